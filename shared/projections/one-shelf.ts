import type { KnownProduct } from '../domain/product/state.ts';
import { unitsOf } from '../domain/product/stock.ts';

/** A product of a shelf, and the pieces that open postings want of it. */
export interface OnShelf {
  readonly product: KnownProduct;
  readonly reserved: number;
}

/** What can be sold from a shelf that several shops may sell from (SHP21, SHP22). */
export interface ShelfStock {
  /** Under which product its pieces are counted; null where nobody counted them. */
  readonly holder: KnownProduct | null;
  /** Pieces on it; of several counts the smallest. */
  readonly units: number | null;
  /** Pieces that open postings want, of every shop. */
  readonly reserved: number;
  /** Units less reserved, below 0 where more is ordered than there is. */
  readonly free: number | null;
  /** How many one shop is told; never below 0. */
  readonly offered: number | null;
  /** More than one of them is counted, and nobody said whether it is one shelf. */
  readonly countedTwice: boolean;
}

/** Under which of the products of a shelf its pieces are counted: `own` where it is, else the one with the fewest, so that nobody is told too many. */
export function holderOf(own: KnownProduct, mates: readonly KnownProduct[]): KnownProduct | null {
  if (own.stock !== undefined) return own;
  const units = ({ stock }: KnownProduct): number => (stock === undefined ? Infinity : unitsOf(stock));
  const [least] = mates
    .filter(({ stock }) => stock !== undefined)
    .toSorted((a, b) => units(a) - units(b) || a.sku.localeCompare(b.sku));
  return least ?? null;
}

/** Reckons what can be sold of a product. `mates`: what lies on the same shelf under other shops' names; `keepBack`: pieces of a shared shelf that its shop is not told of. */
export function shelfStock(own: OnShelf, mates: readonly OnShelf[], keepBack: number): ShelfStock {
  const all = [own, ...mates];
  const counts = all.flatMap(({ product: { stock } }) => (stock === undefined ? [] : [unitsOf(stock)]));
  const units = counts.length === 0 ? null : Math.min(...counts);
  const reserved = all.reduce((sum, each) => sum + each.reserved, 0);
  const free = units === null ? null : units - reserved;
  const kept = mates.length === 0 ? 0 : keepBack;
  return {
    holder: holderOf(
      own.product,
      mates.map(({ product }) => product),
    ),
    units,
    reserved,
    free,
    offered: free === null ? null : Math.max(0, free - kept),
    countedTwice: counts.length > 1,
  };
}
