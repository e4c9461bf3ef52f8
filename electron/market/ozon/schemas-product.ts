import * as v from 'valibot';
import { anything, flag, id, number, rows, text, texts } from './wire.ts';

/** v3/product/info/list. */
export const productListSchema = v.object({ items: v.array(v.unknown()) });

/** One product; under the shared-sku scheme its sku may stand in `sources` only. */
export const productSchema = v.object({
  id: text,
  sku: text,
  offer_id: text,
  name: text,
  barcodes: texts,
  barcode: text,
  /** A list by schema, a plain text in older answers. */
  primary_image: anything,
  images: texts,
  is_kgt: flag,
  sources: rows,
});

/** Where else a sku of a product may be named. */
export const productSourceSchema = v.object({ sku: id });

/** v4/product/info/attributes. */
export const attributeListSchema = v.object({ result: v.array(v.unknown()), last_id: text });

/** Size and weight of one product. */
export const attributeSchema = v.object({
  id: text,
  sku: text,
  offer_id: text,
  barcode: text,
  barcodes: texts,
  height: number,
  depth: number,
  width: number,
  dimension_unit: text,
  weight: number,
  weight_unit: text,
  attributes: rows,
});

/** One property of a product, and one of its values. */
export const propertySchema = v.object({ id, values: rows });
/** See `propertySchema`. */
export const propertyValueSchema = v.object({ value: text });

/** A product as info/list gives it. */
export type WireProduct = v.InferOutput<typeof productSchema>;
/** A product as info/attributes gives it. */
export type WireAttributes = v.InferOutput<typeof attributeSchema>;
