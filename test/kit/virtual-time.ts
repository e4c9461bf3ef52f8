import { onTestFinished, vi } from 'vitest';
import { createHandClock, MORNING, type HandClock } from './hand-clock.ts';

/**
 * A clock for one test that `Date` follows, so that whatever keeps a pace by it (the adapter's calls per second) keeps
 * the test's pace. Timers stay real.
 */
export function virtualTime(): HandClock {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return createHandClock(MORNING, (now) => vi.setSystemTime(now));
}
