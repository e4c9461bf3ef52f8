import type { Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';

/** How many of a product lie in a warehouse, reserved ones not counted. */
export interface StockRow {
  readonly offerId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** What a warehouse of ours holds of a product. */
export interface WarehouseStock {
  readonly sku: Sku;
  readonly offerId: string;
  readonly productId: string | null;
  readonly warehouseId: string;
  readonly warehouseName: string;
  readonly present: number;
  readonly reserved: number;
  /** What can still be sold; null where the marketplace does not say. */
  readonly free: number | null;
}

/** What all warehouses of one kind together hold of a product. */
export interface StockTotal {
  readonly sku: Sku;
  readonly offerId: string;
  readonly productId: string | null;
  /** `fbs`, `rfbs`, … as the marketplace says. */
  readonly scheme: string;
  readonly present: number;
  readonly reserved: number;
}

/** Stocks. */
export interface StockPort {
  /**
   * Sets stocks; one outcome per row, null where it was taken. Waits by itself for what passes by itself (calls a
   * minute, a pair that was set a moment ago), so it may take minutes. Setting the same again is harmless: after an
   * error as a whole, some rows may have been taken.
   */
  setStocks(rows: readonly StockRow[]): Answer<readonly (MarketError | null)[]>;
  /** By warehouse, for some products. */
  stocksByWarehouse(skus: readonly Sku[]): Answer<readonly WarehouseStock[]>;
  /** By scheme, for the whole catalogue. */
  stockTotals(): Answer<readonly StockTotal[]>;
}
