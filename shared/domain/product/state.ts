import type { ShopId } from '../shop.ts';
import type { Barcode, Sku } from '../../kit/brand.ts';
import { assertNever } from '../../kit/assert-never.ts';
import type { ProductFact } from './facts.ts';
import { evolveProductStock } from './evolve-stock.ts';
import type { ProductStock, StockTold } from './stock.ts';
import type { Guide } from './guide.ts';
import type { Trait } from './traits.ts';

/** A barcode of a product and how many units one scan of it means (a carton code means several). */
export interface ProductBarcode {
  readonly code: Barcode;
  readonly units: number;
  readonly origin: 'market' | 'taught';
  /** Who taught it here and when, ms since 1970 UTC (TE5). */
  readonly taught?: { readonly by: string; readonly at: number };
}

/** What the marketplace was asked for last, until it is there (BM1). */
export interface BarcodeWish {
  /** null: it shall make one; else it shall take over this one. */
  readonly code: Barcode | null;
  readonly at: number;
  readonly by: string;
  /** Its word where it did not take it; null while it is waited for. */
  readonly error: string | null;
}

/** What the catalogue says of a product. Weights g, lengths mm; null where nobody said. */
export interface CatalogueEntry {
  readonly offerId: string;
  readonly name: string;
  readonly barcodes: readonly Barcode[];
  readonly pictureUrl: string | null;
  readonly grams: number | null;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  /** The shop that sells it under this sku; absent for the first one (SHP2). */
  readonly shop?: ShopId;
}

/** One part of a kit: scanned piece by piece where the kit is packed by parts. */
export interface KitPart {
  readonly sku: Sku;
  readonly quantity: number;
}

/** How a kit is packed: part by part, or as a whole with a code of its own (KI1). */
export type KitAs = 'parts' | 'whole';

/** A product as the station knows it. */
export type ProductState =
  | { readonly status: 'absent' }
  | ({
      readonly status: 'known';
      readonly sku: Sku;
      readonly allBarcodes: readonly ProductBarcode[];
      readonly traits: readonly Trait[];
      /** Whether a person set the traits; then the catalogue never changes them (TR2). */
      readonly traitsBy: 'rule' | 'person';
      readonly shelf: string | null;
      readonly kit: readonly KitPart[];
      /** Missing: part by part. */
      readonly kitAs?: KitAs;
      /** Missing: nobody counted it (SN1). */
      readonly stock?: ProductStock;
      /** What the marketplace was told of it while it has no count of its own (SHP21). */
      readonly told?: readonly StockTold[];
      /** Products of other shops with a barcode of this one that are other things, as somebody said (SHP17). */
      readonly apart?: readonly Sku[];
      /** Fewer pieces than this are few; missing: nobody wants to be told (SN5). */
      readonly lowMark?: number;
      /** How it is packed; missing or null where nobody said (PG1). */
      readonly guide?: Guide | null;
      /** Missing: nothing is wanted of the marketplace. */
      readonly wish?: BarcodeWish;
      /** Name of the house's own picture, shown in place of the catalogue's; missing where there is none (PD10). */
      readonly ownPicture?: string;
    } & CatalogueEntry);

/** A known product. */
export type KnownProduct = Extract<ProductState, { status: 'known' }>;

/** Nothing known yet. */
export const absentProduct: ProductState = { status: 'absent' };

const fromMarket = (codes: readonly Barcode[]): ProductBarcode[] =>
  codes.map((code) => ({ code, units: 1, origin: 'market' }));

function merged(entry: readonly Barcode[], before: readonly ProductBarcode[]): ProductBarcode[] {
  const taught = before.filter((known) => known.origin === 'taught' && !entry.includes(known.code));
  return [...fromMarket(entry), ...taught];
}

const without = (codes: readonly ProductBarcode[], code: Barcode): readonly ProductBarcode[] =>
  codes.filter((known) => known.origin === 'market' || known.code !== code);

/** Codes that the marketplace has are of the catalogue from now on; a wish that was answered is none any more. */
function told(
  { wish, ...state }: KnownProduct,
  { code, codes, error }: Extract<ProductFact, { type: 'BarcodeTold' }>,
): KnownProduct {
  const barcodes = [...new Set([...state.barcodes, ...codes])];
  const after = { ...state, barcodes, allBarcodes: merged(barcodes, state.allBarcodes) };
  if (wish === undefined) return after;
  if (wish.code !== code) return { ...after, wish };
  return error === null ? after : { ...after, wish: { ...wish, error } };
}

/** State after one more fact. */
export function evolveProduct(state: ProductState, fact: ProductFact): ProductState {
  switch (fact.type) {
    case 'ProductSeen': {
      const known = state.status === 'known' ? state : null;
      return {
        status: 'known',
        sku: fact.sku,
        ...(known?.shop === undefined ? {} : { shop: known.shop }),
        ...fact.entry,
        allBarcodes: merged(fact.entry.barcodes, known?.allBarcodes ?? []),
        traits: known?.traitsBy === 'person' ? known.traits : fact.traits,
        traitsBy: known?.traitsBy ?? 'rule',
        shelf: known?.shelf ?? null,
        kit: known?.kit ?? [],
        ...(known?.kitAs === undefined ? {} : { kitAs: known.kitAs }),
        ...(known?.stock === undefined ? {} : { stock: known.stock }),
        ...(known?.told === undefined ? {} : { told: known.told }),
        ...(known?.apart === undefined ? {} : { apart: known.apart }),
        ...(known?.lowMark === undefined ? {} : { lowMark: known.lowMark }),
        ...(known?.guide === undefined ? {} : { guide: known.guide }),
        ...(known?.ownPicture === undefined ? {} : { ownPicture: known.ownPicture }),
        ...(known?.wish === undefined ? {} : { wish: known.wish }),
      };
    }
    case 'BarcodeTaught':
      if (state.status !== 'known') return state;
      return {
        ...state,
        allBarcodes: [
          ...state.allBarcodes,
          { code: fact.code, units: fact.units, origin: 'taught', taught: { by: fact.by, at: fact.at } },
        ],
      };
    case 'BarcodeForgotten':
      return state.status === 'known'
        ? { ...state, allBarcodes: without(state.allBarcodes, fact.code) }
        : state;
    case 'BarcodeAsked': {
      if (state.status !== 'known') return state;
      const { code, at, by } = fact;
      return { ...state, wish: { code, at, by, error: null } };
    }
    case 'BarcodeTold':
      return state.status === 'known' ? told(state, fact) : state;
    case 'TraitsSet':
      return state.status === 'known' ? { ...state, traits: fact.traits, traitsBy: 'person' } : state;
    case 'ShelfSet':
      return state.status === 'known' ? { ...state, shelf: fact.shelf } : state;
    case 'GuideSet':
      return state.status === 'known' ? { ...state, guide: fact.guide } : state;
    case 'PictureSet': {
      if (state.status !== 'known') return state;
      const { ownPicture: _, ...rest } = state;
      return fact.picture === null ? rest : { ...rest, ownPicture: fact.picture };
    }
    case 'KitSet':
      if (state.status !== 'known') return state;
      return { ...state, kit: fact.parts, ...(fact.packed === undefined ? {} : { kitAs: fact.packed }) };
    case 'TableNoted':
      return state;
    case 'LowMarkSet':
    case 'StockCounted':
    case 'StockMoved':
    case 'StockCountEnded':
    case 'StockTold':
    case 'TwinSaid':
      return state.status === 'known' ? evolveProductStock(state, fact) : state;
    default:
      return assertNever(fact);
  }
}
