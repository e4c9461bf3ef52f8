import * as v from 'valibot';
import { complaintIn } from './errors.ts';
import { flag, id, moment, number, part, rows, text, texts } from './wire.ts';

/** Answers that say nothing where all is well; one that carries a complaint is none of them. */
export const nothingSchema = v.pipe(
  v.unknown(),
  v.check((raw) => complaintIn(raw) === null),
);

/** v2/carriage/delivery/list; `methods` is required: its absence means this is no list at all. */
export const handoverListSchema = v.object({ methods: v.array(v.unknown()), cursor: text, has_next: flag });

/** One way of it. */
export const handoverMethodSchema = v.object({
  delivery_method_id: id,
  delivery_method_name: text,
  warehouse_id: text,
  warehouse_name: text,
  tpl_provider_name: text,
  cutoff_at: moment,
  departure_date: text,
  first_mile_type: text,
  has_entrusted_acceptance: flag,
  mandatory_postings_count: number,
  mandatory_packaged_count: number,
  optional_packaged_count: number,
  recommended_time_local: text,
  timeslot_from: text,
  timeslot_to: text,
  errors: rows,
  carriages: rows,
});

/** A way that has been read. */
export type WireHandoverMethod = v.InferOutput<typeof handoverMethodSchema>;

/** One of its warnings. */
export const handoverErrorSchema = v.object({ code: text, status: text, description: text });

/** One of its carriages; id 0 is one that could be formed. */
export const handoverCarriageSchema = v.object({
  id,
  status: text,
  postings_count: number,
  available_actions: texts,
});

/** v1/carriage/create. */
export const carriageCreateSchema = v.object({ carriage_id: id });
/** v1/carriage/cancel: an error may stand in a good answer. */
export const carriageCancelSchema = v.object({ error: text, carriage_status: text });

/** v1/carriage/get. */
export const carriageSchema = v.object({
  carriage_id: id,
  status: text,
  delivery_method_id: text,
  departure_date: text,
  available_actions: texts,
  containers_count: number,
  is_partial: flag,
  partial_num: number,
  has_postings_for_next_carriage: flag,
  cancel_availability: v.optional(v.nullable(v.object({ is_cancel_available: flag })), null),
  created_at: moment,
  updated_at: moment,
});

/** Row of act/list. */
export const actRowSchema = v.object({
  id,
  status: text,
  delivery_method_id: text,
  departure_date: text,
  containers_count: number,
  is_partial: flag,
  partial_num: number,
  has_postings_for_next_carriage: flag,
  created_at: moment,
  updated_at: moment,
});

/** Answers that are a list in `result`. */
export const resultListSchema = v.object({ result: v.array(v.unknown()) });

/** act/check-status. */
export const actStatusSchema = v.object({
  result: v.object({
    status: v.pipe(v.string(), v.nonEmpty()),
    added_to_act: texts,
    removed_from_act: texts,
    is_partial: flag,
    partial_num: number,
    has_postings_for_next_carriage: flag,
  }),
});

/** Row of act/get-postings. */
export const actPostingSchema = v.object({
  posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  status: text,
  multi_box_qty: number,
  seller_error: text,
});

/** act/get-barcode/text. */
export const actCodeSchema = v.object({ result: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

/** v1/timeslot/change-restrictions. */
export const slotLimitsSchema = v.object({
  delivery_interval: part({ begin: moment, end: moment }),
  remaining_changes_count: number,
});

/** v1/pick-up-code/verify: without a plain yes or no this is no answer. */
export const pickupVerifySchema = v.object({ valid: v.boolean() });

/** v2/conditional-cancellation/list. */
export const cancelRequestListSchema = v.object({ result: v.array(v.unknown()), last_id: text });

/** One wish of it. */
export const cancelRequestSchema = v.object({
  cancellation_id: id,
  posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  state: part({ state: text, name: text }),
  cancellation_initiator: text,
  cancellation_reason: part({ name: text }),
  cancellation_reason_message: text,
  cancelled_at: moment,
  auto_approve_date: moment,
  approve_date: moment,
  approve_comment: text,
});

/** A wish that has been read. */
export type WireCancelRequest = v.InferOutput<typeof cancelRequestSchema>;
