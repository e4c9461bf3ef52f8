import type { ScannerSettings } from '../bridge/scanner-settings.ts';
import type { Said } from './shape-station.ts';

/** What can end a scan. */
export type EndName = 'enter' | 'tab' | 'line-feed' | 'silence';

/** What a code that was scanned turns out to be. */
export type MeaningName = 'command' | 'bad-command' | 'marking' | 'product' | 'unknown';

/** What can be wrong with a scanner that is checked. */
export type ScannerTroubleName =
  | 'gs-lost'
  | 'gs-replaced'
  | 'around'
  | 'upper'
  | 'lower'
  | 'turned'
  | 'cut'
  | 'changed'
  | 'slow'
  | 'silent'
  | 'other';

/** What is worth knowing of it and does no harm. */
export type ScannerNoteName = 'layout' | 'caps-lock' | 'no-end' | 'tab';

/** What is said about scanners and about scans that count otherwise, in one language. */
export interface ScannerText<T> {
  /** The same code twice in a moment (SC1). */
  readonly twice: { readonly word: T; readonly question: T; readonly one: T; readonly two: T };
  /** One scan for several units (SC6). */
  /** How the station was told about its scanner. */
  readonly settings: Said<T> & {
    readonly prefix: T;
    readonly suffix: T;
    readonly gap: T;
    readonly least: T;
    /** Milliseconds. */
    readonly ms: T;
    readonly letters: T;
    readonly letterWays: Readonly<Record<ScannerSettings['letters'], T>>;
    readonly gs: T;
    readonly gsUsual: T;
    readonly none: T;
    readonly wrong: T;
    readonly reset: T;
    readonly sheet: Said<T>;
    readonly print: T;
  };
  /** What a scan looks like, key by key. */
  readonly trial: Said<T> & {
    readonly begin: T;
    readonly stop: T;
    readonly waiting: T;
    readonly read: T;
    readonly keys: T;
    readonly gap: T;
    readonly ended: T;
    readonly ends: Readonly<Record<EndName, T>>;
    readonly means: T;
    readonly meanings: Readonly<Record<MeaningName, T>>;
  };
  /** The check of a scanner at the table. */
  readonly check: {
    readonly step: T;
    readonly scan: Readonly<Record<'letters' | 'matrix' | 'digits', T>>;
    readonly hint: T;
    readonly nothing: T;
    readonly fix: T;
    readonly goOn: T;
    readonly again: T;
    readonly end: T;
    readonly arrived: T;
    readonly well: Said<T>;
    readonly left: Said<T>;
    readonly troubles: Readonly<Record<ScannerTroubleName, Said<T>>>;
    readonly notes: Readonly<Record<ScannerNoteName, T>>;
    readonly print: T;
    readonly sheet: Readonly<Record<'sent' | 'waits' | 'failed', T>>;
  };
  readonly times: Said<T> & { readonly setting: T; readonly unmarked: T; readonly off: T };
}
