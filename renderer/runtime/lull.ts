import type { Uptime } from '#shared/kit/clock.ts';

/** Lets long readings beside the table go on between scans only, a piece at a time. */
export interface Lull {
  /** A key came. */
  readonly seen: () => void;
  /** A scan came. */
  readonly scanned: () => void;
  /** Whether somebody scanned a moment ago: what runs beside the table takes small steps then. */
  readonly atWork: () => boolean;
  /** Resolves when nothing came for a while; never after `stop`. */
  readonly wait: () => Promise<void>;
  /** Resolves when no scan is on its way: what runs beside the table lets go of the store while keys come. */
  readonly aside: () => Promise<void>;
  stop(): void;
}

/** What it needs. */
export interface LullParts {
  readonly uptime: Uptime;
  readonly pause: (ms: number) => Promise<void>;
}

/** So long nothing came: the hands are at the goods, not at the scanner; ms. The first scans after a start are let through too. */
const QUIET_MS = 1500;
/** Longest a piece is put off where scans never cease, ms: what is put off for ever is as good as not done. */
const LONGEST_MS = 60_000;

/** So long after a key the next one of the same scan may come, or its verdict is being written and painted, ms. */
const UNDER_WAY_MS = 100;
/** Longest a piece steps aside where keys never cease, ms: an import goes on beside a flood too. */
const ASIDE_MOST_MS = 2000;

/** So long after a scan the next one may come at any moment, ms. */
const AT_WORK_MS = 10_000;

const forever = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Begins with the start as the last thing that came. */
export function createLull({ uptime, pause }: LullParts): Lull {
  let last = uptime.up();
  let lastScan = Number.NEGATIVE_INFINITY;
  let stopped = false;
  /** Waits until nothing came for `quiet` ms, `most` ms at most. */
  async function still(quiet: number, most: number): Promise<void> {
    const from = uptime.up();
    for (;;) {
      if (stopped) return forever();
      const now = uptime.up();
      const rest = Math.min(last + quiet, from + most) - now;
      if (rest <= 0) return;
      await pause(rest);
    }
  }
  return {
    seen: () => {
      last = uptime.up();
    },
    scanned: () => {
      last = lastScan = uptime.up();
    },
    atWork: () => uptime.up() - lastScan < AT_WORK_MS,
    wait: () => still(QUIET_MS, LONGEST_MS),
    aside: () => still(UNDER_WAY_MS, ASIDE_MOST_MS),
    stop: () => {
      stopped = true;
    },
  };
}
