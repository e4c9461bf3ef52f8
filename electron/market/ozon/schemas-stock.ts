import * as v from 'valibot';
import { anything, bareOrWrapped, flag, id, number, part, rows, text } from './wire.ts';

/** v2/products/stocks: one row per pair, each with errors of its own. */
export const stocksSetSchema = v.object({ result: v.array(v.unknown()) });
/** Outcome of one pair. */
export const stockOutcomeSchema = v.object({
  offer_id: text,
  product_id: text,
  warehouse_id: text,
  updated: flag,
  errors: rows,
});
/** One reason why a pair was not set. */
export const stockErrorSchema = v.object({ code: text, message: text });

/** v2/product/info/stocks-by-warehouse/fbs. */
export const stocksByWarehouseSchema = v.object({
  products: v.array(v.unknown()),
  cursor: text,
  has_next: flag,
});
/** What one warehouse holds of one product. */
export const warehouseStockSchema = v.object({
  sku: id,
  offer_id: text,
  product_id: text,
  warehouse_id: id,
  warehouse_name: text,
  present: number,
  reserved: number,
  free_stock: number,
});

/** v4/product/info/stocks. */
export const stockTotalsSchema = v.object({ items: v.array(v.unknown()), cursor: text });
/** Totals of one product. */
export const stockItemSchema = v.object({ offer_id: text, product_id: text, stocks: rows });
/** Totals of one product under one scheme. */
export const stockTotalSchema = v.object({ sku: id, type: text, present: number, reserved: number });

/** v1/barcode/add and v1/barcode/generate: only what went wrong is named. */
export const barcodeErrorsSchema = v.object({ errors: rows });
/** One barcode that was not taken. */
export const barcodeErrorSchema = v.object({
  code: text,
  error: text,
  barcode: text,
  sku: text,
  product_id: text,
});

/** v3/product/list. */
export const catalogueSchema = bareOrWrapped(
  v.object({ items: v.array(v.unknown()), last_id: text, total: number }),
);
/** One line of the catalogue. */
export const catalogueLineSchema = v.object({ product_id: id, offer_id: text, sku: text, archived: flag });

/** v1/report/postings/create. */
export const reportCreatedSchema = bareOrWrapped(v.object({ code: v.pipe(v.string(), v.nonEmpty()) }));
/** v1/report/info. */
export const reportInfoSchema = bareOrWrapped(
  v.object({ status: v.string(), error: text, file: text, expires_at: anything }),
);

/** v2/warehouse/list. */
export const warehouseListSchema = v.object({
  warehouses: v.array(v.unknown()),
  cursor: text,
  has_next: flag,
});
/** One warehouse. */
export const warehouseSchema = v.object({
  warehouse_id: id,
  name: text,
  status: text,
  is_rfbs: flag,
  is_express: flag,
  is_kgt: flag,
  is_auto_assembly: flag,
  has_entrusted_acceptance: flag,
  carriage_label_type: text,
  pause_at: text,
  sla_cut_in: number,
  first_mile: part({ type: text, first_mile_is_changing: flag }),
  address_info: part({ address: text, utc: text }),
});

/** v2/delivery-method/list. */
export const deliveryMethodListSchema = v.object({
  delivery_methods: v.array(v.unknown()),
  cursor: text,
  has_next: flag,
});
/** One delivery method. */
export const deliveryMethodSchema = v.object({
  id,
  name: text,
  warehouse_id: text,
  provider_id: text,
  status: text,
  tpl_integration_type: text,
  cutoff: text,
  is_express: flag,
});
