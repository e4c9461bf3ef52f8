import { shopOf } from '#shared/domain/shop.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Book } from './book.ts';

/** Products of other shops that carry a barcode of this one's: perhaps the same thing on the same shelf, which no code can tell (SHP17). */
export function twinsOf(book: Pick<Book, 'allByBarcode'>, product: KnownProduct): readonly KnownProduct[] {
  const found = new Map<string, KnownProduct>();
  for (const { code, units } of product.allBarcodes)
    for (const hit of book.allByBarcode(code))
      if (hit.units === units && shopOf(hit.product) !== shopOf(product))
        found.set(hit.product.sku, hit.product);
  return [...found.values()];
}
