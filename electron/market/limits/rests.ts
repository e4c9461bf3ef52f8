import type { Clock } from '#shared/kit/clock.ts';
import type { Sleep } from '../retry.ts';

/** Remembers when each of many things was last touched. */
export interface Rests {
  /** How long until the thing may be touched again, ms; 0 at once. */
  left(thing: string, restMs: number): number;
  touched(thing: string): void;
  /** Waits so many ms. */
  wait(ms: number): Promise<void>;
}

const keep = 100_000;

/** Rests of single things, such as a product in a warehouse. */
export function createRests(clock: Clock, sleep: Sleep): Rests {
  const last = new Map<string, number>();
  return {
    left(thing, restMs) {
      const at = last.get(thing);
      if (at === undefined) return 0;
      const gone = clock.now() - at;
      // A clock set back: the whole rest once more, never longer.
      return gone < 0 ? restMs : Math.max(0, restMs - gone);
    },
    touched(thing) {
      // Deleted first, so that the map keeps the order of touching and the oldest leave first.
      last.delete(thing);
      last.set(thing, clock.now());
      for (const oldest of last.keys()) {
        if (last.size <= keep) break;
        last.delete(oldest);
      }
    },
    wait: sleep,
  };
}
