import { cancelPosting, cancellationBy, isShipped } from '../shop/cancelling.ts';
import { deskOf } from '../shop/desk.ts';
import type { CancelRequestRow } from '../shop/handover-state.ts';
import { methodOf } from '../shop/methods.ts';
import { findPosting } from '../shop/state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { afterId } from './list-page.ts';

const stateNames: Readonly<Record<CancelRequestRow['state'], readonly [id: number, name: string]>> = {
  ON_APPROVAL: [1, 'На рассмотрении'],
  APPROVED: [2, 'Подтверждена'],
  REJECTED: [3, 'Отклонена'],
};

function requestPart(row: CancelRequestRow, ctx: Ctx): unknown {
  const [id, name] = stateNames[row.state];
  const posting = findPosting(ctx.shop, row.posting);
  return {
    cancellation_id: row.id,
    posting_number: row.posting,
    source_id: 0,
    cancellation_initiator: row.initiator,
    cancellation_reason: { id: 9_001, name: 'Покупатель передумал' },
    cancellation_reason_message: row.message,
    cancelled_at: new Date(row.askedAt).toISOString(),
    auto_approve_date: new Date(row.autoApproveAt).toISOString(),
    approve_date: row.answeredAt === null ? '0001-01-01T00:00:00Z' : new Date(row.answeredAt).toISOString(),
    approve_comment: row.comment,
    order_date: new Date(row.askedAt).toISOString(),
    state: { id, name, state: row.state },
    tpl_integration_type: posting ? methodOf(posting).integration : 'non_integrated',
  };
}

/** `/v2/conditional-cancellation/list`. */
export const cancelRequestList: Method = {
  message: 'GetConditionalCancellationListV2Request',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 500);
    const filters = body.object('filters');
    const state = filters?.textOr('state') || 'ALL';
    if (!['ALL', ...Object.keys(stateNames)].includes(state))
      throw invalidField(body, 'filters.state', 'value must be in list');
    const numbers = filters?.texts('posting_number', 0, 500) ?? [];
    const initiators = filters?.texts('cancellation_initiator', 0, 5) ?? [];
    const all = deskOf(ctx.shop).cancelRequests;
    const rows = all.filter(
      (row) =>
        (state === 'ALL' || row.state === state) &&
        (numbers.length === 0 || numbers.includes(row.posting)) &&
        (initiators.length === 0 || initiators.includes(row.initiator)),
    );
    const { page } = afterId(rows, body.int('last_id'), limit);
    return {
      result: page.map((row) => requestPart(row, ctx)),
      last_id: page.at(-1)?.id ?? 0,
      counter: body.object('with')?.flag('counter')
        ? all.filter((row) => row.state === 'ON_APPROVAL').length
        : 0,
    };
  },
};

const answerMethod = (message: string, state: 'APPROVED' | 'REJECTED'): Method => ({
  message,
  answer: (body, ctx) => {
    const id = body.intIn('cancellation_id', 1, Number.MAX_SAFE_INTEGER);
    const row = deskOf(ctx.shop).cancelRequests.find((candidate) => candidate.id === id);
    if (!row) throw new ApiError('CANCELLATION_NOT_FOUND', { code: 5 });
    if (row.state !== 'ON_APPROVAL') throw new ApiError('TRANSITION_IS_NOT_POSSIBLE');
    row.state = state;
    row.answeredAt = ctx.now;
    row.comment = body.textOr('comment');
    const posting = findPosting(ctx.shop, row.posting);
    if (state === 'APPROVED' && posting && posting.status !== 'cancelled')
      cancelPosting(posting, cancellationBy('client', isShipped(posting)), ctx.now);
    ctx.note(state === 'APPROVED' ? 'cancel-approved' : 'cancel-rejected', row.posting);
    return {};
  },
});

/** `/v2/conditional-cancellation/approve`: the posting is cancelled. */
export const cancelRequestApprove = answerMethod('ConditionalCancellationApproveV2Request', 'APPROVED');
/** `/v2/conditional-cancellation/reject`: it stays as it is. */
export const cancelRequestReject = answerMethod('ConditionalCancellationRejectV2Request', 'REJECTED');
