import type { KnownProduct } from '../domain/product/state.ts';

/** Which products the desk lists. */
export const productFilters = ['all', 'noShelf', 'taught', 'kits'] as const;

/** One of `productFilters`. */
export type ProductFilter = (typeof productFilters)[number];

/** Whether a product is among those of a filter. */
export function passesFilter(product: KnownProduct, filter: ProductFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'noShelf':
      return product.shelf === null;
    case 'taught':
      return product.allBarcodes.some(({ origin }) => origin === 'taught');
    case 'kits':
      return product.kit.length > 0;
  }
}

/** How many products each filter lists; they are gone through once. */
export function countProducts(products: Iterable<KnownProduct>): Readonly<Record<ProductFilter, number>> {
  const counts: Record<ProductFilter, number> = { all: 0, noShelf: 0, taught: 0, kits: 0 };
  for (const product of products)
    for (const filter of productFilters) if (passesFilter(product, filter)) counts[filter] += 1;
  return counts;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const wordsOf = ({ name, offerId, sku, shelf, allBarcodes }: KnownProduct): readonly string[] =>
  [name, offerId, sku, shelf ?? '', ...allBarcodes.map(({ code }) => code)].map(folded);

/** Whether every word of a search stands somewhere in the name, an article, a barcode or the shelf, in any case. */
export function isFoundBy(product: KnownProduct, search: string): boolean {
  const words = wordsOf(product);
  return folded(search)
    .split(/\s+/u)
    .every((part) => words.some((word) => word.includes(part)));
}

/** Products as they are listed: by shelf, then by name; what has no shelf comes last. */
export const byShelfAndName = (a: KnownProduct, b: KnownProduct): number =>
  compare(a.shelf ?? '\uffff', b.shelf ?? '\uffff') || compare(a.name, b.name) || compare(a.sku, b.sku);

const collator = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string): number => collator.compare(a, b);

/** The one product that a text names: by a whole article, barcode or name, else the only one it is found in. `several`: their names. */
export function productNamed(
  products: Iterable<KnownProduct>,
  text: string,
):
  | { readonly kind: 'one'; readonly product: KnownProduct }
  | { readonly kind: 'none' | 'several'; readonly names: readonly string[] } {
  const wanted = folded(text.trim());
  const found = wanted === '' ? [] : [...products].filter((product) => isFoundBy(product, text.trim()));
  const exact = found.filter((product) => wordsOf({ ...product, shelf: null }).includes(wanted));
  const [only, another] = exact.length > 0 ? exact : found;
  if (only === undefined) return { kind: 'none', names: [] };
  if (another !== undefined) return { kind: 'several', names: found.map(({ name }) => name) };
  return { kind: 'one', product: only };
}
