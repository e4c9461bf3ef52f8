import * as v from 'valibot';
import { inShop } from '../shops.ts';
import { keySchema, text, vouched } from '../schema.ts';
import type { MarketAnswer } from './market.ts';

const told = vouched<MarketAnswer<{ readonly error: string | null }>>();

/** Barcodes at the marketplace; both run only when the journal has their effect (OB2), and those of a moment leave together (BM4). */
export const goodsCalls = {
  /** Has it make a barcode for a product; `productId` is its own. */
  'market.makeBarcode': {
    request: v.object({ effectId: keySchema, productId: text(40), ...inShop }),
    response: told,
  },
  /** Has it take over a barcode of ours. */
  'market.tieBarcode': {
    request: v.object({ effectId: keySchema, sku: text(40), barcode: text(100), ...inShop }),
    response: told,
  },
} as const;
