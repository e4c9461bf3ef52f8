import * as v from 'valibot';
import { count, flag, id, number, text } from './wire.ts';

const markSchema = v.object({ mark: v.string(), mark_type: text });

const exemplarSchema = v.object({
  exemplar_id: id,
  marks: v.optional(v.nullable(v.array(markSchema)), null),
  gtd: text,
  is_gtd_absent: flag,
  rnpt: text,
  is_rnpt_absent: flag,
  weight: number,
});

const productSchema = v.object({
  product_id: id,
  quantity: count,
  is_mandatory_mark_needed: flag,
  is_mandatory_mark_possible: flag,
  is_jw_uin_needed: flag,
  has_imei: flag,
  exemplars: v.array(exemplarSchema),
});

/** v6 exemplar create-or-get. Strict: marks set under a wrong exemplar would be worse than an error. */
export const exemplarGetSchema = v.object({ multi_box_qty: number, products: v.array(productSchema) });

/** v5 exemplar status. */
export const exemplarStatusSchema = v.object({ status: v.pipe(v.string(), v.nonEmpty()) });

/** What create-or-get says. */
export type WireExemplars = v.InferOutput<typeof exemplarGetSchema>;
/** One product of it. */
export type WireExemplarProduct = WireExemplars['products'][number];
/** One exemplar of it. */
export type WireExemplar = WireExemplarProduct['exemplars'][number];
