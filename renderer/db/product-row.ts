import type { ProductFact } from '#shared/domain/product/facts.ts';
import { absentProduct, evolveProduct, type KnownProduct } from '#shared/domain/product/state.ts';
import type { Folded, ProductRow } from './rows.ts';

/** One more fact; null where a first fact does not make a product. */
export function foldProduct(
  fold: Folded<KnownProduct> | null,
  fact: ProductFact,
  seq: number,
): Folded<KnownProduct> | null {
  const state = evolveProduct(fold?.state ?? absentProduct, fact);
  return state.status === 'known'
    ? { state, version: (fold?.version ?? 0) + 1, seqs: [...(fold?.seqs ?? []), seq] }
    : null;
}

/** The row of a fold. */
export function productRow({ state, version, seqs }: Folded<KnownProduct>): ProductRow {
  const codes = state.allBarcodes.map(({ code }) => String(code)).filter((code) => code !== '');
  return { sku: state.sku, codes: [...new Set(codes)], version, seqs, state };
}
