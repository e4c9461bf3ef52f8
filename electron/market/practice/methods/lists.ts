import { methodOf } from '../shop/methods.ts';
import { isVisible, type Posting } from '../shop/state.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { decodeCursor, pageOf, type Place } from './cursor.ts';
import { postingV4, type With } from './posting-v4.ts';

const DAY = 24 * 3_600_000;

/** Statuses the two lists may be asked for; `sent_by_seller` is documented but refused live. */
const listable = [
  'awaiting_registration',
  'acceptance_in_progress',
  'awaiting_approve',
  'awaiting_verification',
  'awaiting_packaging',
  'awaiting_deliver',
  'arbitration',
  'client_arbitration',
  'delivering',
  'driver_pickup',
  'delivered',
  'cancelled',
  'cancelled_from_split_pending',
  'not_accepted',
];

/** What "unfulfilled" covers when no status is asked for. */
const unfulfilled = new Set(
  listable.filter((status) => !['delivered', 'cancelled_from_split_pending'].includes(status)),
);

type Keep = (posting: Posting) => boolean;

function idFilter(filter: Reader, name: string, of: (posting: Posting) => number): Keep {
  const ids = new Set(filter.ints(name, 1000));
  return (posting) => ids.size === 0 || ids.has(of(posting));
}

function statusFilter(filter: Reader): { keep: Keep; asked: boolean } {
  const statuses = filter.texts('statuses', 0, 100);
  for (const [index, status] of statuses.entries()) {
    if (!listable.includes(status)) throw invalidField(filter, `statuses[${index}]`, 'value must be in list');
  }
  return {
    asked: statuses.length > 0,
    keep: (posting) => statuses.length === 0 || statuses.includes(posting.status),
  };
}

function changedFilter(filter: Reader): Keep {
  const window = filter.object('last_changed_status_date') ?? filter.object('last_change_status_date');
  const from = window?.time('from') ?? Number.NEGATIVE_INFINITY;
  const to = window?.time('to') ?? Number.POSITIVE_INFINITY;
  return (posting) => posting.statusChangedAt >= from && posting.statusChangedAt <= to;
}

function commonFilters(filter: Reader): { keep: Keep; statusAsked: boolean } {
  const status = statusFilter(filter);
  const all = [
    status.keep,
    idFilter(filter, 'warehouse_ids', (posting) => methodOf(posting).warehouse.id),
    idFilter(filter, 'delivery_method_ids', (posting) => posting.methodId),
    idFilter(filter, 'provider_ids', (posting) => methodOf(posting).providerId),
    changedFilter(filter),
  ];
  return { statusAsked: status.asked, keep: (posting) => all.every((keep) => keep(posting)) };
}

function sortDir(body: Reader): Place['dir'] {
  const dir = body.textOr('sort_dir').toLowerCase();
  if (!['', 'asc', 'desc'].includes(dir))
    throw invalidField(body, 'sort_dir', 'value must be in list [ASC DESC]');
  return dir === 'desc' ? 'desc' : 'asc';
}

function withOf(body: Reader): With {
  const wanted = body.object('with');
  return {
    analytics: wanted?.flag('analytics_data') ?? false,
    barcodes: wanted?.flag('barcodes') ?? false,
    financial: wanted?.flag('financial_data') ?? false,
  };
}

function answer(
  body: Reader,
  rows: Posting[],
  sortBy: (posting: Posting) => number,
  ctx: Ctx,
): Record<string, unknown> {
  const limit = body.intIn('limit', 1, 100);
  const dir = sortDir(body);
  const after = decodeCursor(body.textOr('cursor'), dir);
  const wanted = withOf(body);
  const places = new Map(ctx.shop.postings.map((posting, index) => [posting, index]));
  const key = (posting: Posting): { at: number; id: number } => ({
    at: sortBy(posting),
    id: places.get(posting) ?? 0,
  });
  const visible = rows.filter((posting) => isVisible(posting, ctx.now));
  const { page, hasNext, cursor } = pageOf(visible, key, dir, after, limit);
  return { postings: page.map((posting) => postingV4(posting, wanted, ctx)), has_next: hasNext, cursor };
}

function windowOf(filter: Reader, body: Reader): { keep: Keep; sortBy: (posting: Posting) => number } {
  const cutoff = filter.has('cutoff_from') || filter.has('cutoff_to');
  const delivering = filter.has('delivering_date_from') || filter.has('delivering_date_to');
  if (cutoff === delivering) {
    throw invalidField(body, 'filter', 'either cutoff or delivering_date must be set, not both');
  }
  const prefix = cutoff ? 'cutoff' : 'delivering_date';
  const from = filter.time(`${prefix}_from`);
  const to = filter.time(`${prefix}_to`);
  if (from === null || to === null || to < from)
    throw invalidField(body, 'filter', `${prefix} window is not valid`);
  if (to - from > 366 * DAY) throw new ApiError('PERIOD_IS_TOO_LONG');
  const of = (posting: Posting): number => (cutoff ? posting.shipmentDate : (posting.deliveringDate ?? -1));
  return { keep: (posting) => of(posting) >= from && of(posting) <= to, sortBy: of };
}

/** `/v4/posting/fbs/unfulfilled/list`: the packing queue; a cut-off or delivery window is a must. */
export const unfulfilledList: Method = {
  message: 'PostingFbsUnfulfilledListRequest',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    if (!filter) throw invalidField(body, 'filter', 'value is required');
    body.intIn('limit', 1, 100);
    const window = windowOf(filter, body);
    const { keep, statusAsked } = commonFilters(filter);
    const rows = ctx.shop.postings.filter(
      (posting) => window.keep(posting) && keep(posting) && (statusAsked || unfulfilled.has(posting.status)),
    );
    return { ...answer(body, rows, window.sortBy, ctx), count: rows.length };
  },
};

/** `/v4/posting/fbs/list`: all postings created in a window. */
export const postingList: Method = {
  message: 'PostingFbsListRequest',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    if (!filter) throw invalidField(body, 'filter', 'value is required');
    const since = filter.time('since');
    const to = filter.time('to');
    if (since === null) throw invalidField(filter, 'since', 'value is required');
    if (to === null) throw invalidField(filter, 'to', 'value is required');
    if (to - since > ctx.switches.listPeriodMaxDays * DAY) throw new ApiError('PERIOD_IS_TOO_LONG');
    const { keep } = commonFilters(filter);
    const orders = new Set(filter.texts('order_numbers', 0, 100));
    const orderId = filter.int('order_id');
    const flows = new Set(filter.texts('integration_type_flow', 0, 100));
    const rows = ctx.shop.postings.filter(
      (posting) =>
        posting.createdAt >= since &&
        posting.createdAt <= to &&
        keep(posting) &&
        (orders.size === 0 || orders.has(posting.orderNumber)) &&
        (orderId === 0 || posting.orderId === orderId) &&
        (flows.size === 0 || flows.has(methodOf(posting).integration)),
    );
    return answer(body, rows, (posting) => posting.createdAt, ctx);
  },
};
