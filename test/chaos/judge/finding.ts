/** What may never be; each is a figure of the result. */
export const counters = [
  'lostScans',
  'doubledScans',
  'doubleShipCalls',
  'unsentForever',
  'wrongCloses',
  'stuckPostings',
  'orderViolations',
  'placesToldTwice',
  'lostPlaces',
  'foreignPlacesGone',
  'wrongSupplies',
  'wrongContents',
] as const;

/** One of `counters`. */
export type Counter = (typeof counters)[number];

/** Something that may never be, and was. */
export interface Finding {
  readonly counter: Counter;
  /** Posting, supply or scan it is about. */
  readonly about: string;
  readonly what: string;
}

/** Findings of one counter about one thing. */
export const findingsOf = (counter: Counter, about: string, whats: readonly string[]): Finding[] =>
  whats.map((what) => ({ counter, about, what }));
