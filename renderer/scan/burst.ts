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
  /** Every key of it. */
  readonly trace: KeyLike[];
  /** Keys that the page has not been shown yet. */
  held: readonly KeyLike[];
  /** Whether the last of them came up again as quickly as scanners let go. */
  tapped: boolean;
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
  trace: [],
  held: [],
  tapped: false,
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

/** How long the last key of a burst is held back before it is given up as typing, ms. */
export const holdOf = ({ tapped }: Burst, { holdMs, tapHoldMs }: WedgeSettings): number =>
  tapped ? Math.max(holdMs, tapHoldMs) : holdMs;

/**
 * A held key came up. `finger`: it was down for longer than a scanner waits between two keys, and a scanner lets go of each
 * before the next. `tap`: it may be either, and looks like a scanner's.
 */
export function letGo(
  { held }: Burst,
  up: KeyLike,
  { maxGapMs, tapMs }: WedgeSettings,
): 'finger' | 'tap' | null {
  const down = held.findLast(({ code }) => code === up.code);
  if (down === undefined) return null;
  const stayed = up.at - down.at;
  if (stayed > maxGapMs) return 'finger';
  return stayed <= tapMs && down === held.at(-1) ? 'tap' : null;
}

/** The code of a burst that is over; null where nothing is left of it. */
export function readingOf(
  burst: Burst,
  settings: WedgeSettings,
): Pick<Scan, 'text' | 'alternate' | 'aim' | 'capsLock'> | null {
  const code = finish(burst, settings);
  return code.text === '' ? null : { ...code, capsLock: burst.capsLock };
}
