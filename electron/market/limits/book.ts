import type { KeyLimits } from './key-limits.ts';

/** The limits of every key that is in use: two adapters of one key share them, one after the other too. */
export interface LimitBook {
  /** The limits of a key at an address; made by the first who asks. */
  of(key: string, make: () => KeyLimits): KeyLimits;
  /** Those of every key that is in use. */
  all(): readonly KeyLimits[];
}

/** An empty book. It lives as long as the app: an open circuit is not forgotten because settings were changed. */
export function createLimitBook(): LimitBook {
  const known = new Map<string, KeyLimits>();
  return {
    of(key, make) {
      const limits = known.get(key) ?? make();
      known.set(key, limits);
      return limits;
    },
    all: () => [...known.values()],
  };
}
