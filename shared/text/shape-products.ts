import type { Said } from './shape-station.ts';

/** Words of our own for why the marketplace has no barcode for a product (BM2). */
export const marketWords = ['PRODUCT_NOT_FOUND', 'NOT_SHOWN'] as const;

/** One of `marketWords`. */
type MarketWord = (typeof marketWords)[number];

/** Texts of the desk's page of products, in one language. */
export interface ProductsText<T> {
  readonly search: T;
  readonly filters: Readonly<Record<'all' | 'noShelf' | 'taught' | 'kits', T>>;
  readonly columns: Readonly<Record<'product' | 'shelf' | 'traits' | 'weight' | 'codes', T>>;
  readonly file: T;
  readonly open: T;
  readonly learnt: T;
  readonly learntIn: T;
  readonly notLearnt: T;
  readonly picture: Readonly<Record<'title' | 'add' | 'replace' | 'remove', T>>;
  readonly giveCode: T;
  readonly market: Readonly<
    Record<'ask' | 'tie' | 'waits' | 'waitsFor' | 'refused' | 'refusedFor' | 'print', T>
  > & { readonly words: Readonly<Record<MarketWord, T>> };
  readonly bulk: Readonly<
    Record<
      'title' | 'chosen' | 'clear' | 'done' | 'add' | 'drop' | 'shelf' | 'give' | 'ask' | 'print' | 'all',
      T
    >
  >;
  readonly empty: Said<T>;
  readonly nothingFound: T;
  readonly noShelf: T;
  readonly wrongShelf: T;
  readonly noCode: T;
  /** A barcode that stands for several pieces. */
  readonly pack: T;
  readonly moreCodes: T;
  readonly taughtBy: T;
  readonly takeBack: T;
  readonly notKept: T;
  readonly kit: {
    readonly parts: T;
    readonly define: T;
    readonly change: T;
    readonly title: T;
    readonly as: T;
    readonly byParts: T;
    readonly whole: T;
    readonly hint: T;
    readonly part: T;
    readonly quantity: T;
    readonly wrongQuantity: T;
    readonly add: T;
    readonly notFound: T;
    readonly several: T;
    readonly remove: T;
    readonly save: T;
    readonly noKit: T;
    readonly back: T;
  };
}
