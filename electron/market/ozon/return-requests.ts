import * as v from 'valibot';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Page } from '#shared/market/page.ts';
import type {
  ReturnAction,
  ReturnRequest,
  ReturnRequestDetail,
  ReturnRequestQuery,
} from '#shared/market/returns.ts';
import type { OzonClient } from './client.ts';
import { nextLastId, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import { nothingSchema } from './schemas-handover.ts';
import {
  rejectionSchema,
  returnActionSchema,
  returnRequestGetSchema,
  returnRequestListSchema,
  returnRequestSchema,
} from './schemas-returns.ts';
import type { WireReturnRequest } from './schemas-returns.ts';
import { asKopecks, wireId, wireMoment } from './wire.ts';

const pageSize = 500;

/** One page of wishes to give goods back. There is no "more" in the answer, so an empty page is the end. */
export async function returnRequests(
  client: OzonClient,
  query: ReturnRequestQuery,
  cursor: string | null,
): Answer<Page<ReturnRequest>> {
  const { created } = query;
  const filter = {
    ...(query.groups.length === 0 ? {} : { group_state: query.groups }),
    ...(created === null
      ? {}
      : { created_at: { from: wireMoment(created.from), to: wireMoment(created.to) } }),
    ...(query.number === null ? {} : { posting_number: query.number }),
    ...(query.offerId === null ? {} : { offer_id: query.offerId }),
  };
  const body = { filter, limit: pageSize, ...(cursor === null ? {} : { last_id: wireId(cursor) }) };
  const answer = await client.read(ozonPaths.returnRequestList, body, returnRequestListSchema);
  if (!answer.ok) return answer;
  const rows = answer.value.returns ?? [];
  return ok({
    ...readRows(rows, returnRequestSchema, toRequest, ['return_id', 'posting_number']),
    cursor: nextLastId(cursor, rows, ['return_id'], rows.length > 0),
  });
}

type Goods = Pick<ReturnRequest, 'sku' | 'offerId' | 'name' | 'priceKopecks' | 'currency'>;

const goodsOf = (product: WireReturnRequest['product']): Goods => ({
  sku: /^[1-9]\d*$/.test(product.sku) ? sku(product.sku) : null,
  offerId: product.offer_id,
  name: product.name,
  priceKopecks: asKopecks(product.price),
  currency: product.currency_code || null,
});

const toRequest = (wire: WireReturnRequest): ReturnRequest => ({
  id: wire.return_id,
  label: wire.return_number,
  number: postingNumber(wire.posting_number),
  orderNumber: wire.order_number,
  ...goodsOf(wire.product),
  group: wire.state.group_state,
  status: wire.state.state,
  statusText: wire.state.state_name,
  createdAt: wire.created_at,
});

/** One wish in full. An action that cannot be read is no action: nothing is offered on a guess. */
export async function readReturnRequest(client: OzonClient, id: string): Answer<ReturnRequestDetail> {
  const body = { return_id: wireId(id) };
  const answer = await client.read(ozonPaths.returnRequestGet, body, returnRequestGetSchema);
  if (!answer.ok) return answer;
  const wire = answer.value.returns;
  return ok({
    id,
    label: wire.return_number,
    number: postingNumber(wire.posting_number),
    orderNumber: wire.order_number,
    ...goodsOf(wire.product),
    status: wire.state.state,
    statusText: wire.state.state_name,
    createdAt: wire.created_at,
    comment: wire.comment,
    photos: wire.client_photo,
    reason: wire.return_reason.name,
    defect: wire.return_reason.is_defect,
    trackingNumber: wire.ru_post_tracking_number || null,
    actions: legibleOnes(returnActionSchema, wire.available_actions).map((action) => ({
      ...action,
      needs: needsOf(action.id),
    })),
    rejections: legibleOnes(rejectionSchema, wire.rejection_reason).map((reason) => ({
      id: reason.id,
      name: reason.name,
      hint: reason.hint,
      needsComment: reason.is_comment_required,
    })),
  });
}

const legibleOnes = <T>(schema: v.GenericSchema<unknown, T>, raws: readonly unknown[]): readonly T[] =>
  raws.flatMap((raw) => {
    const row = v.safeParse(schema, raw);
    return row.success ? [row.output] : [];
  });

/** Actions that need a reason and a comment, and the one that needs a sum. */
const rejecting: ReadonlySet<string> = new Set(['-1', '-10']);
const compensating = '1020';

const needsOf = (action: string): readonly ('rejection' | 'compensation')[] =>
  rejecting.has(action) ? ['rejection'] : action === compensating ? ['compensation'] : [];

/** Does one of the offered actions. What the vendor demands for it is checked here, since its own refusal says little. */
export async function actOnReturn(client: OzonClient, action: ReturnAction): Answer<void> {
  const lacking = lackOf(action);
  if (lacking !== null) return err({ kind: 'incomplete', detail: lacking });
  const body = {
    return_id: wireId(action.requestId),
    id: Number(action.action),
    ...(action.comment === '' ? {} : { comment: action.comment }),
    ...(action.rejectionId === null ? {} : { rejection_reason_id: Number(action.rejectionId) }),
    ...(action.compensationKopecks === null ? {} : { compensation_amount: action.compensationKopecks / 100 }),
    ...(action.backwayKopecks === null ? {} : { return_for_back_way: action.backwayKopecks / 100 }),
  };
  const answer = await client.effect(ozonPaths.returnRequestAct, body, nothingSchema);
  return answer.ok ? ok(undefined) : answer;
}

function lackOf(action: ReturnAction): string | null {
  if (!/^-?\d+$/.test(action.action)) return 'action';
  if (rejecting.has(action.action) && action.comment === '') return 'comment';
  if (rejecting.has(action.action) && action.rejectionId === null) return 'rejection reason';
  return action.action === compensating && action.compensationKopecks === null ? 'compensation' : null;
}
