import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import { isTransient, type MarketError } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { Journal } from '../store/journal/journal.ts';
import { notJournaled, wordOf } from './market.ts';

/** What gathering needs. */
export interface GatherParts {
  readonly market: (shop?: ShopId) => Promise<Marketplace>;
  readonly journal: Pick<Journal, 'has'>;
  /** How long a row waits for more to join it, ms; 0 for not at all. */
  readonly gatherMs?: number;
}

type Told = MarketAnswer<{ readonly error: string | null }>;
type Send<R> = (market: Marketplace, rows: readonly R[]) => Answer<readonly (MarketError | null)[]>;

/** Rows of one call. */
const MOST = 100;
const GATHER_MS = 300;

/** The answer to one row; what passes by itself is an error of the call, so that it is tried again. */
function toldOf(error: MarketError | null): Told {
  if (error === null) return ok({ error: null });
  return isTransient(error) ? err(error) : ok({ error: wordOf(error) });
}

/** Rows that are said in the same moment leave in one call; each gets its own answer (SK4, BM4). */
function createGatherer<R>(
  { market, gatherMs = GATHER_MS }: GatherParts,
  shop: ShopId,
  toMarket: Send<R>,
): (row: R) => Promise<Told> {
  let waiting: { readonly row: R; readonly told: (answer: Told) => void }[] = [];

  async function send(group: typeof waiting): Promise<void> {
    const fault = (thrown: unknown): MarketError => ({
      kind: 'garbled',
      detail: thrown instanceof Error ? thrown.name : 'fault',
    });
    const set = await market(shop)
      .then((port) =>
        toMarket(
          port,
          group.map(({ row }) => row),
        ),
      )
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

/** A call that runs only for what the journal has, gathered by shop: rows of two never share one (SHP7, OB2). */
export function gathered<R>(
  parts: GatherParts,
  toMarket: Send<R>,
): (whose: { readonly effectId: string; readonly shop?: ShopId | undefined }, row: R) => Promise<Told> {
  const gatherers = new Map<ShopId, (row: R) => Promise<Told>>();
  return ({ effectId, shop = FIRST_SHOP }, row) => {
    if (!parts.journal.has(effectId, shop)) return Promise.resolve(err(notJournaled));
    const known = gatherers.get(shop) ?? createGatherer(parts, shop, toMarket);
    gatherers.set(shop, known);
    return known(row);
  };
}
