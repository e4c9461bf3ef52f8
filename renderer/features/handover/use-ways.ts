import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import type { ResponseOf } from '#shared/bridge/calls.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { HandoverMethod } from '#shared/market/handover.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** A way of one shop. */
export type ShopWay = HandoverMethod & { readonly shop: ShopId };

/** What the marketplace says of its ways: on its way, there, or not to be had now. */
export type Ways =
  | { readonly state: 'reading' }
  | { readonly state: 'unread'; readonly error: MarketError }
  | { readonly state: 'here'; readonly rows: readonly ShopWay[] };

type Page = ResponseOf<'market.handoverMethods'>;

/** Pages that are read at most: more ways than any house has. */
const PAGES = 10;

async function waysOf(ask: Ask, shop: ShopId): Promise<Ways> {
  const rows: ShopWay[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Page = await ask('market.handoverMethods', { methodId: null, cursor, ...ofShop(shop) });
    if (!answer.ok) return { state: 'unread', error: answer.error };
    rows.push(...answer.value.rows.map((row) => ({ ...row, shop })));
    cursor = answer.value.cursor;
    if (cursor === null) break;
  }
  return { state: 'here', rows };
}

/** The ways of all shops; of one that does not answer none are known, and where none does the first trouble is said. */
async function allWays(ask: Ask, shops: readonly ShopId[]): Promise<Ways> {
  const read = await Promise.all(shops.map((shop) => waysOf(ask, shop)));
  const here = read.flatMap((ways) => (ways.state === 'here' ? ways.rows : []));
  const [first] = read;
  return first === undefined || read.some(({ state }) => state === 'here')
    ? { state: 'here', rows: here }
    : first;
}

/** Every way with something to hand over, read again with every turn; not asked where nothing goes with the marketplace's carrier. */
export function useWays(turn: number, wanted: boolean): Ways {
  const { runtime } = useStarted();
  const [read, setRead] = useState<{ readonly of: number; readonly ways: Ways }>({
    of: turn,
    ways: { state: 'reading' },
  });
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    allWays(
      runtime.ask,
      shopsAtWork(runtime.settings()).map(({ id }) => id),
    ).then(
      (ways) => {
        if (here) setRead({ of: turn, ways });
      },
      () => {
        if (here) setRead({ of: turn, ways: { state: 'unread', error: { kind: 'offline', detail: '' } } });
      },
    );
    return () => {
      here = false;
    };
  }, [runtime, turn, wanted]);
  return read.ways;
}
