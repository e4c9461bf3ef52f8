import { postingNumber, sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Page } from '#shared/market/page.ts';
import type {
  MarketReturn,
  ReturnKind,
  ReturnPlace,
  ReturnQuery,
  ReturnsPort,
} from '#shared/market/returns.ts';
import type { OzonClient } from './client.ts';
import { readFile } from './files.ts';
import { nextLastId, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import { actOnReturn, readReturnRequest, returnRequests } from './return-requests.ts';
import { pickupCodeSchema, returnListSchema, returnSchema } from './schemas-returns.ts';
import type { WireReturn } from './schemas-returns.ts';
import { asKopecks, wireId, wireMoment } from './wire.ts';

const pageSize = 500;

/** Returns, over one client. */
export const returnsOf = (client: OzonClient): ReturnsPort => ({
  returns: (query, cursor) => listReturns(client, query, cursor),
  returnRequests: (query, cursor) => returnRequests(client, query, cursor),
  returnRequest: (id) => readReturnRequest(client, id),
  actOnReturn: (action) => actOnReturn(client, action),
  pickupCode: () => pickupCode(client),
  pickupCodeFile: (format) =>
    readFile(client, format === 'pdf' ? ozonPaths.pickupCodePdf : ozonPaths.pickupCodePng, {}, format),
});

const timeFields = {
  returned: 'logistic_return_date',
  storage: 'storage_tariffication_start_date',
  changed: 'visual_status_change_moment',
} as const;

function filterOf(query: ReturnQuery): object {
  const { time } = query;
  const window = time && { time_from: wireMoment(time.window.from), time_to: wireMoment(time.window.to) };
  const entries = {
    ...(time === null ? {} : { [timeFields[time.of]]: window }),
    posting_numbers: query.numbers.length === 0 ? null : query.numbers,
    order_id: query.orderId === null ? null : wireId(query.orderId),
    barcode: query.barcode,
    offer_id: query.offerId,
    product_name: query.productName,
    visual_status_name: query.status,
    warehouse_id: query.warehouseId === null ? null : wireId(query.warehouseId),
    return_schema: query.scheme,
    compensation_status_id: query.compensationId,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}

async function listReturns(
  client: OzonClient,
  query: ReturnQuery,
  cursor: string | null,
): Answer<Page<MarketReturn>> {
  const body = { filter: filterOf(query), limit: pageSize, last_id: wireId(cursor ?? '0') };
  const answer = await client.read(ozonPaths.returnList, body, returnListSchema);
  if (!answer.ok) return answer;
  const { returns, has_next: more } = answer.value;
  return ok({
    ...readRows(returns, returnSchema, toReturn, ['id', 'posting_number']),
    cursor: nextLastId(cursor, returns, ['id'], more),
  });
}

const kinds: ReadonlyMap<string, ReturnKind> = new Map<string, ReturnKind>([
  ['cancellation', 'cancelled'],
  ['fullreturn', 'refused'],
  ['partialreturn', 'refused-partly'],
  ['clientreturn', 'sent-back'],
  // The vendor's own word for a technical return.
  ['unknown', 'technical'],
]);

const placeOf = (wire: WireReturn['place']): ReturnPlace | null =>
  wire.id === '' && wire.name === '' ? null : wire;

function toReturn(wire: WireReturn): MarketReturn {
  const { product, logistic, visual, storage } = wire;
  return {
    id: wire.id,
    number: wire.posting_number === '' ? null : postingNumber(wire.posting_number),
    orderNumber: wire.order_number,
    kind: kinds.get(wire.type.toLowerCase()) ?? 'unknown',
    rawKind: wire.type,
    scheme: wire.schema,
    reason: wire.return_reason_name,
    sku: sku(product.sku),
    offerId: product.offer_id,
    name: product.name,
    quantity: product.quantity,
    priceKopecks: asKopecks(product.price.price),
    currency: product.price.currency_code || null,
    barcode: logistic.barcode || null,
    status: visual.status.sys_name,
    statusText: visual.status.display_name,
    changedAt: visual.change_moment,
    returnedAt: logistic.return_date,
    finishedAt: logistic.final_moment,
    place: placeOf(wire.place),
    target: placeOf(wire.target_place),
    storage: {
      kopecks: asKopecks(storage.sum.price),
      paidFrom: storage.tariffication_start_date,
      arrivedAt: storage.arrived_moment,
      destroyedAt: storage.utilization_forecast_date,
    },
    opened: wire.additional_info.is_opened,
    compensation: wire.compensation_status.status.sys_name || null,
  };
}

async function pickupCode(client: OzonClient): Answer<string> {
  const answer = await client.read(ozonPaths.pickupCode, {}, pickupCodeSchema);
  return answer.ok ? ok(answer.value.barcode) : answer;
}
