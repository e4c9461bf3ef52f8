import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { sampleMark } from '../../../../electron/market/practice/marks.ts';
import { practiceCredentials } from '../../../../electron/market/practice/options.ts';
import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import type { HandoverBench, LosableCall } from '../../../contracts/handover-bench.ts';

const paths: Readonly<Record<LosableCall, string>> = {
  createCarriage: '/v1/carriage/create',
  approveCarriage: '/v1/carriage/approve',
  createCargo: '/v1/carriage/container/create',
  moveDelivery: '/v1/posting/fbs/timeslot/set',
  answerCancelRequest: '/v2/conditional-cancellation/*',
  actOnReturn: '/v1/returns/rfbs/action/set',
};

const hour = 3_600_000;

/** Where the documentation is silent about hand-over and returns, the other answer must do as well. */
export const otherHandover: Partial<PracticeSwitches> = {
  inCarriageFrom: 'create',
  secondCarriage: 'partial',
  cancelCarriageRefusal: 'error',
  fileBody: 'json',
  noSlotLeft: 'error',
  returnActions: 'bare',
  emptyRowError: 'null',
  oddities: false,
  httpStatus: {
    POSTING_NOT_FOUND: 400,
    Incorrect_carriage_status: 409,
    "The next postings aren't ready": 409,
    TRANSITION_IS_NOT_POSSIBLE: 409,
  },
};

/** The practice marketplace with the adapter in front of it, and hands for what happens around hand-over. */
export async function makeHandoverBench(switches: Partial<PracticeSwitches>): Promise<HandoverBench> {
  let time = Date.UTC(2026, 9, 5, 6);
  const clock = { now: () => time };
  const pass = (ms: number): void => {
    time += ms;
  };
  const practice = createPracticeMarketplace({
    seed: 7,
    postings: 45,
    clock,
    ratePerSecond: Infinity,
    ...switches,
  });
  await practice.start();
  const { control } = practice;
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
  return {
    market,
    now: () => time,
    pass,
    queue: () => control.postings().map((posting) => posting.number),
    buyerCancels: (number) => control.cancelPosting(number, { by: 'client' }),
    effects: (number, effect) => control.effects()[number]?.[effect] ?? 0,
    offline: (gone) => control.offline(gone),
    loseShipAnswer: () => {
      control.setFault({ fault: { kind: 'reset-after' }, path: '/v4/posting/fbs/ship' });
    },
    failAssembly: (number) => {
      control.setFault({ fault: { kind: 'ship-fails' }, posting: number });
    },
    mark: sampleMark,
    wishesToCancel: (number) => String(control.askToCancel(number)),
    courierCode: (number) => control.pickupCode(number),
    missAtSorting: (number) => control.missAtSorting(number),
    loseAnswer: (call) => {
      control.setFault({ fault: { kind: 'reset-after' }, path: paths[call] });
    },
    tearFile: () => {
      control.setFault({ fault: { kind: 'torn-file' }, path: '/v2/posting/fbs/act/*', times: 1 });
    },
    later: {
      papers: 30_000,
      task: 5_000,
      handedOver: 2 * hour,
      accepted: hour,
      delivered: 49 * hour,
    },
    stop: () => practice.stop(),
  };
}
