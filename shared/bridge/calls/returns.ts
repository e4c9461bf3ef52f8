import * as v from 'valibot';
import type { MarketReturn } from '../../market/returns.ts';
import { postingNumberSchema, text, vouched } from '../schema.ts';
import type { MarketAnswer } from './market.ts';

/** What came back, as the marketplace knows it. */
export const returnCalls = {
  /** Returns of one posting, of one return's barcode, or of one product; the first page is enough for a table. */
  'market.returns': {
    request: v.variant('of', [
      v.object({ of: v.literal('number'), number: postingNumberSchema }),
      v.object({ of: v.literal('barcode'), barcode: text(100) }),
      v.object({ of: v.literal('offer'), offerId: text(200) }),
    ]),
    response: vouched<MarketAnswer<readonly MarketReturn[]>>(),
  },
} as const;
