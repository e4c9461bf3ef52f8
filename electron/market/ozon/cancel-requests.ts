import { postingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CancelRequest, CancelRequestQuery, CancelRequestState } from '#shared/market/delivery.ts';
import type { Page } from '#shared/market/page.ts';
import type { OzonClient } from './client.ts';
import { nextCursor, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import { cancelRequestListSchema, cancelRequestSchema, nothingSchema } from './schemas-handover.ts';
import type { WireCancelRequest } from './schemas-handover.ts';
import { wireId } from './wire.ts';

const pageSize = 500;

const wireStates: Readonly<Record<CancelRequestQuery['state'], string>> = {
  all: 'ALL',
  waiting: 'ON_APPROVAL',
  approved: 'APPROVED',
  rejected: 'REJECTED',
};

const states: ReadonlyMap<string, CancelRequestState> = new Map<string, CancelRequestState>([
  ['ON_APPROVAL', 'waiting'],
  ['APPROVED', 'approved'],
  ['REJECTED', 'rejected'],
]);

/** One page of buyers' wishes to cancel. */
export async function cancelRequests(
  client: OzonClient,
  query: CancelRequestQuery,
  cursor: string | null,
): Answer<Page<CancelRequest>> {
  const body = {
    filters: {
      state: wireStates[query.state],
      ...(query.numbers.length === 0 ? {} : { posting_number: query.numbers }),
    },
    limit: pageSize,
    ...(cursor === null ? {} : { last_id: wireId(cursor) }),
    with: { counter: false },
  };
  const answer = await client.read(ozonPaths.cancelRequestList, body, cancelRequestListSchema);
  if (!answer.ok) return answer;
  const { result, last_id: lastId } = answer.value;
  const next = result.length === 0 || lastId === '0' ? null : nextCursor(cursor, lastId);
  return ok({
    ...readRows(result, cancelRequestSchema, toRequest, ['cancellation_id', 'posting_number']),
    cursor: next,
  });
}

const toRequest = (wire: WireCancelRequest): CancelRequest => ({
  id: wire.cancellation_id,
  number: postingNumber(wire.posting_number),
  state: states.get(wire.state.state) ?? 'unknown',
  rawState: wire.state.state,
  initiator: wire.cancellation_initiator,
  reason: wire.cancellation_reason.name,
  message: wire.cancellation_reason_message,
  askedAt: wire.cancelled_at,
  autoApproveAt: wire.auto_approve_date,
  answeredAt: wire.approve_date,
  answerComment: wire.approve_comment,
});

/** Answers one wish; approving cancels the posting. */
export async function answerCancelRequest(
  client: OzonClient,
  id: string,
  how: 'approve' | 'reject',
  comment: string,
): Answer<void> {
  const path = how === 'approve' ? ozonPaths.cancelRequestApprove : ozonPaths.cancelRequestReject;
  const body = { cancellation_id: wireId(id), comment };
  const answer = await client.effect(path, body, nothingSchema);
  return answer.ok ? ok(undefined) : answer;
}
