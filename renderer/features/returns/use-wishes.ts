import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import type { ResponseOf } from '#shared/bridge/calls.ts';
import type { ReturnRequest, ReturnRequestDetail } from '#shared/market/returns.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** An answer of the marketplace on its way, there, or not to be had now. */
export type Read<T> =
  { readonly state: 'reading' | 'unread' } | { readonly state: 'here'; readonly value: T };

type Pages = ResponseOf<'market.returnRequests'>;

/** Pages that are read at most: more wishes than anybody answers in a day. */
const PAGES = 10;

/** A wish of a buyer of one shop. */
export type ShopWish = ReturnRequest & { readonly shop: ShopId };

async function wishesOf(ask: Ask, shop: ShopId): Promise<readonly ShopWish[] | null> {
  const found: ShopWish[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const answer: Pages = await ask('market.returnRequests', { number: null, cursor, ...ofShop(shop) });
    if (!answer.ok) return null;
    found.push(...answer.value.rows.map((row) => ({ ...row, shop })));
    cursor = answer.value.cursor;
    if (cursor === null) break;
  }
  return found;
}

/** Of all shops, the newest first; null where none answers. */
async function allWishes(ask: Ask, shops: readonly ShopId[]): Promise<readonly ShopWish[] | null> {
  const read = await Promise.all(shops.map((shop) => wishesOf(ask, shop)));
  if (read.every((each) => each === null)) return null;
  return read.flatMap((each) => each ?? []).toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

async function oneWish(ask: Ask, id: string, shop: ShopId): Promise<ReturnRequestDetail | null> {
  const answer = await ask('market.returnRequest', { id, ...ofShop(shop) });
  return answer.ok ? answer.value : null;
}

/** Hands over what comes of a reading, unless nobody waits for it any more; returns the way to stop waiting. */
function whenRead<T>(reading: Promise<T | null>, put: (read: Read<T>) => void): () => void {
  let gone = false;
  const took = (value: T | null): void => {
    if (!gone) put(value === null ? { state: 'unread' } : { state: 'here', value });
  };
  reading.then(took, () => took(null));
  return () => {
    gone = true;
  };
}

/** All wishes, the newest first; read again with every turn. */
export function useWishes(turn: number): Read<readonly ShopWish[]> {
  const { ask, settings } = useStarted().runtime;
  const [known, setKnown] = useState<{ turn: number; read: Read<readonly ShopWish[]> } | null>(null);
  useEffect(() => {
    const shops = shopsAtWork(settings()).map(({ id }) => id);
    return whenRead(allWishes(ask, shops), (read) => setKnown({ turn, read }));
  }, [ask, settings, turn]);
  return known?.turn === turn ? known.read : { state: 'reading' };
}

/** One wish in full, as it stands when somebody looks at it. */
export function useWish(id: string, shop: ShopId): Read<ReturnRequestDetail> {
  const { ask } = useStarted().runtime;
  const [known, setKnown] = useState<{ id: string; read: Read<ReturnRequestDetail> } | null>(null);
  useEffect(() => whenRead(oneWish(ask, id, shop), (read) => setKnown({ id, read })), [ask, id, shop]);
  return known?.id === id ? known.read : { state: 'reading' };
}
