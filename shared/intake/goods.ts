import type { Barcode, Sku } from '../kit/brand.ts';

/** What a table of orders says of a product. */
export interface TableGoods {
  readonly sku: Sku;
  readonly offerId: string;
  readonly name: string;
  readonly barcodes: readonly Barcode[];
  /** One unit; null where the table does not say. */
  readonly grams: number | null;
}
