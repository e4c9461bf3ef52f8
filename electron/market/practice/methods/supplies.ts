import { productOfSku } from '../goods/catalogue.ts';
import { settlePlaces, newPlaceId, type SupplyOrderRow, type SupplyPlaceRow } from '../shop/supplies.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { pictureUrl } from './products.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** `/v3/supply-order/list`: ids, oldest first. */
export const supplyOrderList: Method = {
  message: 'SupplyOrderListRequest',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    if (!filter) throw invalidField(body, 'filter', 'value is required');
    const states = filter.texts('states', 1, 11);
    const limit = body.intIn('limit', 1, 100);
    const last = body.textOr('last_id');
    const all = settlePlaces(ctx.shop, ctx.now).orders.filter(({ state }) => states.includes(state));
    const from = last === '' ? 0 : all.findIndex(({ orderId }) => String(orderId) === last) + 1;
    const page = all.slice(from, from + limit);
    return {
      order_ids: page.map(({ orderId }) => String(orderId)),
      last_id: from + limit < all.length ? String(page.at(-1)?.orderId ?? '') : '',
    };
  },
};

const supplyPart = (order: SupplyOrderRow) => ({
  supply_id: order.supplyId,
  bundle_id: order.bundleId,
  state: order.state,
  is_crossdock: order.isCrossdock,
  macrolocal_cluster_id: 4039,
  storage_warehouse: order.isCrossdock
    ? null
    : { warehouse_id: 22_655_170_176_000, name: order.warehouse, address: '' },
});

function orderPart(order: SupplyOrderRow) {
  const slot = { from: `${order.day}T09:00:00Z`, to: `${order.day}T10:00:00Z` };
  return {
    order_id: order.orderId,
    order_number: order.orderNumber,
    created_date: iso(order.createdAt),
    state: order.state,
    state_updated_date: iso(order.createdAt),
    dropoff_warehouse: order.isCrossdock
      ? { warehouse_id: 23_843_917_228_000, name: order.warehouse, address: '' }
      : null,
    order_tags: { is_virtual: order.isVirtual, is_quant: false },
    supplies: [supplyPart(order)],
    timeslot:
      order.day === ''
        ? null
        : { timeslot: slot, timezone_info: { iana_name: 'Europe/Moscow', offset: '10800s' } },
  };
}

/** `/v3/supply-order/get`: in the order of their ids, whatever was asked. */
export const supplyOrderGet: Method = {
  message: 'SupplyOrderGetRequest',
  answer: (body, ctx) => {
    const ids = body.ints('order_ids', 50);
    const { orders } = settlePlaces(ctx.shop, ctx.now);
    const lost = ids.filter((id) => orders.every(({ orderId }) => orderId !== id));
    if (lost.length > 0) throw new ApiError(`Orders ${lost.join(', ')} not found`, { code: 3 });
    return {
      orders: orders
        .filter(({ orderId }) => ids.includes(orderId))
        .toSorted((a, b) => a.orderId - b.orderId)
        .map(orderPart),
    };
  },
};

/** Goods by their bundle: a supply's, or a cargo place's; null for one that is not there. */
function bundleItems(orders: readonly SupplyOrderRow[], wanted: string): SupplyOrderRow['items'] | null {
  const order = orders.find(({ bundleId }) => bundleId === wanted);
  if (order !== undefined) return order.items;
  for (const { bundleId, places, items } of orders) {
    const place = places.find(({ id }) => placeBundle(bundleId, id) === wanted);
    if (place === undefined) continue;
    return place.items.flatMap(({ offerId, quantity }) => {
      const item = items.find(({ sku }) => productOfSku(sku).offerId === offerId);
      return item === undefined ? [] : [{ sku: item.sku, quantity }];
    });
  }
  return null;
}

const placeBundle = (bundleId: string, place: number): string => `${bundleId}-${place}`;

