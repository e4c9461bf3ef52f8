import type {
  BadgeData,
  CargoPlaceData,
  HandlingData,
  MarkingLabelData,
  ShelfLabelData,
  SlotLabelData,
  TestLabelData,
  ThankYouData,
  ToteLabelData,
} from './data-labels.ts';
import type {
  CommandSheetData,
  ManifestData,
  PickListData,
  ScannerSheetData,
  WaveSheetData,
} from './data-lists.ts';
import type { PackingSlipData, ProductLabelData, WaybillLabelData } from './data.ts';
import type { LabelDesign, Logo } from './design.ts';
import type { LabelDoc } from './doc.ts';
import type { OwnLabelKind } from './kinds.ts';
import type { Look } from './look.ts';
import { shiftLabel } from './shift.ts';
import { stockOf, type LabelSize } from './size.ts';

/** What each kind of label shows. */
export interface LabelData {
  readonly waybill: WaybillLabelData;
  readonly handling: HandlingData;
  readonly 'packing-slip': PackingSlipData;
  readonly 'pick-list': PickListData;
  readonly 'wave-sheet': WaveSheetData;
  readonly 'thank-you': ThankYouData;
  readonly product: ProductLabelData;
  readonly marking: MarkingLabelData;
  readonly slot: SlotLabelData;
  readonly shelf: ShelfLabelData;
  readonly tote: ToteLabelData;
  readonly 'cargo-place': CargoPlaceData;
  readonly manifest: ManifestData;
  readonly 'command-sheet': CommandSheetData;
  readonly 'scanner-check': ScannerSheetData;
  readonly badge: BadgeData;
  readonly test: TestLabelData;
}

/** Optional parts of labels, by the names that `LabelDesign.hidden` uses. */
export type LabelField =
  | 'article'
  | 'badges'
  | 'boxes'
  | 'care'
  | 'code'
  | 'contents'
  | 'cut-off'
  | 'date'
  | 'fragile'
  | 'from'
  | 'from-phone'
  | 'ladder'
  | 'link'
  | 'name'
  | 'note'
  | 'numbers'
  | 'picker'
  | 'problems'
  | 'reasons'
  | 'role'
  | 'seller'
  | 'slots'
  | 'tick'
  | 'tracking'
  | 'vehicle'
  | 'wall'
  | 'warehouse'
  | 'weight'
  | 'weights';

/** What one kind of label can be, and how it is made. */
export interface CatalogEntry<K extends OwnLabelKind> {
  /** Stock it makes sense on, the usual one first. */
  readonly sizes: readonly [LabelSize, ...LabelSize[]];
  /** Parts that a design may hide. */
  readonly fields: readonly LabelField[];
  /** Whether there is a place for a logo. */
  readonly logo: boolean;
  /** Labels in the order they are printed; a size that the kind does not have becomes `sizeFor` it. */
  readonly compose: (data: LabelData[K], design: LabelDesign, logo: Logo | null) => LabelDoc[];
}

/** Every kind with its entry. */
export type LabelCatalog = { readonly [K in OwnLabelKind]: CatalogEntry<K> };

const area = (size: LabelSize): number => stockOf(size).widthMm * stockOf(size).heightMm;

/** The stock of a kind that serves for the one asked for: itself, else the largest that fits on it, else the usual. */
export function sizeFor<S extends LabelSize>(sizes: readonly [S, ...S[]], wanted: LabelSize): S {
  const own = sizes.find((size) => size === wanted);
  if (own !== undefined) return own;
  const { widthMm, heightMm } = stockOf(wanted);
  const [largest] = sizes
    .filter((size) => stockOf(size).widthMm <= widthMm && stockOf(size).heightMm <= heightMm)
    .toSorted((a, b) => area(b) - area(a));
  return largest ?? sizes[0];
}

/** An entry from its composer, which knows nothing of shifts, logos by id or stock that the kind does not have. */
export function entry<K extends OwnLabelKind, const S extends LabelSize>(parts: {
  readonly sizes: readonly [S, ...S[]];
  readonly fields: readonly LabelField[];
  readonly logo: boolean;
  readonly compose: (data: LabelData[K], size: S, look: Look) => LabelDoc[];
}): CatalogEntry<K> {
  return {
    ...parts,
    compose: (data, design, logo) =>
      parts
        .compose(data, sizeFor(parts.sizes, design.size), {
          hidden: design.hidden,
          logo: parts.logo ? (logo?.png ?? null) : null,
        })
        .map((doc) => shiftLabel(doc, design.offsetXMm, design.offsetYMm)),
  };
}
