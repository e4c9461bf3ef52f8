import * as v from 'valibot';
import {
  anything,
  bareOrWrapped,
  count,
  dictionary,
  flag,
  id,
  moment,
  number,
  part,
  rows,
  text,
  texts,
} from './wire.ts';

/** Only what must be right for a parcel to be right is required; all else may be null, absent or of another type. */
const lineSchema = v.object({
  sku: id,
  quantity: count,
  offer_id: text,
  name: text,
  product_color: text,
  /** v4: {amount, currency}; v3: "1530.0000" beside currency_code. */
  price: anything,
  currency_code: text,
  /** v4: kilograms. */
  weight: number,
  /** v3: grams. */
  dimensions: part({ weight: number }),
  is_weight_needed: flag,
});

/** One posting of the v4 lists and of v3/get, in one tolerant shape. */
export const postingSchema = v.object({
  posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  order_number: text,
  status: text,
  substatus: text,
  delivery_method: part({ id: anything, name: text, warehouse: text, tpl_provider: text }),
  tpl_integration_type: text,
  integration_type_flow: text,
  tracking_number: text,
  in_process_at: moment,
  shipment_date: moment,
  shipment_date_without_delay: moment,
  products: v.pipe(v.array(lineSchema), v.minLength(1)),
  requirements: dictionary,
  optional: part({ products_with_possible_mandatory_mark: texts }),
  barcodes: part({ upper_barcode: text, lower_barcode: text }),
  scanit: text,
  available_actions: texts,
  cancellation: part({
    cancel_reason_id: number,
    cancel_reason: text,
    cancellation_type: text,
    cancellation_initiator: text,
    cancelled_after_ship: flag,
  }),
  customer: part({
    name: text,
    phone: text,
    address: part({ address_tail: text, city: text, region: text, country: text, zip_code: text }),
  }),
  addressee: part({ name: text, phone: text, pin: text }),
  analytics_data: part({ region: text, city: text }),
  is_express: flag,
  is_multibox: flag,
  multi_box_qty: number,
  parent_posting_number: text,
});

/** A posting that has been read. */
export type WirePosting = v.InferOutput<typeof postingSchema>;
/** One product line of it. */
export type WireLine = v.InferOutput<typeof lineSchema>;

/** Number of a row whose rest could not be read. */
export const postingNumberSchema = v.object({ posting_number: v.pipe(v.string(), v.trim(), v.nonEmpty()) });

/** v4 lists. `postings` is required: its absence means this is no list at all. */
export const postingListSchema = v.object({
  postings: v.array(v.unknown()),
  cursor: text,
  has_next: flag,
  /** Only the list of unfulfilled postings tells how many there are. */
  count: number,
});

/** v3/get. */
export const postingGetSchema = v.object({ result: v.unknown() });
/** v2/get-by-barcode. */
export const postingByBarcodeSchema = v.object({ result: postingNumberSchema });

/** v1/restrictions: grams, centimetres, roubles. */
export const restrictionsSchema = v.object({
  result: v.object({
    max_posting_weight: number,
    min_posting_weight: number,
    width: number,
    length: number,
    height: number,
    max_posting_price: number,
    min_posting_price: number,
  }),
});

/** v3 label create, bare or wrapped. */
export const labelCreateSchema = bareOrWrapped(
  v.object({ tasks: v.pipe(v.array(v.object({ task_id: id, task_type: text })), v.minLength(1)) }),
);

/** One task of it: all its labels have one size. */
export type WireTask = v.InferOutput<typeof labelCreateSchema>['tasks'][number];

/** v2 label get, bare or wrapped; older answers had `status` as plain text and `msg` for `message`. */
export const labelGetSchema = bareOrWrapped(
  v.object({
    error: part({ code: text, message: text }),
    file_url: text,
    unprinted_postings: rows,
    status: v.union([
      v.pipe(
        v.string(),
        v.transform((code) => ({ code, unprinted_postings: [] as readonly unknown[] })),
      ),
      v.object({ code: text, unprinted_postings: rows }),
    ]),
  }),
);

/** State of a label task as the vendor says it. */
export type WireLabelTask = v.InferOutput<typeof labelGetSchema>;

/** A posting that the label file does not hold. */
export const unprintedSchema = v.object({ posting_number: v.string(), message: text, msg: text });

/** Row of tracking-number/set and of the delivery steps; `error` is text, null or a list. */
export const rowSchema = v.object({ posting_number: v.string(), result: flag, error: anything });
/** Answer with such rows. */
export const rowsSchema = v.object({ result: v.array(v.unknown()) });

/** v1/roles. */
export const rolesSchema = v.object({ expires_at: moment, roles: rows });
/** One role. */
export const roleSchema = v.object({ name: text, methods: texts });
/** v1/seller/info. */
export const sellerInfoSchema = v.object({ company: part({ name: text, legal_name: text }) });
