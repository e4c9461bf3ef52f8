import * as v from 'valibot';
import type {
  KeptPlace,
  MarketSupply,
  MarketSupplyGoods,
  PlacesOutcome,
  PlacesTrouble,
} from '../../market/supplies.ts';
import { keySchema, text, vouched } from '../schema.ts';
import { inShop, whichShop } from '../shops.ts';
import type { MarketAnswer } from './market.ts';
import type { PrintResult } from './print.ts';

const answer = <T>() => vouched<MarketAnswer<T>>();

const supplyId = v.pipe(v.string(), v.regex(/^\d{1,20}$/u));
/** Which telling of a supply's places it is, from 1. */
const no = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const ofTelling = { supplyId, no, ...inShop };

const placeSchema = v.object({
  key: text(10),
  kind: v.picklist(['carton', 'pallet']),
  items: v.pipe(
    v.array(
      v.object({ article: text(200), quantity: whole, quant: whole, barcode: v.exactOptional(text(100)) }),
    ),
    v.minLength(1),
    v.maxLength(5000),
  ),
});

/** Supplies to the marketplace's own warehouses (FM1-FM6). Places are set only when the journal has their effect (OB2). */
export const supplyCalls = {
  'market.supplies': { request: whichShop, response: answer<readonly MarketSupply[]>() },
  'market.supplyGoods': {
    request: v.object({ bundleId: text(100), ...inShop }),
    response: answer<readonly MarketSupplyGoods[]>(),
  },
  'market.supplyPlaces': {
    request: v.object({ supplyId, ...inShop }),
    response: answer<readonly KeptPlace[]>(),
  },
  'market.setSupplyPlaces': {
    request: v.object({
      effectId: keySchema,
      supplyId,
      places: v.pipe(v.array(placeSchema), v.minLength(1), v.maxLength(70)),
      ...inShop,
    }),
    response: answer<{ readonly task: string } | { readonly trouble: PlacesTrouble }>(),
  },
  'market.placesOutcome': {
    request: v.object({ task: text(200), ...inShop }),
    response: answer<PlacesOutcome>(),
  },
  /** Has the marketplace's own labels of all places made and keeps them; told again they are those that are kept. */
  'market.placeLabels': {
    request: v.object(ofTelling),
    response: answer<{ readonly pages: number } | { readonly trouble: PlacesTrouble }>(),
  },
  /** Prints what `market.placeLabels` kept, where labels of the marketplace go. */
  'print.placeLabels': {
    request: v.object({ jobId: keySchema, ...ofTelling }),
    response: vouched<PrintResult>(),
  },
} as const;
