import * as v from 'valibot';
import { count, flag, id, number, part, rows, text, texts } from './wire.ts';

/** supply-order/list. */
export const supplyIdsSchema = v.object({ order_ids: v.array(id), last_id: text });

const place = part({ name: text });

/** supply-order/get. */
export const supplyOrdersSchema = v.object({ orders: v.array(v.unknown()) });

/** One order: when and where, and the supplies it consists of. */
export const supplyOrderSchema = v.object({
  order_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  order_tags: part({ is_virtual: flag, is_quant: flag }),
  dropoff_warehouse: place,
  timeslot: part({ timeslot: part({ from: text }) }),
  supplies: rows,
});
/** An order that has been read. */
export type WireSupplyOrder = v.InferOutput<typeof supplyOrderSchema>;

/** Where one supply of an order stands. */
export const supplyStateSchema = v.object({ state: text });

/** One supply of an order. */
export const supplySchema = v.object({
  supply_id: id,
  bundle_id: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  storage_warehouse: place,
});

/** supply-order/bundle; goods without their number of pieces would be goods nobody misses. */
export const bundleSchema = v.object({
  items: v.array(
    v.object({ sku: id, offer_id: text, name: text, quantity: count, quant: number, barcode: text }),
  ),
  has_next: flag,
  last_id: text,
});

/** cargoes/get. */
export const placesSchema = v.object({
  supply: v.array(
    v.object({
      supply_id: id,
      cargoes: v.optional(v.nullable(v.array(v.object({ cargo_id: id, type: text, bundle_id: text }))), null),
    }),
  ),
});

/** Why cargo places or their labels are not taken; absent where they are. The item stands under one of two names. */
const errors = part({
  error_reasons: texts,
  items_validation: v.optional(
    v.nullable(v.array(v.object({ cargo_key: text, barcode: text, item: text, type: text }))),
    null,
  ),
});
/** Such a refusal. */
export type WirePlacesErrors = v.InferOutput<typeof errors>;

/** cargoes/create and cargoes-label/create. */
export const placesBegunSchema = v.object({ operation_id: text, errors });

/** cargoes/create/info. */
export const placesOutcomeSchema = v.object({
  status: v.pipe(v.string(), v.nonEmpty()),
  result: part({
    cargoes: v.optional(
      v.nullable(
        v.array(v.object({ key: v.pipe(v.string(), v.nonEmpty()), value: v.object({ cargo_id: id }) })),
      ),
      null,
    ),
  }),
  errors,
});

/** cargoes-label/get. */
export const placeLabelsSchema = v.object({
  status: v.pipe(v.string(), v.nonEmpty()),
  result: part({ file_url: text }),
  errors,
});
