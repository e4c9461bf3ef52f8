import { actionsOf } from '../shop/actions.ts';
import { containerOf, sortTypeOf } from '../shop/cargo.ts';
import { isShipped } from '../shop/cancelling.ts';
import { wireTime } from '../shop/dates.ts';
import { methodOf } from '../shop/methods.ts';
import { unmetCountry } from '../shop/needs.ts';
import { unmet, unmetMarks } from '../shop/requirements.ts';
import type { Posting } from '../shop/state.ts';
import type { Ctx } from './context.ts';

const HOUR = 3_600_000;

/** Times of one posting are all written with or all without a fraction. */
export const timeOf = (posting: Posting, at: number): string => wireTime(at, posting.quirk > 0.8);

/** int64 in an array: official examples show both numbers and texts. */
const idList = (posting: Posting, ids: readonly number[]): (number | string)[] =>
  ids.map((id, place) => (posting.quirk < 0.3 || (posting.quirk > 0.6 && place > 0) ? String(id) : id));

/** `delivery_method`. */
function methodPart(posting: Posting): unknown {
  const method = methodOf(posting);
  return {
    id: method.id,
    name: method.name,
    warehouse_id: method.warehouse.id,
    warehouse: method.warehouse.name,
    tpl_provider_id: method.providerId,
    tpl_provider: method.provider,
  };
}

/** `cancellation`: never null, zero values while the posting lives. */
function cancellationPart(posting: Posting): unknown {
  const given = posting.cancellation;
  return {
    cancel_reason_id: given?.reasonId ?? 0,
    cancel_reason: given?.reason ?? '',
    cancellation_type: given?.type ?? '',
    cancelled_after_ship: given?.afterShip ?? false,
    affect_cancellation_rating: given?.affectsRating ?? false,
    cancellation_initiator: given?.initiator ?? '',
  };
}

/** When the courier's code was found right; null before. */
function verifiedAt(posting: Posting, ctx: Ctx): string | null {
  const at = ctx.shop.handover?.verifiedCodes[posting.number];
  return at === undefined ? null : timeOf(posting, at);
}

/** `container`: the cargo place a posting was put into. */
function containerPart(posting: Posting, ctx: Ctx): unknown {
  const container = containerOf(ctx.shop, posting.number);
  if (container === undefined) return null;
  return {
    container_id: container.id,
    container_number: container.ordinal,
    cargo_type: container.cargoType,
    container_date: new Date(container.createdAt).toISOString().slice(0, 10),
  };
}

/** `requirements` as they stand: what has been given is no longer asked for. */
function requirementsPart(posting: Posting, ctx: Ctx): unknown {
  const { country, changeCountry } = unmetCountry(ctx.shop, posting);
  const ofUnits = (kind: Parameters<typeof unmet>[1]): unknown =>
    idList(posting, unmet(posting, kind, ctx.switches));
  return {
    products_requiring_gtd: ofUnits('gtd'),
    products_requiring_country: idList(posting, country),
    products_requiring_mandatory_mark: idList(posting, unmetMarks(posting)),
    products_requiring_rnpt: ofUnits('rnpt'),
    products_requiring_jw_uin: ofUnits('uin'),
    products_requiring_change_country: idList(posting, changeCountry),
    products_requiring_imei: ofUnits('imei'),
    products_requiring_weight: ofUnits('weight'),
  };
}

/** Buyer and address; Ozon shows them only where the seller delivers. */
export function customerPart(posting: Posting, withEmail: boolean): unknown {
  if (methodOf(posting).schema === 'fbs') return null;
  const { buyer } = posting;
  const tail = [buyer.zip, buyer.region, buyer.city, buyer.street].filter((part) => part !== '').join(', ');
  return {
    customer_id: buyer.id,
    ...(withEmail ? { customer_email: '' } : {}),
    name: buyer.name,
    phone: buyer.phone,
    address: {
      address_tail: tail,
      city: buyer.city,
      comment: buyer.comment,
      country: 'Россия',
      district: buyer.district,
      latitude: 0,
      longitude: 0,
      provider_pvz_code: '',
      pvz_code: 0,
      region: buyer.region,
      zip_code: buyer.zip,
    },
  };
}

/** Codes on the label, or what stands for "none". */
export function codesOf(posting: Posting, ctx: Ctx): { upper: string; lower: string; scanit: string } {
  const hidden = !ctx.switches.barcodesBeforeShip && !isShipped(posting);
  if (hidden) return { upper: '', lower: '', scanit: '' };
  const wantsScanit = { always: true, never: false, mixed: posting.quirk < 0.7 }[ctx.switches.scanit];
  const scanit = wantsScanit && methodOf(posting).schema === 'fbs' ? posting.scanit : '';
  const zeroed = scanit !== '' && posting.quirk < 0.1;
  return { upper: zeroed ? '0' : posting.upperBarcode, lower: zeroed ? '0' : posting.lowerBarcode, scanit };
}

