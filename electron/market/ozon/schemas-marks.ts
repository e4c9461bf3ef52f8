import * as v from 'valibot';
import { count, flag, id, number, rows, text, texts } from './wire.ts';

const markSchema = v.object({ mark: v.string(), mark_type: text });

const exemplarSchema = v.object({
  exemplar_id: id,
  marks: v.optional(v.nullable(v.array(markSchema)), null),
  gtd: text,
  is_gtd_absent: flag,
  rnpt: text,
  is_rnpt_absent: flag,
  /** Kilograms. */
  weight: number,
});

const productSchema = v.object({
  product_id: id,
  quantity: count,
  is_mandatory_mark_needed: flag,
  is_mandatory_mark_possible: flag,
  is_jw_uin_needed: flag,
  is_gtd_needed: flag,
  is_rnpt_needed: flag,
  is_weight_needed: flag,
  has_imei: flag,
  exemplars: v.array(exemplarSchema),
});

/** v6 exemplar create-or-get. Strict: marks set under a wrong exemplar would be worse than an error. */
export const exemplarGetSchema = v.object({ multi_box_qty: number, products: v.array(productSchema) });

/** v5 exemplar status: what decides; the rest is read for telling people. */
export const exemplarStatusSchema = v.object({ status: v.pipe(v.string(), v.nonEmpty()), products: rows });

/** Exemplars of one product in the status. */
export const statusProductSchema = v.object({ exemplars: rows });

/** Checks of one exemplar. */
export const statusExemplarSchema = v.object({
  exemplar_id: id,
  marks: rows,
  gtd_check_status: text,
  gtd_error_codes: texts,
  rnpt_check_status: text,
  rnpt_error_codes: texts,
  weight_check_status: text,
  weight_error_codes: texts,
});

/** Check of one mark. */
export const statusMarkSchema = v.object({
  mark: v.string(),
  mark_type: text,
  check_status: text,
  error_codes: texts,
});

/** v5 exemplar validate. */
export const validateSchema = v.object({
  products: v.array(
    v.object({
      product_id: id,
      error: text,
      exemplars: v.array(
        v.object({
          valid: v.boolean(),
          errors: texts,
          marks: v.optional(
            v.nullable(
              v.array(v.object({ mark: v.string(), mark_type: text, valid: v.boolean(), errors: texts })),
            ),
            null,
          ),
        }),
      ),
    }),
  ),
});

/** What create-or-get says. */
export type WireExemplars = v.InferOutput<typeof exemplarGetSchema>;
/** One product of it. */
export type WireExemplarProduct = WireExemplars['products'][number];
/** One exemplar of it. */
export type WireExemplar = WireExemplarProduct['exemplars'][number];
/** Checks of one exemplar in the status. */
export type WireStatusExemplar = v.InferOutput<typeof statusExemplarSchema>;
/** One exemplar of the validation. */
export type WireValidExemplar = v.InferOutput<typeof validateSchema>['products'][number]['exemplars'][number];
