import type { Barcode, Sku } from '../../kit/brand.ts';
import type { CatalogueEntry, KitPart } from './state.ts';
import type { Trait } from './traits.ts';

/** What happened to a product. `at` is ms since 1970 UTC, `by` who did it. */
export type ProductFact = { readonly at: number; readonly by: string; readonly sku: Sku } & (
  | { readonly type: 'ProductSeen'; readonly entry: CatalogueEntry; readonly traits: readonly Trait[] }
  | { readonly type: 'BarcodeTaught'; readonly code: Barcode; readonly units: number }
  /** What was taught is taken back (TE6). */
  | { readonly type: 'BarcodeForgotten'; readonly code: Barcode }
  | { readonly type: 'TraitsSet'; readonly traits: readonly Trait[] }
  | { readonly type: 'ShelfSet'; readonly shelf: string | null }
  | { readonly type: 'KitSet'; readonly parts: readonly KitPart[] }
);