/** `barcodes`, null unless the call asked for them. */
export function barcodesPart(posting: Posting, asked: boolean, ctx: Ctx): unknown {
  if (!asked) return null;
  const codes = codesOf(posting, ctx);
  return { upper_barcode: codes.upper, lower_barcode: codes.lower };
}

/** `analytics_data`, null unless asked for. */
export function analyticsPart(posting: Posting, asked: boolean): unknown {
  if (!asked) return null;
  const method = methodOf(posting);
  const seen = method.schema === 'rfbs';
  return {
    region: seen ? posting.buyer.region : '',
    city: seen ? posting.buyer.city : '',
    delivery_type: seen ? 'Courier' : 'PVZ',
    is_premium: posting.quirk > 0.6,
    payment_type_group_name: 'Банковская карта',
    warehouse_id: method.warehouse.id,
    warehouse: method.warehouse.name,
    tpl_provider_id: method.providerId,
    tpl_provider: method.provider,
    delivery_date_begin: timeOf(posting, posting.shipmentDate + 48 * HOUR),
    delivery_date_end: timeOf(posting, posting.shipmentDate + 72 * HOUR),
    is_legal: false,
    client_delivery_date_begin: null,
    client_delivery_date_end: null,
  };
}

/** Steps of the shipping tariff: free until the cut-off, dearer from then on. */
function tariffSteps(posting: Posting): unknown[] {
  const rouble = (amount: number): unknown => ({ amount: String(amount), currency: 'RUB' });
  const step = (type: string, rate: number, amount: number, until: string): unknown => ({
    min_charge: amount === 0 ? null : rouble(amount),
    tariff_charge: rouble(amount),
    tariff_deadline_at: until,
    tariff_rate: rate,
    tariff_type: type,
  });
  return [
    step('no_discount', 0, 0, timeOf(posting, posting.shipmentDate)),
    step('commission', 1, 50, timeOf(posting, posting.shipmentDate + 12 * HOUR)),
    step('commission', 3, 150, '9999-12-31T23:59:59.999999900Z'),
  ];
}

/** Whether the posting's label is of the small kind. */
export function isSmallLabel(posting: Posting, ctx: Ctx): boolean {
  if (ctx.switches.labelSize !== 'by-warehouse') return ctx.switches.labelSize === 'small';
  return methodOf(posting).warehouse.label === 'SMALL';
}

/** Fields that look the same in the v4 lists and in v3/get. */
export function commonParts(posting: Posting, ctx: Ctx): Record<string, unknown> {
  const method = methodOf(posting);
  return {
    posting_number: posting.number,
    order_id: posting.orderId,
    order_number: posting.orderNumber,
    status: posting.status,
    substatus:
      posting.oddSubstatus !== '' &&
      posting.status === 'awaiting_packaging' &&
      posting.substatus === 'posting_created'
        ? posting.oddSubstatus
        : posting.substatus,
    delivery_method: methodPart(posting),
    tracking_number: posting.trackingNumber,
    tpl_integration_type: method.integration,
    integration_type_flow: method.integration,
    sorting_center: null,
    in_process_at: timeOf(posting, posting.inProcessAt),
    shipment_date: timeOf(posting, posting.shipmentDate),
    shipment_date_without_delay: timeOf(posting, posting.latestShipment),
    delivering_date: posting.deliveringDate === null ? null : timeOf(posting, posting.deliveringDate),
    cancellation: cancellationPart(posting),
    optional: { products_with_possible_mandatory_mark: idList(posting, posting.markPossible) },
    requirements: requirementsPart(posting, ctx),
    scanit: codesOf(posting, ctx).scanit,
    available_actions: actionsOf(posting, isSmallLabel(posting, ctx), ctx.switches),
    is_express: posting.isExpress,
    is_multibox: posting.isMultibox,
    multi_box_qty: posting.boxes,
    is_click_and_collect: false,
    is_presortable: false,
    destination_place_id: 0,
    destination_place_name: '',
    legal_info: { company_name: '', inn: '', kpp: '' },
    parent_posting_number: posting.parent,
    pickup_code_verified_at: verifiedAt(posting, ctx),
    require_blr_traceable_attrs: false,
    external_order: { is_external: false, platform_name: '' },
    tariffication_steps: tariffSteps(posting),
    container: containerPart(posting, ctx),
    container_sort_type: posting.quirk > 0.5 ? sortTypeOf(posting) : '',
  };
}
