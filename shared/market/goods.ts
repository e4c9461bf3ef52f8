import type { Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';

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

/** The catalogue. */
export interface GoodsPort {
  products(skus: readonly Sku[]): Answer<readonly MarketProduct[]>;
  picture(url: string): Answer<{ readonly bytes: Uint8Array; readonly mime: string }>;
}
