import type { Uptime } from '#shared/kit/clock.ts';

/** After this long a call whose answer was lost can no longer take effect, ms: client time-out, late effects and read lag together (storage measurements: 33 s worst). */
export const SETTLE_MS = 40_000;

/** Which calls may still take effect. Counts by the run's own time: a clock that is set forward ends no wait (OB4). */
export interface Settling {
  /** A call leaves now; `key` names what it is about. */
  sent(key: string): void;
  /** Its answer came and says that nothing happened. */
  refused(key: string): void;
  /** How long its lost answer may still show an effect, ms; 0 for no longer. What this run did not send may have left right before it began. */
  leftMs(key: string): number;
}

/** Nothing was sent yet. */
export function createSettling(uptime: Uptime): Settling {
  const began = uptime.up();
  const calls = new Map<string, number>();
  const left = (since: number): number => Math.max(0, since + SETTLE_MS - uptime.up());
  return {
    sent(key) {
      for (const [other, since] of calls) if (left(since) === 0) calls.delete(other);
      calls.set(key, uptime.up());
    },
    refused: (key) => void calls.set(key, -Infinity),
    leftMs: (key) => left(calls.get(key) ?? began),
  };
}
