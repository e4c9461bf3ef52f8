import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { sampleMark } from '../../../../electron/market/practice/marks.ts';
import { practiceCredentials } from '../../../../electron/market/practice/options.ts';
import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import { goodsContract } from '../../../contracts/goods.contract.ts';
import type { MarketplaceBench } from '../../../contracts/marketplace-bench.ts';
import { cargoContract } from '../../../contracts/cargo.contract.ts';
import { handoverContract } from '../../../contracts/handover.contract.ts';
import { marketplaceContract } from '../../../contracts/marketplace.contract.ts';
import { returnsContract } from '../../../contracts/returns.contract.ts';
import { makeHandoverBench, otherHandover } from './handover-bench.ts';

const shipPath = '/v4/posting/fbs/ship';
const finished: ReadonlySet<string> = new Set(['delivered', 'cancelled_from_split_pending']);

/** Where the documentation is silent, both answers must do. */
const otherWay: Partial<PracticeSwitches> = {
  splitNumbering: 'all-new',
  repeatShipWhileAsync: 'HAS_INCORRECT_STATUS',
  notReadyLabels: 'refuse',
  labelSize: 'small',
  emptyRowError: 'null',
  exemplarSetFalseAlarm: 1,
  scanit: 'always',
  listPeriodMaxDays: 10,
  lastMileStatus: 'delivering',
  httpStatus: { POSTING_ALREADY_SHIPPED: 409, "The next postings aren't ready": 409 },
};

async function makeBench(switches: Partial<PracticeSwitches>): Promise<MarketplaceBench> {
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

marketplaceContract('the Ozon adapter on the practice marketplace', () => makeBench({}));
marketplaceContract('the same where the marketplace decides otherwise', () => makeBench(otherWay));

handoverContract('handing over through the Ozon adapter', () => makeHandoverBench({}));
handoverContract('the same where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
cargoContract('cargo places and picking lists through the Ozon adapter', () => makeHandoverBench({}));
cargoContract('those where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
returnsContract('own delivery and returns through the Ozon adapter', () => makeHandoverBench({}));
returnsContract('these where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
goodsContract('account, goods, stocks, warehouses and reports', () => makeBench({}));
