/** What a scale says at one moment; weights in grams, fractions of them where the scale is that fine (SL1). */
export type ScaleReading =
  /** At rest, with something on it. */
  | { readonly kind: 'stable'; readonly grams: number }
  /** Not at rest yet; null where the scale keeps the weight to itself until then. */
  | { readonly kind: 'moving'; readonly grams: number | null }
  /** At rest and empty. */
  | { readonly kind: 'zero' }
  /** At rest below zero: something was taken off that was tared. */
  | { readonly kind: 'negative'; readonly grams: number }
  /** More on it than it can weigh, or less than nothing. */
  | { readonly kind: 'over' | 'under' }
  /** The scale itself says that it cannot weigh. */
  | { readonly kind: 'fault' };

/** Less than this is an empty scale, grams. */
const NOTHING = 0.05;

/** A weight as a reading. */
export function readingOf(grams: number, stable: boolean): ScaleReading {
  if (!stable) return { kind: 'moving', grams };
  if (Math.abs(grams) < NOTHING) return { kind: 'zero' };
  return grams < 0 ? { kind: 'negative', grams } : { kind: 'stable', grams };
}
