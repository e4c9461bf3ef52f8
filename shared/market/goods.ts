import type { Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';

/** A product of the catalogue as the marketplace knows it. Lengths mm, weights g. */
export interface MarketProduct {
  readonly sku: Sku;
  readonly productId: string | null;
  readonly offerId: string;
  readonly name: string;
  readonly barcodes: readonly string[];
  readonly pictureUrl: string | null;
  readonly grams: number | null;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly oversize: boolean;
}

/** A line of the whole catalogue. `sku` is null where the marketplace names none (a product that is not on sale yet). */
export interface CatalogueLine {
  readonly productId: string;
  readonly offerId: string;
  readonly sku: Sku | null;
  readonly archived: boolean;
}

/** One page of the catalogue. `cursor` is opaque; null when there is no more. */
export interface CataloguePage {
  readonly lines: readonly CatalogueLine[];
  readonly cursor: string | null;
  /** How many products there are in all; null where unknown. */
  readonly total: number | null;
}

/** What a product is said to be, as its seller filled it in. */
export interface ProductProperties {
  readonly sku: Sku;
  /** Property number of the marketplace, and its values as text. */
  readonly properties: readonly { readonly id: string; readonly values: readonly string[] }[];
}

/** A barcode to be tied to a product, at most 100 characters. */
export interface BarcodeRow {
  readonly sku: Sku;
  readonly barcode: string;
}

/** The catalogue. */
export interface GoodsPort {
  products(skus: readonly Sku[]): Answer<readonly MarketProduct[]>;
  /** The whole catalogue, page by page; archived products are not in it. */
  catalogue(cursor: string | null): Answer<CataloguePage>;
  properties(skus: readonly Sku[]): Answer<readonly ProductProperties[]>;
  picture(url: string): Answer<{ readonly bytes: Uint8Array; readonly mime: string }>;
  /** One outcome per row, null where it was taken. Tying the same barcode again is a row error and harmless. */
  addBarcodes(rows: readonly BarcodeRow[]): Answer<readonly (MarketError | null)[]>;
  /** Has the marketplace make a barcode for products that have none, by product id; one outcome per id. */
  generateBarcodes(productIds: readonly string[]): Answer<readonly (MarketError | null)[]>;
}
