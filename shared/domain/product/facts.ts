import type { Barcode, Sku } from '../../kit/brand.ts';
import type { Guide } from './guide.ts';
import type { CatalogueEntry, KitAs, KitPart } from './state.ts';
import type { StockWhy } from './stock.ts';
import type { TableNote } from './table-note.ts';
import type { Trait } from './traits.ts';

/** What happened to a product. `at` is ms since 1970 UTC, `by` who did it. */
export type ProductFact = { readonly at: number; readonly by: string; readonly sku: Sku } & (
  | { readonly type: 'ProductSeen'; readonly entry: CatalogueEntry; readonly traits: readonly Trait[] }
  | { readonly type: 'BarcodeTaught'; readonly code: Barcode; readonly units: number }
  /** What was taught is taken back (TE6). */
  | { readonly type: 'BarcodeForgotten'; readonly code: Barcode }
  /** The marketplace is asked to make one (null), or to take over this one of ours (BM1). */
  | { readonly type: 'BarcodeAsked'; readonly code: Barcode | null }
  /** What it has now; `error`: its word where it did not take it (BM2). */
  | {
      readonly type: 'BarcodeTold';
      readonly code: Barcode | null;
      readonly codes: readonly Barcode[];
      readonly error: string | null;
    }
  | { readonly type: 'TraitsSet'; readonly traits: readonly Trait[] }
  | { readonly type: 'ShelfSet'; readonly shelf: string | null }
  /** A picture of the house in place of the catalogue's; null: it is taken away (PD10). */
  | { readonly type: 'PictureSet'; readonly picture: string | null }
  /** `guide` null: it has none any more. */
  | { readonly type: 'GuideSet'; readonly guide: Guide | null }
  | { readonly type: 'KitSet'; readonly parts: readonly KitPart[]; readonly packed?: KitAs }
  /** How far the table is that this product came with; changes nothing of the product (PD11). */
  | { readonly type: 'TableNoted'; readonly table: TableNote }
  /** So many lie on this shelf; null for no shelf (SN1). */
  | { readonly type: 'StockCounted'; readonly shelf: string | null; readonly units: number }
  /** `units` above 0 came, below 0 went; `ref` the posting or supply they went with (SN2). */
  | {
      readonly type: 'StockMoved';
      readonly shelf: string | null;
      readonly units: number;
      readonly why: StockWhy;
      readonly ref?: string;
      /** Whose pieces they were: another product's that may lie on the same shelf, counted as well (SHP21). */
      readonly mate?: Sku;
    }
  /** Fewer than this is few; null: nobody wants to be told (SN5). */
  | { readonly type: 'LowMarkSet'; readonly units: number | null }
  /** The count of this product is kept no more: it lies on a shelf that is counted under another one (SHP21). */
  | { readonly type: 'StockCountEnded' }
  /** Whether another shop's product with the same barcode is another thing (SHP17). */
  | { readonly type: 'TwinSaid'; readonly twin: Sku; readonly two: boolean }
  /** What the marketplace was told for one of its warehouses; `error` its word where it did not take it (SN8). */
  | {
      readonly type: 'StockTold';
      readonly warehouseId: string;
      readonly units: number;
      readonly error: string | null;
    }
);
