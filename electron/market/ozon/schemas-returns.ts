import * as v from 'valibot';
import { anything, count, flag, id, moment, part, rows, text, texts } from './wire.ts';

const place = part({ id: text, name: text, address: text });
const money = part({ price: anything, currency_code: text });

/** v1/returns/list. */
export const returnListSchema = v.object({ returns: v.array(v.unknown()), has_next: flag });

/** Row of v1/returns/list. */
export const returnSchema = v.object({
  id,
  posting_number: text,
  order_number: text,
  type: text,
  schema: text,
  return_reason_name: text,
  product: v.object({ sku: id, offer_id: text, name: text, price: money, quantity: count }),
  logistic: part({ barcode: text, return_date: moment, final_moment: moment }),
  visual: part({ status: part({ display_name: text, sys_name: text }), change_moment: moment }),
  place,
  target_place: place,
  storage: part({
    sum: money,
    tariffication_start_date: moment,
    arrived_moment: moment,
    utilization_forecast_date: moment,
  }),
  additional_info: part({ is_opened: flag }),
  compensation_status: part({ status: part({ sys_name: text }) }),
});
/** A return that has been read. */
export type WireReturn = v.InferOutput<typeof returnSchema>;

// One row was described as an object, several come as a list.
const oneOrMany = v.union([
  v.array(v.unknown()),
  v.null(),
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((row): unknown[] => (Object.keys(row).length === 0 ? [] : [row])),
  ),
]);

/** v2/returns/rfbs/list. */
export const returnRequestListSchema = v.object({ returns: oneOrMany });

const product = part({
  sku: text,
  offer_id: text,
  name: text,
  price: anything,
  currency_code: text,
});

/** Row of it. */
export const returnRequestSchema = v.object({
  return_id: id,
  return_number: text,
  posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  order_number: text,
  created_at: moment,
  product,
  state: part({ group_state: text, state: text, state_name: text }),
});
/** A wish that has been read. */
export type WireReturnRequest = v.InferOutput<typeof returnRequestSchema>;

/** v2/returns/rfbs/get. */
export const returnRequestGetSchema = v.object({
  returns: v.object({
    return_number: text,
    posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    order_number: text,
    created_at: moment,
    product,
    state: part({ state: text, state_name: text }),
    comment: text,
    client_photo: texts,
    return_reason: part({ name: text, is_defect: flag }),
    ru_post_tracking_number: text,
    available_actions: rows,
    rejection_reason: rows,
  }),
});

const action = v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)), name: text });
/** An action: bare by schema, inside `action` in the example. Ids may be negative. */
export const returnActionSchema = v.union([
  v.pipe(
    v.object({ action }),
    v.transform((wrapped) => wrapped.action),
  ),
  action,
]);

/** A reason to reject. */
export const rejectionSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  name: text,
  hint: text,
  is_comment_required: flag,
});

/** giveout/barcode. */
export const pickupCodeSchema = v.object({ barcode: v.pipe(v.string(), v.trim(), v.nonEmpty()) });
