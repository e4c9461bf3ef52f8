/** So many calls in so many ms. */
export interface CallRate {
  readonly calls: number;
  readonly perMs: number;
}

/** What a marketplace allows one key, as data. */
export interface LimitTable {
  /** All methods together. */
  readonly all: CallRate;
  /** Methods with a limit of their own, besides. */
  readonly methods: Readonly<Record<string, CallRate>>;
  /** How long a method may be kept waiting behind others while the key is busy, ms; 0 where nothing is said. */
  readonly patienceMs: Readonly<Record<string, number>>;
}

/**
 * A window as we keep it. Calls leave here evenly and arrive there unevenly, so a window of exactly their length would
 * now and then hold one call too many.
 */
export const keptWindowMs = ({ perMs }: CallRate): number => Math.ceil(perMs * 1.02);
