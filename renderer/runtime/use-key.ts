import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { FIRST_SHOP, ofShop, type ShopId } from '#shared/domain/shop.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import type { Started } from './start.ts';

/** How the keys stand, and how to look again. */
export interface KeyView {
  /** Of the shop whose key wants something most (SHP3). */
  readonly standing: KeyStanding;
  /** Whose that is. */
  readonly shop: ShopId;
  readonly of: (shop: ShopId) => KeyStanding;
  readonly look: () => void;
}

const unheard: KeyStanding = { account: null, trouble: null };
const nothing: KeyView = {
  standing: unheard,
  shop: FIRST_SHOP,
  of: () => unheard,
  look: () => undefined,
};

/** Set once at the root; without it nothing is known of the keys. */
export const KeyContext = createContext<KeyView>(nothing);

const everyMs = 10 * 60_000;
/** While nothing was heard at all. */
const soonMs = 60_000;

type Standings = ReadonlyMap<ShopId, KeyStanding>;

/** The key that wants somebody soonest: an urgent trouble before any other, else the first shop's. */
function firstOf(standings: Standings, now: number): readonly [ShopId, KeyStanding] {
  const all = [...standings];
  const wants = (urgent: boolean) =>
    all.find(([, standing]) => tellKey(standing, now).some((each) => !urgent || each.urgent));
  return wants(true) ?? wants(false) ?? all[0] ?? [FIRST_SHOP, unheard];
}

/** Asks main how the keys stand, now and then; main asks the marketplaces far less often. */
export function useKeyWatch({ runtime, clock }: Started): KeyView {
  const [standings, setStandings] = useState<Standings>(new Map());
  const known = [...standings.values()].some(({ account, trouble }) => account !== null || trouble !== null);
  const look = useCallback(() => {
    const ask = async (): Promise<Standings> => {
      const shops = shopsAtWork(runtime.settings());
      const read = await Promise.all(
        shops.map(async ({ id }) => [id, await runtime.ask('market.key', ofShop(id))] as const),
      );
      return new Map(read);
    };
    // A door that does not answer has a screen of its own.
    ask().then(setStandings, () => undefined);
  }, [runtime]);
  useEffect(() => {
    look();
  }, [look]);
  useEffect(() => {
    const timer = setInterval(look, known ? everyMs : soonMs);
    return () => clearInterval(timer);
  }, [look, known]);
  return useMemo(() => {
    const [shop, standing] = firstOf(standings, clock.now());
    return { standing, shop, of: (id) => standings.get(id) ?? unheard, look };
  }, [standings, look, clock]);
}

/** How the keys stand. */
export const useKey = (): KeyView => useContext(KeyContext);
