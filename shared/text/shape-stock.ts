import type { StockWhy } from '../domain/product/stock.ts';
import type { StockFilter } from '../projections/stock.ts';
import type { Said } from './shape-station.ts';

/** Columns of the table of stock in a file. */
export const stockColumns = [
  'sku',
  'article',
  'name',
  'barcode',
  'shelf',
  'units',
  'lowMark',
  'reserved',
  'free',
] as const;

/** Texts of the desk's page of stock, in one language. */
export interface StockText<T> {
  readonly hint: T;
  readonly search: T;
  /** The same barcode at another shop. */
  readonly twins: {
    readonly tag: T;
    readonly title: T;
    /** `name`, `sku`, `units` */
    readonly counted: T;
    /** `name`, `sku` */
    readonly uncounted: T;
    /** `units` that its orders want */
    readonly ordered: T;
    /** One shelf: what that means. */
    readonly hint: T;
    /** Two things: what that means. */
    readonly two: T;
    /** `name`, `sku` */
    readonly heldBy: T;
    /** A tag: more than one of them is counted. */
    readonly twice: T;
    readonly twiceHint: T;
    readonly sayTwo: T;
    readonly sayOne: T;
    readonly endCount: T;
    /** `units`, `own`, `others`, `keepBack`, `offered` */
    readonly offered: T;
  };
  readonly filters: Readonly<Record<StockFilter, T>>;
  readonly columns: Readonly<Record<'product' | 'shelf' | 'own' | 'reserved' | 'free' | 'market', T>>;
  readonly csv: Readonly<Record<(typeof stockColumns)[number], T>>;
  readonly file: T;
  readonly empty: Said<T>;
  readonly nothingFound: T;
  readonly noShelf: T;
  readonly notCounted: T;
  readonly low: T;
  readonly countAgain: T;
  readonly open: T;
  readonly market: {
    readonly off: T;
    readonly on: T;
    readonly turnOn: T;
    readonly turnOff: T;
    readonly warehouse: T;
    readonly explain: T;
    readonly start: T;
    readonly back: T;
    readonly reading: T;
    readonly failed: T;
    readonly none: T;
    readonly sendAll: T;
    readonly told: T;
    readonly waiting: T;
    readonly notTaken: T;
    readonly notTold: T;
    readonly there: T;
    readonly keepBack: T;
    readonly keepBackHint: T;
  };
  readonly detail: {
    readonly count: T;
    readonly shelf: T;
    readonly units: T;
    readonly keep: T;
    readonly move: T;
    readonly moveUnits: T;
    readonly why: T;
    readonly book: T;
    readonly lowMark: T;
    readonly lowHint: T;
    readonly wrong: T;
    readonly moves: T;
    readonly noMoves: T;
    readonly counted: T;
    readonly older: T;
  };
  readonly whys: Readonly<Record<StockWhy, T>>;
  readonly scan: {
    readonly begin: T;
    readonly title: T;
    readonly hint: T;
    readonly first: T;
    readonly shelf: T;
    readonly ownShelf: T;
    readonly unknown: T;
    readonly before: T;
    readonly never: T;
    readonly undo: T;
    readonly keep: T;
    readonly leave: T;
    readonly kept: T;
    readonly failed: T;
  };
}
