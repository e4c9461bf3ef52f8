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
  /** How long a key typed into a field is held back until it shows whether it starts a scan, ms. */
  readonly holdMs: number;
  /** How long after a scan its Enter, Tab or line feed may straggle in, ms. */
  readonly lateSuffixMs: number;
  /** Within what time of its end the same code, begun anew, is marked as a repeat, ms. */
  readonly repeatMs: number;
  /** Text the scanner was told to put ahead of each code. */
  readonly prefix: string;
  /** Text the scanner was told to put behind each code, ahead of Enter or Tab. */
  readonly suffix: string;
  /** `compensated`: the scanner looks at the CapsLock light and turns its letters round; most do not look. */
  readonly capsLock: 'ignored' | 'compensated';
}

/** Good for every scanner as it comes out of its box. */
export const defaultWedgeSettings: WedgeSettings = {
  minKeys: 4,
  maxGapMs: 50,
  endMs: 80,
  suffixWaitMs: 600,
  holdMs: 35,
  lateSuffixMs: 150,
  repeatMs: 300,
  prefix: '',
  suffix: '',
  capsLock: 'ignored',
};
