import { deskOf } from '../shop/desk.ts';
import { methodOf } from '../shop/methods.ts';
import { pickupCodeOf } from '../shop/pickup-code.ts';
import { setStatus, type Posting } from '../shop/state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';

/** `/v2/posting/fbs/arbitration` and `/v2/posting/fbs/awaiting-delivery`: all of them or none. */
const moveAll = (
  message: string,
  from: readonly string[],
  [status, substatus]: readonly [string, string],
): Method => ({
  message,
  answer: (body, ctx) => {
    const postings = body.texts('posting_number', 1, 100).map((number) => postingOr404(number, ctx));
    if (postings.some((posting) => !from.includes(posting.status)))
      throw new ApiError('HAS_INCORRECT_STATUS');
    for (const posting of postings) {
      setStatus(posting, status, substatus, ctx.now);
      ctx.note(status, posting.number);
    }
    return { result: true };
  },
});

/** Disputes parcels that were handed over and not scanned. */
export const arbitration = moveAll(
  'MoveFbsPostingToArbitrationRequest',
  ['acceptance_in_progress'],
  ['arbitration', 'posting_in_arbitration'],
);
/** Puts them back. */
export const awaitingDelivery = moveAll(
  'MoveFbsPostingToAwaitingDeliveryRequest',
  ['arbitration'],
  ['awaiting_deliver', 'posting_not_in_carriage'],
);

/** `/v1/posting/fbs/pick-up-code/verify`: the code of the courier of an Express posting. */
export const pickupCodeVerify: Method = {
  message: 'PostingFBSPickupCodeVerifyRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const valid = posting.isExpress && body.text('pickup_code') === pickupCodeOf(ctx.shop, posting.number);
    if (valid) deskOf(ctx.shop).verifiedCodes[posting.number] ??= ctx.now;
    return { valid };
  },
};

const MAX_MOVES = 2;
const DAY = 24 * 3_600_000;

const movesLeft = (posting: Posting, ctx: Ctx): number =>
  MAX_MOVES - (deskOf(ctx.shop).slotMoves[posting.number] ?? 0);

function ownDelivery(number: string, ctx: Ctx): Posting {
  const posting = postingOr404(number, ctx);
  if (methodOf(posting).integration !== 'non_integrated')
    throw new ApiError('HAS_INCORRECT_TPL_INTEGRATION_TYPE');
  return posting;
}

const slotsFrom = (posting: Posting): { begin: number; end: number } => ({
  begin: posting.shipmentDate + DAY,
  end: posting.shipmentDate + 14 * DAY,
});

/** `/v1/posting/fbs/timeslot/change-restrictions`. */
export const slotLimits: Method = {
  message: 'PostingTimeslotChangeRestrictionsRequest',
  answer: (body, ctx) => {
    const posting = ownDelivery(body.text('posting_number'), ctx);
    const { begin, end } = slotsFrom(posting);
    return {
      delivery_interval: { begin: new Date(begin).toISOString(), end: new Date(end).toISOString() },
      remaining_changes_count: movesLeft(posting, ctx),
    };
  },
};

/** `/v1/posting/fbs/timeslot/set`: at most two moves. */
export const slotSet: Method = {
  message: 'SetPostingTimeslotRequest',
  answer: (body, ctx) => {
    const posting = ownDelivery(body.text('posting_number'), ctx);
    const slot = body.object('new_timeslot');
    const from = slot?.time('from') ?? null;
    const to = slot?.time('to') ?? null;
    const { begin, end } = slotsFrom(posting);
    if (from === null || to === null || to < from || from < begin || to > end)
      throw invalidField(body, 'new_timeslot', 'value is out of range');
    if (movesLeft(posting, ctx) <= 0) {
      if (ctx.switches.noSlotLeft === 'error') throw new ApiError('TRANSITION_IS_NOT_POSSIBLE');
      return { result: false };
    }
    deskOf(ctx.shop).slotMoves[posting.number] = MAX_MOVES - movesLeft(posting, ctx) + 1;
    ctx.note('slot', posting.number);
    return { result: true };
  },
};
