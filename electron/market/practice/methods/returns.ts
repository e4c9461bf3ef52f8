import { productOfSku } from '../goods/catalogue.ts';
import { deskOf } from '../shop/desk.ts';
import type { ReturnRow } from '../shop/handover-state.ts';
import { warehouses } from '../shop/methods.ts';
import { returnStatuses } from '../shop/return-seed.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import type { Method } from './context.ts';
import { afterId } from './list-page.ts';

const DAY = 24 * 3_600_000;
const timeFilters = [
  'logistic_return_date',
  'storage_tariffication_start_date',
  'visual_status_change_moment',
] as const;

/** Storage begins to cost five days after it arrived. */
const storageStart = (row: ReturnRow): number => row.changedAt + 5 * DAY;

const timeOf: Readonly<Record<(typeof timeFilters)[number], (row: ReturnRow) => number>> = {
  logistic_return_date: (row) => row.returnedAt,
  storage_tariffication_start_date: storageStart,
  visual_status_change_moment: (row) => row.changedAt,
};

type Keep = (row: ReturnRow) => boolean;

function timeFilter(filter: Reader): Keep {
  const given = timeFilters.filter((name) => filter.has(name));
  const [name, more] = given;
  if (more !== undefined) throw invalidField(filter, more, 'only one time filter is allowed');
  if (name === undefined) return () => true;
  const window = filter.object(name);
  const from = window?.time('time_from') ?? Number.NEGATIVE_INFINITY;
  const to = window?.time('time_to') ?? Number.POSITIVE_INFINITY;
  return (row) => timeOf[name](row) >= from && timeOf[name](row) <= to;
}

function keepOf(filter: Reader | null): Keep {
  if (filter === null) return () => true;
  const numbers = filter.texts('posting_numbers', 0, 50);
  const text = (name: string, of: (row: ReturnRow) => string): Keep => {
    const wanted = filter.textOr(name);
    return (row) => wanted === '' || of(row) === wanted;
  };
  const whole = (name: string, of: (row: ReturnRow) => number): Keep => {
    const wanted = filter.int(name);
    return (row) => wanted === 0 || of(row) === wanted;
  };
  const scheme = filter.textOr('return_schema');
  const keeps: Keep[] = [
    timeFilter(filter),
    text('barcode', (row) => row.barcode),
    text('offer_id', (row) => productOfSku(row.sku).offerId),
    text('product_name', (row) => productOfSku(row.sku).name),
    text('visual_status_name', (row) => row.status),
    whole('order_id', (row) => row.orderId),
    whole('warehouse_id', (row) => row.warehouseId),
    whole('compensation_status_id', (row) => (row.status === 'ReturnCompensated' ? 2 : -1)),
    (row) => numbers.length === 0 || numbers.includes(row.posting),
    () => scheme !== 'FBO',
  ];
  return (row) => keeps.every((keep) => keep(row));
}

const money = (price: number): unknown => ({ currency_code: 'RUB', price: String(price) });
const iso = (at: number): string => new Date(at).toISOString();

function returnPart(row: ReturnRow): unknown {
  const product = productOfSku(row.sku);
  const warehouse = warehouses.find((one) => one.id === row.warehouseId);
  const place = {
    id: String(row.warehouseId),
    name: warehouse?.sortingCentre ?? '',
    address: warehouse?.address ?? '',
  };
  const [statusId, statusText] = returnStatuses[row.status] ?? [0, row.status];
  const arrived = row.status === 'ArrivedAtReturnPlace';
  const compensated = row.status === 'ReturnCompensated';
  return {
    id: String(row.id),
    company_id: '1000001',
    exemplars: [{ id: String(1_019_000_000_000_000 + row.id) }],
    type: row.type,
    schema: 'Fbs',
    return_reason_name: row.reason,
    order_id: String(row.orderId),
    order_number: row.orderNumber,
    posting_number: row.posting,
    source_id: String(row.id % 100_000_000),
    clearing_id: String(21_190_000_000_000 + row.id),
    return_clearing_id: null,
    place,
    target_place: place,
    storage: arrived
      ? {
          sum: money(15 * row.quantity),
          tariffication_first_date: iso(storageStart(row)),
          tariffication_start_date: iso(storageStart(row)),
          arrived_moment: iso(row.changedAt),
          days: '3',
          utilization_sum: money(0),
          utilization_forecast_date: iso(row.changedAt + 30 * DAY),
        }
      : null,
    product: {
      sku: String(product.sku),
      offer_id: product.offerId,
      name: product.name,
      price: money(product.price),
      price_without_commission: money(product.price),
      commission_percent: '0',
      commission: money(0),
      quantity: row.quantity,
    },
    logistic: {
      technical_return_moment: null,
      final_moment: row.finishedAt === null ? null : iso(row.finishedAt),
      cancelled_with_compensation_moment: compensated ? iso(row.changedAt) : null,
      return_date: iso(row.returnedAt),
      barcode: row.barcode,
    },
    visual: {
      status: { id: statusId, display_name: statusText, sys_name: row.status },
      change_moment: iso(row.changedAt),
    },
    additional_info: { is_opened: row.type === 'ClientReturn', is_super_econom: false },
    compensation_status: compensated
      ? {
          status: { id: 2, display_name: 'Вы получили компенсацию', sys_name: 'Received' },
          change_moment: iso(row.changedAt),
        }
      : null,
  };
}

/** `/v1/returns/list`: pages by the id of the last row; one filter of time at most. */
export const returnsList: Method = {
  message: 'GetReturnsListRequest',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 500);
    const rows = deskOf(ctx.shop).returns.filter(keepOf(body.object('filter')));
    const { page, more } = afterId(rows, body.int('last_id'), limit);
    return { returns: page.map(returnPart), has_next: more };
  },
};
