/** Longest wait between two tries of the same effect, ms. */
const LONGEST_WAIT_MS = 60_000;

/** Full jitter: a random wait up to a bound that doubles with every try. `random` gives 0..1. */
export const backoffMs = (attempts: number, random: () => number, baseMs = 500): number =>
  Math.ceil(random() * Math.min(LONGEST_WAIT_MS, baseMs * 2 ** Math.min(attempts, 10)));
