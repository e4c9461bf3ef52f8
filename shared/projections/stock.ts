import { toldOf } from '../domain/product/evolve-stock.ts';
import type { KnownProduct } from '../domain/product/state.ts';
import { unitsOf, type StockTold } from '../domain/product/stock.ts';
import { shelfStock, type OnShelf, type ShelfStock } from './one-shelf.ts';

/** One product as the desk lists its stock; null where nobody counted it (SN1). */
export interface StockRow {
  readonly product: KnownProduct;
  /** Its own count; null where it has none. */
  readonly own: number | null;
  /** Pieces that open postings want of it; those of other shops on the same shelf are in `shelf`. */
  readonly reserved: number;
  /** What can be sold from its shelf, whoever sells from it (SHP22). */
  readonly shelf: ShelfStock;
  /** Units of the shelf less what is reserved of it, below 0 where more is ordered than there is; null where nobody counted it. */
  readonly free: number | null;
  /** Fewer are free than somebody wants to be told of (SN5). */
  readonly low: boolean;
  /** What the marketplace was told for the warehouse that is told; null where nothing was. */
  readonly told: StockTold | null;
  /** Products of other shops with a barcode of this one's (SHP17). */
  readonly twins: readonly KnownProduct[];
  /** Those of them that lie on the same shelf, as far as nobody said otherwise. */
  readonly mates: readonly OnShelf[];
}

/** With whom a product shares its shelf, and how many pieces its shop is not told of. */
export interface Sharing {
  readonly mates: readonly OnShelf[];
  readonly keepBack: number;
}

const alone: Sharing = { mates: [], keepBack: 0 };

/** Which rows the desk shows. */
export const stockFilters = ['all', 'counted', 'low', 'short', 'differs', 'uncounted', 'twins'] as const;

/** One of `stockFilters`. */
export type StockFilter = (typeof stockFilters)[number];

/** The row of a product. `pushTo`: the warehouse of the marketplace that is told; null for none. */
export function stockRow(
  product: KnownProduct,
  reserved: number,
  pushTo: string | null,
  twins: readonly KnownProduct[] = [],
  { mates, keepBack }: Sharing = alone,
): StockRow {
  const { stock, lowMark } = product;
  const shelf = shelfStock({ product, reserved }, mates, keepBack);
  const { free } = shelf;
  return {
    product,
    own: stock === undefined ? null : unitsOf(stock),
    reserved,
    shelf,
    free,
    low: free !== null && lowMark !== undefined && free < lowMark,
    told: toldOf(product).find(({ warehouseId }) => warehouseId === pushTo) ?? null,
    twins,
    mates,
  };
}

/** Whether the marketplace has another number than it should, or did not take it (SN7, SN8). */
export const differs = ({ shelf: { offered }, told }: StockRow): boolean =>
  offered !== null && (told === null || told.error !== null || told.units !== offered);

/** Whether a row is among those of a filter. `short`: more is ordered, or went, than there is. */
export function passesStock(row: StockRow, filter: StockFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'counted':
      return row.free !== null;
    case 'low':
      return row.low;
    case 'short':
      return row.free !== null && row.free < 0;
    case 'differs':
      return differs(row);
    case 'uncounted':
      return row.free === null;
    case 'twins':
      return row.twins.length > 0;
  }
}
