import { createHandClock, MORNING, type HandClock } from './hand-clock.ts';

/** Clocks that `Date.now` follows from now on, each from the same morning: for tools, where no test framework stands in. */
export function followedTime(): () => HandClock {
  let now = MORNING;
  Date.now = () => now;
  const told = (at: number): void => void (now = at);
  return () => {
    told(MORNING);
    return createHandClock(MORNING, told);
  };
}
