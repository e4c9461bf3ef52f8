import * as v from 'valibot';
import type { Page } from '../../market/page.ts';
import type { MarketReturn, ReturnRequest, ReturnRequestDetail } from '../../market/returns.ts';
import { inShop } from '../shops.ts';
import { countSchema, keySchema, postingNumberSchema, text, vouched } from '../schema.ts';
import type { MarketAnswer } from './market.ts';

/** What came back, as the marketplace knows it. */
export const returnCalls = {
  /** Returns of one posting, of one return's barcode, or of one product; the first page is enough for a table. */
  'market.returns': {
    request: v.variant('of', [
      v.object({ of: v.literal('number'), number: postingNumberSchema, ...inShop }),
      v.object({ of: v.literal('barcode'), barcode: text(100), ...inShop }),
      v.object({ of: v.literal('offer'), offerId: text(200), ...inShop }),
    ]),
    response: vouched<MarketAnswer<readonly MarketReturn[]>>(),
  },
  /** Buyers' wishes to give goods back to the seller himself, of all states or of one posting; page by page. */
  'market.returnRequests': {
    request: v.object({ number: v.nullable(postingNumberSchema), cursor: v.nullable(text(200)), ...inShop }),
    response: vouched<MarketAnswer<Page<ReturnRequest>>>(),
  },
  /** With the effect that asks, where one does: it goes on without anybody's leave. */
  'market.returnRequest': {
    request: v.object({ id: text(40), effectId: v.exactOptional(keySchema), ...inShop }),
    response: vouched<MarketAnswer<ReturnRequestDetail>>(),
  },
  /** Runs only when the journal has its effect (OB2). */
  'market.actOnReturn': {
    request: v.object({
      effectId: keySchema,
      requestId: text(40),
      action: text(20),
      comment: text(1000),
      rejectionId: v.nullable(text(40)),
      compensationKopecks: v.nullable(countSchema),
      backwayKopecks: v.optional(countSchema),
      ...inShop,
    }),
    response: vouched<MarketAnswer<void>>(),
  },
} as const;
