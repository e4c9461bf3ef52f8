import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import type { PracticeControl } from '../../../../electron/market/practice/control.ts';
import { sampleMark } from '../../../../electron/market/practice/marks.ts';
import { practiceCredentials } from '../../../../electron/market/practice/options.ts';
import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import type { MarketplaceBench } from '../../../contracts/marketplace-bench.ts';

const shipPath = '/v4/posting/fbs/ship';
const finished: ReadonlySet<string> = new Set(['delivered', 'cancelled_from_split_pending']);

/** A bench that shows its practice marketplace. */
export interface PracticeBench extends MarketplaceBench {
  readonly control: PracticeControl;
}

/** The adapter over HTTP before a practice marketplace whose clock only `pass` moves. */
export async function practiceBench(switches: Partial<PracticeSwitches>): Promise<PracticeBench> {
  let time = Date.UTC(2026, 9, 5, 6);
  const clock = { now: () => time };
  const pass = (ms: number): void => {
    time += ms;
  };
  // The clock stands still within a test, so the limit per second would never end.
  const practice = createPracticeMarketplace({
    seed: 7,
    postings: 45,
    clock,
    ratePerSecond: Infinity,
    paperwork: true,
    ...switches,
  });
  await practice.start();
  const market = createOzonMarketplace({
    baseUrl: practice.url,
    ...practiceCredentials,
    clock,
    random: () => 0.5,
    sleep: (ms) => {
      pass(ms);
      return Promise.resolve();
    },
  });
  const { control } = practice;
  return {
    market,
    control,
    now: () => time,
    pass,
    queue: () =>
      control
        .postings()
        .filter((posting) => !finished.has(posting.status))
        .map((posting) => posting.number),
    buyerCancels: (number) => control.cancelPosting(number, { by: 'client' }),
    effects: (number, effect) => control.effects()[number]?.[effect] ?? 0,
    offline: (gone) => control.offline(gone),
    loseShipAnswer: () => {
      control.setFault({ fault: { kind: 'reset-after' }, path: shipPath });
    },
    failAssembly: (number) => {
      control.setFault({ fault: { kind: 'ship-fails' }, posting: number });
    },
    mark: sampleMark,
    stop: () => practice.stop(),
  };
}
