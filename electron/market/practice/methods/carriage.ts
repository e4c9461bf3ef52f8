import {
  approveCarriage,
  carriageOf,
  dropCarriage,
  fillCarriage,
  isCarriageable,
  localDay,
  openCarriage,
  readyFor,
} from '../shop/carriages.ts';
import { deskOf } from '../shop/desk.ts';
import type { CarriageRow } from '../shop/handover-state.ts';
import { deliveryMethods, type DeliveryMethod } from '../shop/methods.ts';
import { findPosting } from '../shop/state.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';

/** The delivery method of an id; refused where there is none, or where it is not handed over by carriage. */
function methodOrRefusal(id: number): DeliveryMethod {
  const method = deliveryMethods.find((candidate) => candidate.id === id);
  if (!method) throw new ApiError('DELIVERY_METHOD_NOT_FOUND');
  if (!isCarriageable(method)) throw new ApiError('non_carriageable');
  return method;
}

/** The carriage of an id, or 404. */
export function carriageOr404(id: number, ctx: Ctx): CarriageRow {
  const carriage = deskOf(ctx.shop).carriages.find((candidate) => candidate.id === id);
  if (!carriage) throw new ApiError('CARRIAGE_NOT_FOUND', { code: 5 });
  return carriage;
}

/** The way a carriage takes. */
export function methodOfCarriage(carriage: CarriageRow): DeliveryMethod {
  const method = deliveryMethods.find((candidate) => candidate.id === carriage.methodId);
  if (!method) throw new Error(`no delivery method ${carriage.methodId}`);
  return method;
}

/** `/v1/carriage/create`: everything that is ready. */
export const carriageCreate: Method = {
  message: 'CarriageCreateRequest',
  answer: (body, ctx) => {
    const method = methodOrRefusal(body.int('delivery_method_id'));
    const day = localDay(body.time('departure_date') ?? ctx.now, method.warehouse.utcHours);
    if (readyFor(ctx.shop, method.id).length === 0) throw new ApiError('POSTING_NOT_FOUND');
    const open = deskOf(ctx.shop).carriages.some(
      (carriage) => carriage.methodId === method.id && carriage.status === 'new',
    );
    if (open && ctx.switches.secondCarriage === 'refused') {
      throw new ApiError('there_are_incomplete_carriages', { code: 9 });
    }
    const carriage = openCarriage(ctx.shop, method.id, day, ctx.now, ctx.switches);
    for (const number of carriage.postings) ctx.note('carriage', number);
    return { carriage_id: carriage.id };
  },
};

function rowRefusal(carriage: CarriageRow, number: string, ctx: Ctx): string {
  const posting = findPosting(ctx.shop, number);
  if (!posting || posting.methodId !== carriage.methodId) return 'POSTING_NOT_FOUND';
  if (posting.status === 'cancelled') return 'POSTING_ALREADY_CANCELLED';
  if (posting.status !== 'awaiting_deliver') return 'HAS_INCORRECT_STATUS';
  const other = carriageOf(ctx.shop, number);
  return other === undefined || other === carriage ? '' : 'POSTING_IN_ANOTHER_CARRIAGE';
}

/** `/v1/carriage/set-postings`: overwrites what is in it; each row has its own verdict. */
export const carriageSetPostings: Method = {
  message: 'CarriageSetPostingsRequest',
  answer: (body, ctx) => {
    const carriage = carriageOr404(body.intIn('carriage_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const numbers = body.texts('posting_numbers', 1, 10_000);
    if (carriage.status !== 'new') throw new ApiError('Incorrect_carriage_status', { code: 9 });
    const rows = numbers.map((number) => {
      const error = rowRefusal(carriage, number, ctx);
      return { posting_number: number, result: error === '', error };
    });
    const good = [...new Set(rows.filter((row) => row.result).map((row) => row.posting_number))];
    fillCarriage(ctx.shop, carriage, good, ctx.now, ctx.switches);
    return { result: rows };
  },
};

/** `/v1/carriage/approve`. */
export const carriageApprove: Method = {
  message: 'CarriageApproveRequest',
  answer: (body, ctx) => {
    const carriage = carriageOr404(body.intIn('carriage_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const containers = body.int('containers_count');
    if (carriage.status !== 'new') throw new ApiError('Incorrect_carriage_status', { code: 9 });
    const entrusted = methodOfCarriage(carriage).warehouse.firstMile === 'PICK_UP';
    if (containers > 0 && !entrusted) {
      throw new ApiError('Trying set ContainersCount to not HasEntrustedAcceptance company');
    }
    if (carriage.postings.length === 0) throw new ApiError('no_postings', { code: 9 });
    approveCarriage(ctx.shop, carriage, containers, ctx.now);
    for (const number of carriage.postings) ctx.note('carriage-approve', number);
    return {};
  },
};

/** `/v1/carriage/cancel`: possible until it has left. */
export const carriageCancel: Method = {
  message: 'CarriageCancelRequest',
  answer: (body, ctx) => {
    const carriage = carriageOr404(body.intIn('carriage_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    if (carriage.status === 'new' || carriage.status === 'formed') {
      dropCarriage(ctx.shop, carriage, ctx.now);
      return { error: '', carriage_status: 'cancelled' };
    }
    if (ctx.switches.cancelCarriageRefusal === 'error')
      throw new ApiError('Incorrect_carriage_status', { code: 9 });
    return { error: 'Incorrect_carriage_status', carriage_status: carriage.status };
  },
};

function actionsOf(carriage: CarriageRow, ctx: Ctx): string[] {
  if (carriage.status === 'new' || carriage.status === 'cancelled') return [];
  return papersReady(carriage, ctx) ? ['get_shipping_list', 'get_waybill'] : [];
}

/** Whether the papers of a carriage can be fetched. */
export const papersReady = (carriage: CarriageRow, ctx: Ctx): boolean =>
  carriage.status !== 'cancelled' &&
  carriage.approvedAt !== null &&
  ctx.now >= carriage.approvedAt + ctx.switches.papersDelayMs;

/** Whether something of the same way is ready and in no carriage. */
export const hasMore = (carriage: CarriageRow, ctx: Ctx): boolean =>
  readyFor(ctx.shop, carriage.methodId).length > 0;

/** `/v1/carriage/get`. */
export const carriageGet: Method = {
  message: 'CarriageGetRequest',
  answer: (body, ctx) => {
    const carriage = carriageOr404(body.intIn('carriage_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const method = methodOfCarriage(carriage);
    const cancellable = carriage.status === 'new' || carriage.status === 'formed';
    return {
      carriage_id: carriage.id,
      company_id: 1_000_001,
      act_type: 'ozon_digital',
      all_blr_traceable: false,
      is_waybill_enabled: true,
      is_econom: false,
      arrival_pass_ids: [],
      available_actions: actionsOf(carriage, ctx),
      cancel_availability: {
        is_cancel_available: cancellable,
        reason: cancellable ? '' : 'Incorrect_carriage_status',
      },
      containers_count: carriage.containers,
      created_at: new Date(carriage.createdAt).toISOString(),
      updated_at: new Date(carriage.updatedAt).toISOString(),
      delivery_method_id: method.id,
      departure_date: carriage.departureDay,
      first_mile_type: method.warehouse.firstMile,
      has_postings_for_next_carriage: hasMore(carriage, ctx),
      integration_type: method.integration,
      is_container_label_printed: false,
      is_partial: carriage.partialNumber > 0,
      partial_num: carriage.partialNumber,
      retry_count: 0,
      status: carriage.status,
      tpl_provider_id: method.providerId,
      warehouse_id: method.warehouse.id,
    };
  },
};
