import type { Clock } from '#shared/kit/clock.ts';
import { createBucket, type Bucket } from '../../bucket.ts';

/** Limits of how often somebody may ask. */
export interface Pace {
  /** True where this one may; it is counted. */
  may(who: string): boolean;
}

/** How many names are remembered; the oldest goes first. */
const MOST_NAMES = 10_000;

/** A bucket for each name: so much at once, then so much a second. */
export function createPace(burst: number, perSecond: number, clock: Clock): Pace {
  const buckets = new Map<string, Bucket>();
  return {
    may(who) {
      const bucket = buckets.get(who) ?? createBucket(burst, perSecond, clock);
      buckets.delete(who);
      buckets.set(who, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_NAMES && oldest !== undefined) buckets.delete(oldest);
      if (bucket.level() < 1) return false;
      bucket.take();
      return true;
    },
  };
}
