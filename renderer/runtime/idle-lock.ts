import type { Uptime } from '#shared/kit/clock.ts';

/** Locks the table when nobody touched it for as long as was set (WH6). */
export interface IdleLock {
  /** Somebody scanned, typed or tapped. */
  seen(): void;
  /** Looks whether it is time; called now and then. */
  look(): void;
}

/** What it needs; `minutes`: 0 for never. The machine's running time counts, which no clock change moves. */
export interface IdleParts {
  readonly uptime: Uptime;
  readonly minutes: () => number;
  readonly lock: () => void;
}

/** Begins to wait from now. */
export function createIdleLock({ uptime, minutes, lock }: IdleParts): IdleLock {
  let last = uptime.up();
  return {
    seen() {
      last = uptime.up();
    },
    look() {
      const after = minutes() * 60_000;
      if (after > 0 && uptime.up() - last >= after) lock();
    },
  };
}
