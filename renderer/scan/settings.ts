import type { ScannerSettings } from '#shared/bridge/scanner-settings.ts';

/** What the wedge goes by; a station changes these only for an odd scanner. */
export interface WedgeSettings {
  /** Keys in scanner rhythm that make a scan. */
  readonly minKeys: number;
  /** Longest wait between two keys of a scanner, ms. */
  readonly maxGapMs: number;
  /** Wait after which a scan without a suffix is over, ms; under the quickest single strokes of a person. */
  readonly endMs: number;
  /** The same for a scanner that ended its last scan with Enter or Tab: it will again, so a stumbling computer may take its time. */
  readonly suffixWaitMs: number;
  /** How long a key is held back until it shows whether it starts a scan, ms, while a finger may still be on it. */
  readonly holdMs: number;
  /** A key that came up so soon was let go of by a scanner rather than by a finger, ms. */
  readonly tapMs: number;
  /** How long such a key is held back, ms: longer than a stumbling computer keeps the next one to itself. */
  readonly tapHoldMs: number;
  /** How long after a scan its Enter, Tab or line feed may straggle in, ms. */
  readonly lateSuffixMs: number;
  /** Within what time of its end the same code, begun anew, is marked as a repeat, ms. */
  readonly repeatMs: number;
  /** Text the scanner was told to put ahead of each code. */
  readonly prefix: string;
  /** Text the scanner was told to put behind each code, ahead of Enter or Tab. */
  readonly suffix: string;
  /** `compensated`: the scanner looks at the CapsLock light and turns its letters round; most do not look. `inverted`: it always does. */
  readonly letters: ScannerSettings['letters'];
  /** What the scanner sends for a group separator besides the usual ways; empty for nothing. */
  readonly gs: string;
}

/** Good for every scanner as it comes out of its box. */
export const defaultWedgeSettings: WedgeSettings = {
  minKeys: 4,
  maxGapMs: 50,
  endMs: 80,
  suffixWaitMs: 600,
  holdMs: 200,
  tapMs: 30,
  tapHoldMs: 400,
  lateSuffixMs: 150,
  repeatMs: 300,
  prefix: '',
  suffix: '',
  letters: 'as-sent',
  gs: '',
};

/** How much longer than its longest wait a scan without a suffix is waited for, ms. */
const END_BEYOND_GAP_MS = 30;

/** How much longer than the longest wait of a scanner a key is held back at least, ms. */
const HOLD_BEYOND_GAP_MS = 70;

/** What a station was told about its scanner, as the wedge goes by it. */
export const wedgeSettingsOf = (scanner: ScannerSettings): WedgeSettings => ({
  ...defaultWedgeSettings,
  ...scanner,
  endMs: Math.max(defaultWedgeSettings.endMs, scanner.maxGapMs + END_BEYOND_GAP_MS),
  holdMs: Math.max(defaultWedgeSettings.holdMs, scanner.maxGapMs + HOLD_BEYOND_GAP_MS),
});