/** `/v1/supply-order/bundle`: goods of a supply, or of one of its cargo places. */
export const supplyBundle: Method = {
  message: 'SupplyOrderBundleRequest',
  answer: (body, ctx) => {
    const [wanted = ''] = body.texts('bundle_ids', 1, 100);
    const limit = body.intIn('limit', 1, 100);
    const items = bundleItems(settlePlaces(ctx.shop, ctx.now).orders, wanted);
    if (items === null) throw new ApiError('bundle not found', { code: 5 });
    const last = body.textOr('last_id');
    const from = last === '' ? 0 : items.findIndex(({ sku }) => String(sku) === last) + 1;
    const page = items.slice(from, from + limit);
    return {
      items: page.map(({ sku, quantity }) => {
        const product = productOfSku(sku);
        const { name, offerId, barcodes } = product;
        return {
          sku,
          name,
          offer_id: offerId,
          quantity,
          quant: 1,
          barcode: barcodes[0] ?? '',
          icon_path: pictureUrl(product, ctx),
        };
      }),
      total_count: items.length,
      has_next: from + limit < items.length,
      last_id: String(page.at(-1)?.sku ?? ''),
    };
  },
};

/** `/v1/cargoes/get`: cargo places, without what lies in them. */
export const placesGet: Method = {
  message: 'CargoesGetRequest',
  answer: (body, ctx) => {
    const ids = body.ints('supply_ids', 100);
    return {
      supply: settlePlaces(ctx.shop, ctx.now)
        .orders.filter(({ supplyId }) => ids.includes(supplyId))
        .map(({ supplyId, bundleId, places }) => ({
          supply_id: supplyId,
          bundle_id: bundleId,
          cargoes: places.map(({ id, type, items }) => ({
            cargo_id: id,
            type,
            bundle_id: placeBundle(bundleId, id),
            content_type: items.length === 1 ? 'MONO' : 'MIX',
            placement_zone_type: 'SINGLE',
          })),
        })),
    };
  },
};

const refused = (...reasons: readonly string[]) => ({
  operation_id: '',
  errors: { error_reasons: reasons, items_validation: [] },
});

function placeFrom(row: Reader, ctx: Ctx): SupplyPlaceRow {
  const value = row.object('value');
  if (!value) throw invalidField(row, 'value', 'value is required');
  const type = value.text('type');
  if (type !== 'BOX' && type !== 'PALLET') throw invalidField(value, 'type', 'value must be in list');
  return {
    id: newPlaceId(ctx.shop),
    key: row.text('key'),
    type,
    items: value.objects('items', 0, 5000).map((item) => ({
      offerId: item.text('offer_id'),
      barcode: item.textOr('barcode'),
      quantity: item.intIn('quantity', 1, 1_000_000),
    })),
  };
}

/** Goods that the supply does not have. */
const wrongItems = (order: SupplyOrderRow, places: readonly SupplyPlaceRow[]) => {
  const known = new Map(
    order.items.map(({ sku }) => {
      const { offerId, barcodes } = productOfSku(sku);
      return [offerId, barcodes];
    }),
  );
  const isWrong = (offerId: string, barcode: string): boolean => {
    const codes = known.get(offerId);
    return codes === undefined || (barcode !== '' && !codes.includes(barcode));
  };
  return places.flatMap(({ key, items }) =>
    items
      .filter(({ offerId, barcode }) => isWrong(offerId, barcode ?? ''))
      .map(({ offerId }) => ({ key, item: offerId, type: 'SUPPLY_ITEM_NOT_FOUND' })),
  );
};

const MOST = { BOX: 30, PALLET: 40 } as const;

