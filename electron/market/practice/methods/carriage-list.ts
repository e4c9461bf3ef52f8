import { isCarriageable, localDay, readyFor } from '../shop/carriages.ts';
import { deskOf } from '../shop/desk.ts';
import type { CarriageRow } from '../shop/handover-state.ts';
import { deliveryMethods, type DeliveryMethod } from '../shop/methods.ts';
import type { Posting } from '../shop/state.ts';
import type { Ctx, Method } from './context.ts';
import { listPage } from './list-page.ts';

const HOUR = 3_600_000;

const open: ReadonlySet<string> = new Set([
  'awaiting_packaging',
  'awaiting_registration',
  'awaiting_deliver',
]);

function warnings(due: number, packed: number, ready: number, carriages: readonly CarriageRow[]): unknown[] {
  const errors: string[] = [];
  if (due > packed) errors.push('not_packaged');
  if (ready === 0) errors.push('no_postings');
  if (carriages.some((carriage) => carriage.status === 'new')) errors.push('there_are_incomplete_carriages');
  return errors.map((code) => ({ code, status: 'warning', description: code.replaceAll('_', ' ') }));
}

function carriageRow(carriage: CarriageRow): unknown {
  return {
    id: carriage.id,
    status: carriage.status,
    postings_count: carriage.postings.length,
    available_actions: carriage.status === 'new' ? ['approve', 'cancel'] : [],
    all_blr_traceable: false,
    carriage_volume: 0,
    pickup_fee: null,
    quantum_count: 0,
  };
}

function methodRow(method: DeliveryMethod, day: string, ctx: Ctx): unknown {
  const { utcHours, name, id, firstMile, address } = method.warehouse;
  const own = ctx.shop.postings.filter(
    (posting) => posting.methodId === method.id && open.has(posting.status),
  );
  const isDue = (posting: Posting): boolean => localDay(posting.shipmentDate, utcHours) <= day;
  const isPacked = (posting: Posting): boolean => posting.status === 'awaiting_deliver';
  const due = own.filter(isDue);
  const carriages = deskOf(ctx.shop).carriages.filter(
    (carriage) =>
      carriage.methodId === method.id && carriage.departureDay === day && carriage.status !== 'cancelled',
  );
  if (own.length === 0 && carriages.length === 0) return null;
  const ready = readyFor(ctx.shop, method.id).length;
  const duePacked = due.filter(isPacked).length;
  const creatable =
    ready > 0 ? [{ id: 0, status: '', postings_count: ready, available_actions: ['create'] }] : [];
  return {
    delivery_method_id: method.id,
    delivery_method_name: method.name,
    delivery_method_status: 'ACTIVE',
    warehouse_id: id,
    warehouse_name: name,
    warehouse_city: '',
    tpl_provider_name: method.provider,
    tpl_provider_icon_url: '',
    integration_type: method.integration,
    cut_in: '00:00 +03:00',
    cutoff_at: new Date(Date.parse(`${day}T18:00:00Z`) - utcHours * HOUR).toISOString(),
    departure_date: day,
    dropoff_address: firstMile === 'DROP_OFF' ? address : '',
    dropoff_point_id: 0,
    first_mile_type: firstMile,
    first_mile_changing: false,
    has_entrusted_acceptance: firstMile === 'PICK_UP',
    is_optional_carriage: due.length === 0,
    is_presort: false,
    is_rfbs: method.schema === 'rfbs',
    mandatory_postings_count: due.length,
    mandatory_packaged_count: duePacked,
    optional_packaged_count: own.filter((posting) => !isDue(posting) && isPacked(posting)).length,
    carriage_postings_count: carriages.reduce((sum, carriage) => sum + carriage.postings.length, 0),
    recommended_time_local: '17:30',
    recommended_time_utc_offset_in_minutes: utcHours * 60,
    timeslot_from: '17:00',
    timeslot_to: '20:00',
    errors: warnings(due.length, duePacked, ready, carriages),
    carriages: [...carriages.map(carriageRow), ...creatable],
  };
}

/** `/v2/carriage/delivery/list`: what is to be handed over on a day; ways without postings are left out. */
export const carriageDeliveryList: Method = {
  message: 'CarriageDeliveryListV2Request',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 1000);
    const filter = body.object('filter');
    const wanted = filter?.int('delivery_method_id') ?? 0;
    const asked = filter?.textOr('departure_date').slice(0, 10) ?? '';
    const rows = deliveryMethods
      .filter((method) => isCarriageable(method) && (wanted === 0 || method.id === wanted))
      .map((method) => methodRow(method, asked || localDay(ctx.now, method.warehouse.utcHours), ctx))
      .filter((row) => row !== null);
    const { page, ...rest } = listPage(rows, body, limit);
    return { methods: page, ...rest };
  },
};
