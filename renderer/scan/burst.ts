import { finish } from './finish.ts';
import type { KeyLike } from './key-like.ts';
import type { Scan } from './scan.ts';
import type { WedgeSettings } from './settings.ts';

/** Keys that may be, or are, one scan under way. Times as in `KeyLike`. */
export interface Burst {
  /** When its first key went down. */
  readonly began: number;
  keys: number;
  text: string;
  alternate: string;
  /** Digits of a character that is being sent as Alt and its number. */
  altDigits: string;
  /** Keys that the page has not been shown yet. */
  held: readonly KeyLike[];
  last: number;
  /** When the page heard of the last key. */
  heard: number;
  /** When a Shift, Ctrl or Alt last moved. */
  lastModifier: number;
  recognised: boolean;
  composing: boolean;
  capsLock: boolean;
}

/** A burst of no keys yet. */
export const newBurst = (at: number): Burst => ({
  began: at,
  keys: 0,
  text: '',
  alternate: '',
  altDigits: '',
  held: [],
  last: at,
  heard: at,
  lastModifier: at,
  recognised: false,
  composing: false,
  capsLock: false,
});

/** Whether a key at `at` comes soon enough to belong to the burst; a moved Shift or Ctrl takes time of its own. */
export function goesOn(
  burst: Burst,
  at: number,
  { maxGapMs, endMs }: WedgeSettings,
  quietMs: number,
): boolean {
  const gap = at - burst.last;
  if (burst.recognised || gap <= maxGapMs) return gap <= quietMs;
  const steps = [burst.lastModifier - burst.last, at - burst.lastModifier];
  return gap <= endMs && steps.every((step) => step > 0 && step <= maxGapMs);
}

/** The code of a burst that is over; null where nothing is left of it. */
export function readingOf(
  burst: Burst,
  settings: WedgeSettings,
): Pick<Scan, 'text' | 'alternate' | 'aim' | 'capsLock'> | null {
  const code = finish(burst, settings);
  return code.text === '' ? null : { ...code, capsLock: burst.capsLock };
}
