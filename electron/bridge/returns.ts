import { postingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { ReturnQuery } from '#shared/market/returns.ts';
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

/** Handlers about what came back. */
export const returnHandlers = (market: () => Promise<Marketplace>): HandlersOf<'market.returns'> => ({
  'market.returns': async (request) => {
    const query: ReturnQuery =
      request.of === 'number'
        ? { ...nothing, numbers: [postingNumber(request.number)] }
        : request.of === 'barcode'
          ? { ...nothing, barcode: request.barcode }
          : { ...nothing, offerId: request.offerId };
    const page = await (await market()).returns(query, null);
    return page.ok ? ok(page.value.rows) : page;
  },
});
