/** Counts calls per Client-Id, all together and by method. */
export interface RateLimit {
  /** Calls left after this one; -1 when it is one too many. */
  take(clientId: string, path: string, now: number): number;
}

const minuteMs = 60_000;

/** Documented calls a minute of methods that have a limit of their own. */
const perMinute: Readonly<Record<string, number>> = {
  '/v2/products/stocks': 80,
  '/v1/barcode/add': 20,
  '/v1/barcode/generate': 20,
};

/** `perSecond` calls per Client-Id in windows of one second, and the limits of single methods in any minute where switched on. */
export function createRateLimit(perSecond: number, methods: boolean): RateLimit {
  const windows = new Map<string, { second: number; used: number }>();
  const sent = new Map<string, readonly number[]>();
  const tooMany = (clientId: string, path: string, now: number): boolean => {
    const most = methods ? perMinute[path] : undefined;
    if (most === undefined) return false;
    const key = `${clientId} ${path}`;
    const lately = (sent.get(key) ?? []).filter((at) => now - at < minuteMs);
    const over = lately.length >= most;
    sent.set(key, over ? lately : [...lately, now]);
    return over;
  };
  return {
    take: (clientId, path, now) => {
      if (tooMany(clientId, path, now)) return -1;
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
