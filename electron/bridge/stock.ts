import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import { sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { isTransient, type MarketError } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { StockRow } from '#shared/market/stocks.ts';
import type { Journal } from '../store/journal/journal.ts';
import { notJournaled, wordOf } from './market.ts';
import type { HandlersOf } from './register.ts';

/** What the handlers need. */
export interface StockParts {
  readonly market: (shop?: ShopId) => Promise<Marketplace>;
  readonly journal: Pick<Journal, 'has'>;
  /** How long a row waits for more to join it, ms; 0 for not at all. */
  readonly gatherMs?: number;
}

type StockCall = 'market.warehouses' | 'market.stocks' | 'market.setStock';
type Told = MarketAnswer<{ readonly error: string | null }>;

/** Rows of one call. */
const MOST = 100;
const GATHER_MS = 300;

/** The answer to one row; what passes by itself is an error of the call, so that it is tried again. */
function toldOf(error: MarketError | null): Told {
  if (error === null) return ok({ error: null });
  return isTransient(error) ? err(error) : ok({ error: wordOf(error) });
}

/** Rows that are set in the same moment leave in one call; each gets its own answer (SK4). */
function createGatherer(
  { market, gatherMs = GATHER_MS }: StockParts,
  shop: ShopId,
): (row: StockRow) => Promise<Told> {
  let waiting: { readonly row: StockRow; readonly told: (answer: Told) => void }[] = [];

  async function send(group: typeof waiting): Promise<void> {
    const fault = (thrown: unknown): MarketError => ({
      kind: 'garbled',
      detail: thrown instanceof Error ? thrown.name : 'fault',
    });
    const set = await market(shop)
      .then((port) => port.setStocks(group.map(({ row }) => row)))
      .catch((thrown: unknown) => err(fault(thrown)));
    group.forEach(({ told }, at) => told(set.ok ? toldOf(set.value[at] ?? null) : set));
  }

  function flush(): void {
    for (; waiting.length > 0; waiting = waiting.slice(MOST)) void send(waiting.slice(0, MOST));
  }

  return (row) =>
    new Promise((told) => {
      waiting.push({ row, told });
      if (waiting.length === 1) setTimeout(flush, gatherMs);
      else if (waiting.length >= MOST) flush();
    });
}

/** Handlers about stocks. */
export function stockHandlers(parts: StockParts): HandlersOf<StockCall> {
  const gatherers = new Map<ShopId, ReturnType<typeof createGatherer>>();
  /** Rows of two shops never share a call (SHP7). */
  const gathererOf = (shop: ShopId): ReturnType<typeof createGatherer> => {
    const known = gatherers.get(shop) ?? createGatherer(parts, shop);
    gatherers.set(shop, known);
    return known;
  };
  return {
    'market.warehouses': async (request) => (await parts.market(request?.shop)).warehouses(),
    'market.stocks': async ({ skus, shop }) => (await parts.market(shop)).stocksByWarehouse(skus.map(sku)),
    'market.setStock': ({ effectId, offerId, warehouseId, units, shop = FIRST_SHOP }) =>
      parts.journal.has(effectId, shop)
        ? gathererOf(shop)({ offerId, warehouseId, quantity: units })
        : Promise.resolve(err(notJournaled)),
  };
}
