import { cancelPosting, cancellationBySeller, isShipped, sellerReasons } from '../shop/cancelling.ts';
import { findPosting } from '../shop/state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Method } from './context.ts';

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

/** `/v2/posting/fbs/cancel`: for good. */
export const cancel: Method = {
  message: 'CancelFbsPostingRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const reasonId = body.intIn('cancel_reason_id', 1, Number.MAX_SAFE_INTEGER);
    const message = body.textOr('cancel_reason_message');
    if (!sellerReasons.some((reason) => reason.id === reasonId))
      throw new ApiError('HAS_INCORRECT_CANCEL_REASON');
    if (reasonId === 402 && message.trim() === '') {
      throw invalidField(body, 'cancel_reason_message', 'value length must be at least 1 runes');
    }
    if (posting.status === 'cancelled') throw new ApiError('POSTING_ALREADY_CANCELLED');
    if (!['awaiting_packaging', 'awaiting_registration', 'awaiting_deliver'].includes(posting.status)) {
      throw new ApiError('HAS_INCORRECT_STATUS');
    }
    cancelPosting(posting, cancellationBySeller(reasonId, message, isShipped(posting)), ctx.now);
    ctx.note('cancel', posting.number);
    return { result: true };
  },
};
