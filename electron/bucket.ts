import type { Clock } from '#shared/kit/clock.ts';

/** A bucket that fills by itself: so much at once, then so much a second. */
export interface Bucket {
  /** What is in it now; below zero where more was taken than there was. */
  level(): number;
  take(): void;
}

/** Makes one that is full. */
export function createBucket(burst: number, perSecond: number, clock: Clock): Bucket {
  let left = burst;
  let at = clock.now();
  return {
    level() {
      const now = clock.now();
      // A clock that was set back gives nothing, and takes nothing.
      left = Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond);
      at = now;
      return left;
    },
    take() {
      left -= 1;
    },
  };
}
