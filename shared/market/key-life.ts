const hour = 3_600_000;
const day = 24 * hour;

/** From so long before its end a key's end is told, ms (KY1). */
const keyWarningMs = 14 * day;
/** A clock further off than this is told, ms (KY5). */
const skewToldMs = 120_000;

/** How long a key still lives. */
export type KeyLife =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'good' }
  | { readonly kind: 'ends-in-days'; readonly days: number }
  | { readonly kind: 'ends-in-hours'; readonly hours: number }
  | { readonly kind: 'ended' };

/** How long a key lives that ends at a moment (ms UTC, null unknown): told from 14 days before, in days, on the last day in hours (KY1-KY3). */
export function keyLife(endsAt: number | null, now: number): KeyLife {
  if (endsAt === null) return { kind: 'unknown' };
  const left = endsAt - now;
  if (left <= 0) return { kind: 'ended' };
  if (left > keyWarningMs) return { kind: 'good' };
  return left > day
    ? { kind: 'ends-in-days', days: Math.floor(left / day) }
    : { kind: 'ends-in-hours', hours: Math.max(1, Math.floor(left / hour)) };
}

/** Whole minutes by which this machine's clock is wrong, positive when it is ahead; null while nobody needs to know. */
export function toldSkewMinutes(skewMs: number | null): number | null {
  return skewMs === null || Math.abs(skewMs) <= skewToldMs ? null : Math.round(skewMs / 60_000);
}
