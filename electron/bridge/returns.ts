import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { ReturnQuery } from '#shared/market/returns.ts';
import type { Journal } from '../store/journal/journal.ts';
import { notJournaled } from './market.ts';
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
  readonly market: () => Promise<Marketplace>;
  readonly journal: Pick<Journal, 'has'>;
}

type ReturnCall = 'market.returns' | 'market.returnRequests' | 'market.returnRequest' | 'market.actOnReturn';

/** Handlers about what came back, and what buyers wish to give back. */
export const returnHandlers = ({ market, journal }: ReturnParts): HandlersOf<ReturnCall> => ({
  'market.returnRequests': async ({ number, cursor }) =>
    (await market()).returnRequests(
      { groups: [], created: null, number: number === null ? null : postingNumber(number), offerId: null },
      cursor,
    ),
  'market.returnRequest': async ({ id }) => (await market()).returnRequest(id),
  'market.actOnReturn': async ({ effectId, backwayKopecks = null, ...action }) =>
    journal.has(effectId) ? (await market()).actOnReturn({ ...action, backwayKopecks }) : err(notJournaled),
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
