import { shopOf } from '#shared/domain/shop.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { saidTwo } from '#shared/domain/product/twins.ts';
import type { Sku } from '#shared/kit/brand.ts';
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

/** What lies on the same shelf under other shops' names, as far as nobody said otherwise: its twins, and theirs (SHP17). */
export function matesOf(book: Pick<Book, 'allByBarcode'>, product: KnownProduct): readonly KnownProduct[] {
  const found = new Map<Sku, KnownProduct>([[product.sku, product]]);
  // Those that are found on the way are looked at, too.
  for (const each of found.values())
    for (const twin of twinsOf(book, each))
      if (!found.has(twin.sku) && !saidTwo(each, twin)) found.set(twin.sku, twin);
  found.delete(product.sku);
  return [...found.values()];
}

/** Products, and whatever lies on their shelves under other shops' names: their counts change together (SHP21). */
export const withMates = (
  book: Pick<Book, 'product' | 'allByBarcode'>,
  skus: readonly Sku[],
): readonly Sku[] => [
  ...new Set(
    skus.flatMap((sku) => {
      const product = book.product(sku)?.state;
      return product === undefined ? [sku] : [sku, ...matesOf(book, product).map((mate) => mate.sku)];
    }),
  ),
];
