import type { PostingNumber } from '#shared/kit/brand.ts';

/** What is planted in a practice shift, each once. */
export const mistakes = ['wrong-item', 'short', 'cancelled', 'torn-label'] as const;

/** One of `mistakes`. */
export type Mistake = (typeof mistakes)[number];

/** Parcels of a shift. */
export const SHIFT_PARCELS = 8;

/** The printed code that begins a shift, and ends it early. Only practice knows it. */
export const SHIFT_CODE = 'PL-SHIFT';

/** A parcel that a shift may take. */
export interface Candidate {
  readonly number: PostingNumber;
  readonly units: number;
}

/** A shift as it was dealt. */
export interface Shift {
  readonly seed: number;
  readonly parcels: readonly PostingNumber[];
  readonly planted: ReadonlyMap<PostingNumber, Mistake>;
  /** Ms since 1970 UTC. */
  readonly begunAt: number;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A bin must hold something right beside what is wrong with it. */
const needsTwo: ReadonlySet<Mistake> = new Set(['wrong-item', 'short']);

/** Deals a shift of the most urgent parcels; null while there are too few. The same seed and parcels give the same shift (PT2). */
export function dealShift(candidates: readonly Candidate[], seed: number, now: number): Shift | null {
  const parcels = candidates.slice(0, SHIFT_PARCELS);
  if (parcels.length < SHIFT_PARCELS) return null;
  const next = numbersFrom(seed);
  const planted = new Map<PostingNumber, Mistake>();
  for (const mistake of mistakes) {
    const free = parcels.filter(
      ({ number, units }) => !planted.has(number) && (units > 1 || !needsTwo.has(mistake)),
    );
    const chosen = free[Math.floor(next() * free.length)];
    if (chosen !== undefined) planted.set(chosen.number, mistake);
  }
  return { seed, parcels: parcels.map(({ number }) => number), planted, begunAt: now };
}
