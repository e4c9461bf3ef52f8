import { splitInto } from '../shop/assemble.ts';
import {
  cancelPosting,
  cancellationBySeller,
  generalReasons,
  isShipped,
  sellerReasons,
} from '../shop/cancelling.ts';
import { findPosting, type Line, type Posting } from '../shop/state.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';
import { goodsLeft, merged } from './shippable.ts';

/** `/v1/posting/fbs/cancel-reason`: what the seller may say about these postings. */
export const cancelReasons: Method = {
  message: 'GetPostingFbsCancelReasonV1Request',
  answer: (body, ctx) => ({
    result: body
      .texts('related_posting_numbers', 1, 1000)
      .filter((number) => findPosting(ctx.shop, number) !== undefined)
      .map((number) => ({
        posting_number: number,
        reasons: sellerReasons.map((reason) => ({ ...reason, type_id: 'seller' })),
      })),
  }),
};

/** `/v2/posting/fbs/cancel-reason/list`: all reasons there are, those of buyers and of carriers too. */
export const cancelReasonList: Method = {
  message: 'GetPostingFbsCancelReasonListRequest',
  answer: () => ({ result: generalReasons }),
};

function requireReason(body: Reader, needsText: (id: number) => boolean): { id: number; message: string } {
  const id = body.intIn('cancel_reason_id', 1, Number.MAX_SAFE_INTEGER);
  const message = body.textOr('cancel_reason_message');
  if (!sellerReasons.some((reason) => reason.id === id)) throw new ApiError('HAS_INCORRECT_CANCEL_REASON');
  if (needsText(id) && message.trim() === '')
    throw invalidField(body, 'cancel_reason_message', 'value length must be at least 1 runes');
  return { id, message };
}

function requireCancellable(posting: Posting, ctx: Ctx): void {
  if (posting.status === 'cancelled') throw new ApiError('POSTING_ALREADY_CANCELLED');
  const after =
    ctx.switches.cancelAfterShip === 'allowed' ? ['awaiting_registration', 'awaiting_deliver'] : [];
  if (!['awaiting_packaging', ...after].includes(posting.status)) throw new ApiError('HAS_INCORRECT_STATUS');
}

/** `/v2/posting/fbs/cancel`: for good. */
export const cancel: Method = {
  message: 'CancelFbsPostingRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const { id, message } = requireReason(body, (reason) => reason === 402);
    requireCancellable(posting, ctx);
    cancelPosting(posting, cancellationBySeller(id, message, isShipped(posting)), ctx.now);
    ctx.note('cancel', posting.number);
    return { result: true };
  },
};

const itemsOf = (body: Reader): Line[] =>
  merged(
    body.objects('items', 1, 1000).map((item) => ({
      sku: item.intIn('sku', 1, Number.MAX_SAFE_INTEGER),
      quantity: item.intIn('quantity', 1, 2_147_483_647),
    })),
  );

/** Takes units out of a posting under the number that the switch says; answers the posting that is new, else the same. */
function takeOut(posting: Posting, gone: Line[], rest: Line[], ctx: Ctx): Posting {
  if (ctx.switches.unitsCancel === 'in-place') {
    posting.lines = rest;
    const counts = new Map(rest.map((line) => [line.sku, line.quantity]));
    posting.exemplars = posting.exemplars.filter((exemplar) => {
      const left = counts.get(exemplar.sku) ?? 0;
      counts.set(exemplar.sku, left - 1);
      return left > 0;
    });
    posting.statusChangedAt = ctx.now;
    return posting;
  }
  const order = ctx.switches.unitsCancel === 'rest-new' ? [gone, rest] : [rest, gone];
  const [, made] = splitInto(ctx.shop, posting, order, ctx.now, ctx.switches, true);
  return made ?? posting;
}

/** `/v2/posting/fbs/product/cancel`: some units will not come. */
export const cancelUnits: Method = {
  message: 'CancelFbsPostingProductRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const { id, message } = requireReason(body, () => true);
    const gone = itemsOf(body);
    requireCancellable(posting, ctx);
    if (posting.assembling) throw new ApiError('HAS_INCORRECT_STATUS');
    const rest = goodsLeft(posting, [gone]);
    const cancellation = cancellationBySeller(id, message, isShipped(posting));
    ctx.note('cancel-units', posting.number);
    const made = rest.length === 0 ? posting : takeOut(posting, gone, rest, ctx);
    const isSourceGone = rest.length === 0 || ctx.switches.unitsCancel === 'rest-new';
    if (isSourceGone) cancelPosting(posting, cancellation, ctx.now);
    else if (made !== posting) cancelPosting(made, cancellation, ctx.now);
    const isNamed = rest.length > 0 && ctx.switches.unitsCancelResult === 'named';
    return { result: isNamed ? made.number : '' };
  },
};
