import type { Said } from './shape-station.ts';

/** What is said about scanners and about scans that count otherwise, in one language. */
export interface ScannerText<T> {
  /** The same code twice in a moment (SC1). */
  readonly twice: { readonly word: T; readonly question: T; readonly one: T; readonly two: T };
  /** One scan for several units (SC6). */
  readonly times: Said<T> & { readonly setting: T; readonly unmarked: T; readonly off: T };
}
