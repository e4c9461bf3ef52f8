/** One page of a list that is read by a cursor. `cursor` is opaque; null when there is no more. A page may be empty and still have a cursor. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly cursor: string | null;
  /** Rows that could not be read at all: kept out, counted, named by whatever of them is legible. */
  readonly unreadable: readonly { readonly id: string | null; readonly detail: string }[];
}

/** A window of time, ms since 1970 UTC, both ends included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}
