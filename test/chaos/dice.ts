/** A number from 0 to 1, the same row of them for the same seed. */
export function dice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of these, as the dice fall; throws where there is none. */
export function pick<T>(roll: () => number, from: readonly T[]): T {
  const found = from[Math.floor(roll() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
