import type { Said } from './shape-station.ts';

/** Several shops at one table, in one language. */
export interface ShopsText<T> {
  readonly title: T;
  readonly hint: T;
  readonly add: T;
  /** What a shop is called that nobody named; `{{mark}}` its sign. */
  readonly unnamed: T;
  readonly newName: T;
  readonly name: T;
  readonly mark: Said<T>;
  readonly colour: T;
  readonly colours: Readonly<Record<'blue' | 'green' | 'violet' | 'orange' | 'teal' | 'rose', T>>;
  readonly on: Said<T>;
  readonly off: T;
  readonly open: T;
  readonly remove: T;
  /** Why it cannot be removed. */
  readonly kept: Readonly<Record<'open' | 'only' | 'refused', T>> & {
    /** `postings`, `unsent`: how many of each. */
    readonly work: T;
    /** Above the closed parcels that nobody handed over; `count`. */
    readonly closed: T;
    readonly closedHint: T;
    /** `at` */
    readonly closedAt: T;
  };
  readonly removeSure: Said<T>;
  readonly keep: T;
  readonly sameKey: T;
  readonly practice: T;
  readonly reading: T;
  readonly readAt: T;
  readonly away: T;
  readonly filter: T;
  readonly all: T;
  /** For readers of screens: whose a row is. */
  readonly of: T;
}
