import type { Product } from '../goods/product.ts';
import type { ShopState } from './state.ts';

/** Every barcode of a product: those it came with, and those tied to it since. */
export const barcodesOf = (product: Product, shop: ShopState): readonly string[] => [
  ...product.barcodes,
  ...(shop.barcodes?.[String(product.sku)] ?? []),
];

/** Ties a barcode to a product. */
export function tieBarcode(product: Product, barcode: string, shop: ShopState): void {
  const all = (shop.barcodes ??= {});
  all[String(product.sku)] = [...(all[String(product.sku)] ?? []), barcode];
}
