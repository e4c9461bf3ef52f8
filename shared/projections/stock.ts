import type { KnownProduct } from '../domain/product/state.ts';
import { unitsOf, type StockTold } from '../domain/product/stock.ts';

/** One product as the desk lists its stock; null where nobody counted it (SN1). */
export interface StockRow {
  readonly product: KnownProduct;
  readonly own: number | null;
  /** Pieces that open postings want. */
  readonly reserved: number;
  /** Own less reserved, below 0 where more is ordered than there is; null where nobody counted it. */
  readonly free: number | null;
  /** Fewer are free than somebody wants to be told of (SN5). */
  readonly low: boolean;
  /** What the marketplace was told for the warehouse that is told; null where nothing was. */
  readonly told: StockTold | null;
  /** Products of other shops with a barcode of this one's (SHP17). */
  readonly twins: readonly KnownProduct[];
}

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
): StockRow {
  const { stock, lowMark } = product;
  const own = stock === undefined ? null : unitsOf(stock);
  const free = own === null ? null : own - reserved;
  return {
    product,
    own,
    reserved,
    free,
    low: free !== null && lowMark !== undefined && free < lowMark,
    told: stock?.told?.find(({ warehouseId }) => warehouseId === pushTo) ?? null,
    twins,
  };
}

/** Whether the marketplace has another number than it should, or did not take it (SN7, SN8). */
export const differs = ({ free, told }: StockRow): boolean =>
  free !== null && (told === null || told.error !== null || told.units !== Math.max(0, free));

/** Whether a row is among those of a filter. `short`: more is ordered, or went, than there is. */
export function passesStock(row: StockRow, filter: StockFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'counted':
      return row.own !== null;
    case 'low':
      return row.low;
    case 'short':
      return row.free !== null && row.free < 0;
    case 'differs':
      return differs(row);
    case 'uncounted':
      return row.own === null;
    case 'twins':
      return row.twins.length > 0;
  }
}
