import type { Clock } from '#shared/kit/clock.ts';

/** The marketplace's clock, as the dates of its answers tell it. */
export interface ServerClock {
  /** The same `fetch`, which looks at the date of each answer on the way. */
  readonly fetch: typeof fetch;
  /** Its time, ms UTC, right to about a second; null until it answered with a date. */
  now(): number | null;
}

/** Watches the answers of a server for its time: the machine's own clock may be hours off. */
export function createServerClock(through: typeof fetch, clock: Clock): ServerClock {
  let ahead: number | null = null;
  return {
    fetch: async (input, init) => {
      const response = await through(input, init);
      const date = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(date)) ahead = date - clock.now();
      return response;
    },
    now: () => (ahead === null ? null : clock.now() + ahead),
  };
}
