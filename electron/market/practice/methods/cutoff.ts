import { methodOf } from '../shop/methods.ts';
import { ApiError } from '../wire/reply.ts';
import { invalidField } from '../wire/read.ts';
import { postingOr404, type Method } from './context.ts';

/** `/v1/posting/cutoff/set`: until when the seller will have assembled it; only where the seller's own carrier delivers. */
export const cutoffSet: Method = {
  message: 'SetPostingCutoffRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const at = body.time('new_cutoff_date');
    if (at === null) throw invalidField(body, 'new_cutoff_date', 'value is required');
    if (methodOf(posting).integration !== 'non_integrated')
      throw new ApiError('HAS_INCORRECT_TPL_INTEGRATION_TYPE');
    if (posting.status !== 'awaiting_packaging' || posting.assembling)
      throw new ApiError('HAS_INCORRECT_STATUS');
    if (at > posting.shipmentDate) throw new ApiError(ctx.switches.lateCutoffRefusal);
    const isSame = posting.cutoffConfirmedAt !== undefined && posting.shipmentDate === at;
    posting.cutoffConfirmedAt = ctx.now;
    posting.shipmentDate = at;
    ctx.note(isSame ? 'cutoff-same' : 'cutoff', posting.number);
    return { result: true };
  },
};
