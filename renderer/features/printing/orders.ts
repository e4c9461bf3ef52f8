import type { Sku } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { hasWords } from '#shared/kit/has-words.ts';

const isOpen = ({ status }: KnownPosting): boolean =>
  status === 'new' || status === 'confirmed' || status === 'packing';

/** Pieces of each product that open postings still want. */
export function orderedPieces(postings: Iterable<KnownPosting>): ReadonlyMap<Sku, number> {
  const pieces = new Map<Sku, number>();
  for (const posting of postings) {
    if (!isOpen(posting)) continue;
    for (const { sku, quantity } of posting.snapshot.lines)
      pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  }
  return pieces;
}

/** Codes that name one piece of a product, the usual one first. */
export const pieceCodes = (product: KnownProduct): readonly string[] =>
  product.allBarcodes.filter(({ units }) => units === 1).map(({ code }) => code);

const alphabet = new Intl.Collator();

/** Products whose name, article, number or barcode has every word of the search, by name. */
export function foundProducts(products: Iterable<KnownProduct>, search: string): readonly KnownProduct[] {
  return [...products]
    .filter((product) => {
      const codes = product.allBarcodes.map(({ code }) => code).join(' ');
      return hasWords(`${product.name} ${product.offerId} ${product.sku} ${codes}`, search);
    })
    .toSorted((a, b) => alphabet.compare(a.name, b.name));
}
