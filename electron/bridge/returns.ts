import type { ShopId } from '#shared/domain/shop.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { ReturnQuery } from '#shared/market/returns.ts';
import type { Journal } from '../store/journal/journal.ts';
import { effectRunner } from './market.ts';
import type { HandlersOf } from './register.ts';

const nothing: ReturnQuery = {
  time: null,
  numbers: [],
  orderId: null,
  barcode: null,
  offerId: null,
  productName: null,
  status: null,
  warehouseId: null,
  scheme: null,
  compensationId: null,
};

/** What the handlers need. */
export interface ReturnParts {
  readonly market: (shop?: ShopId) => Promise<Marketplace>;
  readonly journal: Pick<Journal, 'has'>;
}

type ReturnCall = 'market.returns' | 'market.returnRequests' | 'market.returnRequest' | 'market.actOnReturn';

/** Handlers about what came back, and what buyers wish to give back. */
export const returnHandlers = ({ market, journal }: ReturnParts): HandlersOf<ReturnCall> => ({
  'market.returnRequests': async ({ number, cursor, shop }) =>
    (await market(shop)).returnRequests(
      { groups: [], created: null, number: number === null ? null : postingNumber(number), offerId: null },
      cursor,
    ),
  'market.returnRequest': async ({ id, shop }) => (await market(shop)).returnRequest(id),
  'market.actOnReturn': async ({ effectId, shop, backwayKopecks = null, ...action }) =>
    effectRunner({ market, journal })({ effectId, ...(shop === undefined ? {} : { shop }) }, (port) =>
      port.actOnReturn({ ...action, backwayKopecks }),
    ),
  'market.returns': async (request) => {
    const query: ReturnQuery =
      request.of === 'number'
        ? { ...nothing, numbers: [postingNumber(request.number)] }
        : request.of === 'barcode'
          ? { ...nothing, barcode: request.barcode }
          : { ...nothing, offerId: request.offerId };
    const page = await (await market(request.shop)).returns(query, null);
    return page.ok ? ok(page.value.rows) : page;
  },
});
