import * as v from 'valibot';
import type { WarehouseStock } from '../../market/stocks.ts';
import type { MarketWarehouse } from '../../market/warehouses.ts';
import { inShop, whichShop } from '../shops.ts';
import { countSchema, keySchema, text, vouched } from '../schema.ts';
import type { MarketAnswer } from './market.ts';

const answer = <T>() => vouched<MarketAnswer<T>>();

/** Stocks at the marketplace. What changes something there runs only when the journal has its effect (OB2). */
export const stockCalls = {
  /** The seller's warehouses there. */
  'market.warehouses': { request: whichShop, response: answer<readonly MarketWarehouse[]>() },
  /** What the marketplace holds of some products, by warehouse. */
  'market.stocks': {
    request: v.object({ skus: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(1000)), ...inShop }),
    response: answer<readonly WarehouseStock[]>(),
  },
  /** Says how many of a product can be sold from a warehouse; calls of the same moment leave together. */
  'market.setStock': {
    request: v.object({
      effectId: keySchema,
      offerId: text(100),
      warehouseId: text(40),
      units: countSchema,
      ...inShop,
    }),
    response: answer<{ readonly error: string | null }>(),
  },
} as const;
