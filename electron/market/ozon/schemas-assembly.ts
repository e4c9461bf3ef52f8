import * as v from 'valibot';
import { complaintIn } from './errors.ts';
import { count, flag, id, part, rows, text, texts } from './wire.ts';

const contentLine = { quantity: count };

/** v4/ship: numbers of the resulting postings, and what each holds where that was asked for. */
export const shipSchema = v.object({
  result: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
  additional_data: rows,
});

/** A posting with its goods, as ship tells it. */
export const shippedPartSchema = v.object({
  posting_number: v.pipe(v.string(), v.nonEmpty()),
  products: v.pipe(v.array(v.object({ sku: id, ...contentLine })), v.minLength(1)),
});

/** v4/ship/package: one text, though described in the plural. */
export const shipPartSchema = v.object({ result: text });

/** v1/split. */
export const splitSchema = v.object({ parent_posting: part({ posting_number: text }), postings: rows });

/** A posting with its goods, as split tells it; the vendor's `product_id` is the sku. */
export const splitPartSchema = v.pipe(
  v.object({
    posting_number: v.pipe(v.string(), v.nonEmpty()),
    products: v.pipe(v.array(v.object({ product_id: id, ...contentLine })), v.minLength(1)),
  }),
  v.transform(({ posting_number, products }) => ({
    posting_number,
    products: products.map(({ product_id, quantity }) => ({ sku: product_id, quantity })),
  })),
);

/** Numbers of related postings in v3/get. */
export const relatedSchema = v.object({ related_postings: part({ related_posting_numbers: texts }) });

/** Answers that only say yes or no: `{result: bool}` or `{result: {result: bool}}`. */
export const doneSchema = v.object({ result: v.union([v.boolean(), v.object({ result: v.boolean() })]) });

/** Answers of which nothing is documented: anything but a complaint. */
export const acceptedSchema = v.pipe(
  v.unknown(),
  v.check((raw) => complaintIn(raw) === null, 'a complaint'),
);

/** Number of the rest after some units were cancelled; empty where there is none. */
export const cancelUnitsSchema = v.object({ result: text });

const reasonEntries = { id, title: text, type_id: text };

/** v1/cancel-reason. */
export const cancelReasonsSchema = v.object({
  result: v.array(v.object({ posting_number: text, reasons: v.array(v.object(reasonEntries)) })),
});

/** v2/cancel-reason/list. */
export const allReasonsSchema = v.object({
  result: v.array(v.object({ ...reasonEntries, is_available_for_cancellation: flag })),
});

/** v2/country/list. */
export const countriesSchema = v.object({ result: v.array(v.unknown()) });
/** One country. */
export const countrySchema = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  country_iso_code: v.pipe(v.string(), v.nonEmpty()),
});

/** v2/country/set. */
export const countrySetSchema = v.object({ product_id: text, is_gtd_needed: v.boolean() });
