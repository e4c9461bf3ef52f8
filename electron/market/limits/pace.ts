import PQueue from 'p-queue';
import type { Clock } from '#shared/kit/clock.ts';
import { keptWindowMs } from './table.ts';
import type { CallRate } from './table.ts';

/** Lets calls out at a rate, those first whose patience ends first. */
export interface Pace {
  /** Settles when one more call may be sent, at once. */
  slot(patienceMs: number): Promise<void>;
  /** Lets nothing out for so many ms. */
  rest(ms: number): void;
}

/** A clock that goes back further than this was set back by somebody. */
const clockJumpMs = 1_000;
const watchEveryMs = 2_000;

/** A strict window that slides: in no stretch of its length, wherever it begins, do more calls leave than the rate says. */
export function createPace(rate: CallRate, clock: Clock): Pace {
  const windowMs = keptWindowMs(rate);
  const open = () => ({
    queue: new PQueue({ interval: windowMs, intervalCap: rate.calls, strict: true }),
    waiting: new Set<AbortController>(),
    rests: 0,
  });
  let current = open();
  let seen = clock.now();
  let watch: ReturnType<typeof setInterval> | null = null;

  const rest = (lane: typeof current, ms: number): void => {
    lane.queue.pause();
    lane.rests += 1;
    setTimeout(() => {
      lane.rests -= 1;
      if (lane.rests === 0) lane.queue.start();
    }, ms);
  };

  // The queue counts by the clock: set back by an hour it would let nothing out for an hour. A new one that begins with
  // a full window's rest keeps the rate whatever the old one has let out.
  const lookAtClock = (): void => {
    const now = clock.now();
    if (now < seen - clockJumpMs) {
      const before = current;
      current = open();
      rest(current, windowMs);
      for (const one of before.waiting) one.abort();
    }
    seen = now;
  };

  return {
    async slot(patienceMs) {
      lookAtClock();
      watch ??= setInterval(lookAtClock, watchEveryMs);
      try {
        for (;;) {
          const lane = current;
          const left = new AbortController();
          lane.waiting.add(left);
          // Earliest deadline first: whoever may wait is overtaken, but only until his patience ends.
          const priority = -(clock.now() + patienceMs);
          try {
            await lane.queue.add(() => undefined, { priority, signal: left.signal });
            return;
          } catch (thrown) {
            if (!left.signal.aborted) throw thrown;
          } finally {
            lane.waiting.delete(left);
          }
        }
      } finally {
        if (current.waiting.size === 0 && watch !== null) {
          clearInterval(watch);
          watch = null;
        }
      }
    },
    rest: (ms) => rest(current, ms),
  };
}
