import type { Clock } from '#shared/kit/clock.ts';

/** A clock the test turns by hand; what is due on the way happens on the way. */
export interface HandClock extends Clock {
  pass(ms: number): void;
  /** Runs the work once so many ms have passed; answers how to call it off. */
  after(ms: number, work: () => void): () => void;
}

/** A Monday morning; ms since 1970 UTC. */
export const MORNING = Date.UTC(2026, 9, 5, 6);

/** Makes a clock; `told` hears of every step. */
export function createHandClock(start = MORNING, told: (now: number) => void = () => undefined): HandClock {
  let at = start;
  const due: { at: number; work: () => void }[] = [];
  const step = (to: number): void => {
    at = Math.max(at, to);
    told(at);
  };
  return {
    now: () => at,
    pass(ms) {
      const end = at + ms;
      for (;;) {
        const [next] = due.sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        due.shift();
        step(next.at);
        next.work();
      }
      step(end);
    },
    after(ms, work) {
      const entry = { at: at + ms, work };
      due.push(entry);
      return () => {
        const place = due.indexOf(entry);
        if (place >= 0) due.splice(place, 1);
      };
    },
  };
}
