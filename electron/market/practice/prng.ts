/** A small seeded generator (mulberry32): same state in, same numbers out, so a shop can be told by its seed. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** Text of decimal digits, leading zeros allowed. */
  digits(length: number): string;
  /** What to hand to `createRandom` to go on from here. */
  state(): number;
}

/** Starts or resumes a generator. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new Error('pick from an empty list');
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
    state: () => state,
  };
}

/** A stable number 0 ≤ x < 1 for a text under a seed: one posting keeps its jitter whatever happened before. */
export function hash01(seed: number, text: string): number {
  let h = (2166136261 ^ seed) >>> 0;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 2246822507) >>> 0;
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}
