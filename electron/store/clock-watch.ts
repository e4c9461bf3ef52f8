import type { Clock } from '#shared/kit/clock.ts';
import type { Notices } from './notices.ts';

/** So far the clock may stand before the last record; ms. */
const backMs = 2 * 60_000;
/** So far it may stand after it when the app starts: a long weekend with a holiday, and no more; ms. */
const forwardMs = 4 * 24 * 3_600_000;

/** Compares the machine's clock with the newest record. */
export interface ClockWatch {
  /** When the app starts. */
  atStart(lastAt: number | null): Promise<void>;
  /** When records were written, and now and then; what is told once is told again only about a newer record. */
  compare(lastAt: number | null): Promise<void>;
}

/** Tells when the clock was set back, or stands far ahead at start: times of scans and cut-offs depend on it. */
export function watchClock(clock: Clock, notices: Notices): ClockWatch {
  // Facts come from the window, so a wrong future in one of them must not be told with each of the next.
  let told = -Infinity;
  const compare = async (lastAt: number | null): Promise<void> => {
    if (lastAt === null || lastAt <= told) return;
    const byMs = lastAt - clock.now();
    if (byMs <= backMs) return;
    told = lastAt;
    await notices.tell(`clock-back:${lastAt}`, { kind: 'clock-back', byMs });
  };
  return {
    compare,
    atStart: async (lastAt) => {
      await compare(lastAt);
      const byMs = lastAt === null ? 0 : clock.now() - lastAt;
      if (byMs > forwardMs) await notices.tell(`clock-forward:${lastAt}`, { kind: 'clock-forward', byMs });
    },
  };
}
