import * as v from 'valibot';
import { anything, flag, id, moment, number, rows, text, texts } from './wire.ts';

/** container/create. */
export const cargoCreateSchema = v.object({ container_ids: v.pipe(v.array(id), v.minLength(1)) });

/** All container changes: a task, and what was refused at once. */
export const cargoChangeSchema = v.object({ task_id: text, error_postings: rows, error_containers: rows });

/** A refused row: a posting or a container. */
export const cargoErrorSchema = v.object({ posting_number: text, container_id: text, error_message: text });

/** container/task/info. */
export const cargoTaskSchema = v.object({
  status: v.pipe(v.string(), v.nonEmpty()),
  error_message: text,
});

const place = {
  container_id: id,
  container_number: number,
  cargo_type: text,
  sort_type: text,
  status: text,
  warehouse_id: text,
  count_of_postings: number,
  weight: number,
  available_actions: texts,
  created_at: moment,
};

/** Row of container/list. */
export const cargoPlaceSchema = v.object(place);
/** A cargo place that has been read. */
export type WireCargoPlace = v.InferOutput<typeof cargoPlaceSchema>;

/** container/get; a posting without its number would be a parcel nobody misses. */
export const cargoContentSchema = v.object({
  ...place,
  parent_container_id: text,
  related_container_ids: texts,
  postings: v.optional(
    v.nullable(v.array(v.object({ posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()) }))),
    null,
  ),
});

/** container/list. */
export const cargoListSchema = v.object({ containers: v.array(v.unknown()), cursor: text });

/** container/status/get. */
export const cargoStatusSchema = v.object({
  containers: v.array(v.object({ container_id: id, status: text })),
});

/** container/label/get: the file in base64, and what it does not hold. */
export const cargoLabelSchema = v.object({ content: anything, error_containers: rows });

const product = { sku: id, offer_id: text, product_name: text, picture_url: text };
const quantity = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.safeInteger(),
  v.minValue(1),
);

/** Row of the picking lists by posting. */
export const pickPostingSchema = v.object({
  posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  assembly_code: text,
  can_print_label: v.optional(v.nullable(v.boolean()), null),
  products: v.pipe(v.array(v.object({ ...product, quantity })), v.minLength(1)),
});
/** A posting of a picking list that has been read. */
export type WirePickPosting = v.InferOutput<typeof pickPostingSchema>;

/** Row of the picking lists by product: two shapes name their postings differently. */
export const pickProductSchema = v.object({
  ...product,
  quantity,
  postings: v.optional(
    v.nullable(v.array(v.object({ posting_number: v.pipe(v.string(), v.nonEmpty()), quantity: number }))),
    null,
  ),
  posting_numbers: texts,
});
/** A product of a picking list that has been read. */
export type WirePickProduct = v.InferOutput<typeof pickProductSchema>;

/** Picking lists by posting. */
export const pickPostingsSchema = v.object({ postings: v.array(v.unknown()), cursor: text });
/** Picking lists by product: by offset, or by cursor. */
export const pickProductsSchema = v.object({
  products: v.array(v.unknown()),
  has_next: flag,
  cursor: text,
});
