import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import type { HandoverBench, LosableCall } from '../../../contracts/handover-bench.ts';
import { practiceBench } from './practice-bench.ts';

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
  const bench = await practiceBench({ paperwork: false, ...switches });
  const { control } = bench;
  return {
    ...bench,
    queue: () => control.postings().map((posting) => posting.number),
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
  };
}
