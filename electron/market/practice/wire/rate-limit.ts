/** Counts calls per Client-Id in windows of one second. */
export interface RateLimit {
  /** Calls left after this one; -1 when it is one too many. */
  take(clientId: string, now: number): number;
}

/** `perSecond` calls per Client-Id, all methods together. */
export function createRateLimit(perSecond: number): RateLimit {
  const windows = new Map<string, { second: number; used: number }>();
  return {
    take: (clientId, now) => {
      if (perSecond === Infinity) return 1_000;
      const second = Math.floor(now / 1000);
      const window = windows.get(clientId);
      const used = window?.second === second ? window.used : 0;
      if (used >= perSecond) return -1;
      windows.set(clientId, { second, used: used + 1 });
      return perSecond - used - 1;
    },
  };
}
