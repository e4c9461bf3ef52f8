import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { shopsAtWork, type Shop } from '#shared/bridge/shops.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** The shops that the station works with; set once at the root, none outside of it. */
export const ShopsContext = createContext<readonly Shop[]>([]);

/** The shops as the settings have them now. */
export function useShopsNow({
  subscribe,
  settings,
}: Pick<Runtime, 'subscribe' | 'settings'>): readonly Shop[] {
  const { marketplace, shops } = useSyncExternalStore(subscribe, settings);
  return useMemo(() => shopsAtWork({ marketplace, shops }), [marketplace, shops]);
}

/** The shops that the station works with. */
export const useShops = (): readonly Shop[] => useContext(ShopsContext);