/** `/v1/cargoes/create`: sets cargo places, a little later. */
export const placesCreate: Method = {
  message: 'CargoesCreateRequest',
  answer: (body, ctx) => {
    const supplyId = body.intIn('supply_id', 1, Number.MAX_SAFE_INTEGER);
    const places = body.objects('cargoes', 1, 70).map((row) => placeFrom(row, ctx));
    const replaces = body.has('delete_current_version') && body.flag('delete_current_version');
    const state = settlePlaces(ctx.shop, ctx.now);
    const order = state.orders.find((each) => each.supplyId === supplyId);
    if (order === undefined) return refused('SUPPLY_NOT_BELONG_COMPANY');
    if (order.state !== 'READY_TO_SUPPLY' && order.state !== 'DATA_FILLING') return refused('INVALID_STATE');
    const many = (['BOX', 'PALLET'] as const).some(
      (type) => places.filter((each) => each.type === type).length > MOST[type],
    );
    if (many) return refused('WAREHOUSE_LIMITS_EXCEED');
    if (order.places.length > 0 && !replaces && ctx.switches.secondPlaces === 'refused')
      return refused('SUPPLY_IS_NOT_EMPTY');
    const id = `op-${newPlaceId(ctx.shop)}`;
    const errors = wrongItems(order, places);
    const doneAt = ctx.now + ctx.switches.cargoTaskMs;
    state.tasks.push({ id, supplyId, askedAt: ctx.now, doneAt, replaces, places, state: 'open', errors });
    ctx.note('places', String(supplyId));
    return { operation_id: id };
  },
};

/** `/v2/cargoes/create/info`: the last told place comes first. */
export const placesCreateInfo: Method = {
  message: 'CargoesCreateInfoRequest',
  answer: (body, ctx) => {
    const wanted = body.text('operation_id');
    const task = settlePlaces(ctx.shop, ctx.now).tasks.find(({ id }) => id === wanted);
    if (task === undefined) return { status: 'FAILED', errors: { error_reasons: ['OPERATION_NOT_FOUND'] } };
    if (task.state === 'open') return { status: 'IN_PROGRESS' };
    if (task.state === 'failed')
      return {
        status: 'FAILED',
        errors: {
          error_reasons: ['VALIDATION_FAILED'],
          items_validation: task.errors.map(({ key, item, type }) => ({
            cargo_key: key,
            item,
            quant: 1,
            type,
          })),
        },
      };
    return {
      status: 'SUCCESS',
      result: { cargoes: task.places.toReversed().map(({ key, id }) => ({ key, value: { cargo_id: id } })) },
    };
  },
};

/** `/v1/cargoes-label/create`: of all places, one page each. */
export const placeLabelsCreate: Method = {
  message: 'CargoesLabelCreateRequest',
  answer: (body, ctx) => {
    const supplyId = body.intIn('supply_id', 1, Number.MAX_SAFE_INTEGER);
    const state = settlePlaces(ctx.shop, ctx.now);
    const order = state.orders.find((each) => each.supplyId === supplyId);
    if (order === undefined) return refused('SUPPLY_NOT_BELONG_COMPANY');
    if (order.places.length === 0) return refused('SUPPLY_IS_EMPTY');
    const id = `label-${newPlaceId(ctx.shop)}`;
    const doneAt = ctx.now + ctx.switches.labelTaskMs;
    state.labels.push({ id, supplyId, doneAt, path: `/s3/cargoes/${supplyId}-${id}.pdf` });
    return { operation_id: id };
  },
};

/** `/v1/cargoes-label/get`. */
export const placeLabelsGet: Method = {
  message: 'CargoesLabelGetRequest',
  answer: (body, ctx) => {
    const wanted = body.text('operation_id');
    const task = settlePlaces(ctx.shop, ctx.now).labels.find(({ id }) => id === wanted);
    if (task === undefined) return { status: 'FAILED', errors: { error_reasons: ['OPERATION_NOT_FOUND'] } };
    if (ctx.now < task.doneAt) return { status: 'IN_PROGRESS' };
    return { status: 'SUCCESS', result: { file_url: `${ctx.cdnUrl}${task.path}` } };
  },
};
