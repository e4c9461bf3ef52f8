import type { Said } from './shape-station.ts';

/** Texts of saying at the table where a product lies, in one language. */
export interface ShelveText<T> {
  readonly which: Said<T> & {
    /** The product shown is asked about. */
    readonly isIt: T;
    readonly yes: T;
    /** The shelf was scanned first. */
    readonly here: Said<T>;
  };
  readonly where: Said<T> & {
    /** It lies on `{{shelf}}` as far as known. */
    readonly before: T;
    readonly nowhere: T;
    readonly none: T;
  };
  readonly set: {
    readonly title: T;
    readonly gone: T;
    readonly hint: T;
    readonly more: T;
    readonly was: T;
    readonly takeBack: T;
  };
  readonly shelf: T;
  readonly cancel: T;
  readonly done: T;
  /** Buttons where a shelf turns out empty, or a thing lies elsewhere. */
  readonly elsewhere: T;
  readonly refused: Readonly<Record<'unknown' | 'product' | 'barcode' | 'parcel', Said<T>>>;
  /** In the settings of a person. */
  readonly may: T;
  readonly mayNot: T;
  /** Printing the labels of shelves. */
  readonly print: { readonly hint: T; readonly all: T; readonly list: T; readonly none: T };
}
