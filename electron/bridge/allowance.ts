import type { Clock } from '#shared/kit/clock.ts';
import { createBucket } from '../bucket.ts';

/** How often something may be done: so many at once, then so many a second; so many more may wait for their turn. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
  readonly waiting: number;
}

/** Lets through at the pace of an allowance. */
export interface Turnstile {
  /** True when it is one's turn, at once or after a wait; false where too many wait already. */
  pass(): Promise<boolean>;
}

/** Waits so many ms. */
export type Sleep = (ms: number) => Promise<void>;

/** Makes one that is full. What waits has its place already, so nobody overtakes. */
export function createTurnstile(allowance: Allowance, clock: Clock, sleep: Sleep): Turnstile {
  const { burst, perSecond, waiting: most } = allowance;
  // Below zero: places that are promised to those who wait.
  const bucket = createBucket(burst, perSecond, clock);
  let waiting = 0;
  return {
    async pass() {
      const left = bucket.level();
      if (left < 1 && waiting >= most) return false;
      bucket.take();
      if (left >= 1) return true;
      waiting += 1;
      await sleep(((1 - left) / perSecond) * 1_000);
      waiting -= 1;
      return true;
    },
  };
}
