import { FIRST_SHOP, ofShop, shopOf } from '../shop.ts';
import { assertNever } from '../../kit/assert-never.ts';
import type { Barcode, Sku } from '../../kit/brand.ts';
import { MOST_SHELF } from '../rules/shelf-codes.ts';
import { suggestTraits } from '../rules/traits.ts';
import { barcodeTrouble } from './barcodes.ts';
import { no, yes, type ProductDecision } from './decision.ts';
import { isSmallGuide, MOST_GUIDE_PICTURES, MOST_GUIDE_TEXT, type Guide } from './guide.ts';
import { decideBarcode, type BarcodeCommand } from './decide-barcode.ts';
import { decideStock, type StockCommand } from './decide-stock.ts';
import type { CatalogueEntry, KitAs, KitPart, ProductState } from './state.ts';
import { decideNote, type NoteTable } from './table-note.ts';
import type { Trait } from './traits.ts';

/** What somebody wants done to a product. */
export type ProductCommand = { readonly at: number; readonly by: string; readonly sku: Sku } & (
  | {
      readonly type: 'see';
      readonly entry: CatalogueEntry;
      /** What the marketplace itself says: oversize goods, marking duty. */
      readonly market: { readonly oversize: boolean; readonly marking: boolean };
    }
  | {
      readonly type: 'teach';
      readonly code: Barcode;
      readonly units: number;
      readonly mayTeach: boolean;
      /** Which product owns this barcode today, looked up by the caller. */
      readonly owner: Sku | null;
      /** What else the code is known to be, looked up by the caller. */
      readonly taken?: 'parcel' | 'insert' | null;
    }
  | { readonly type: 'forget'; readonly code: Barcode; readonly mayTeach: boolean }
  | { readonly type: 'set-traits'; readonly traits: readonly Trait[] }
  /** `mayShelve` missing: said at the desk, where whoever may sit there may. */
  | { readonly type: 'set-shelf'; readonly shelf: string | null; readonly mayShelve?: boolean }
  | { readonly type: 'set-guide'; readonly guide: Guide | null }
  /** `picture`: its name as main keeps it; null takes it away. */
  | { readonly type: 'set-picture'; readonly picture: string | null }
  | { readonly type: 'set-kit'; readonly parts: readonly KitPart[]; readonly packed?: KitAs }
  | BarcodeCommand
  | StockCommand
  | NoteTable
);

/** A command before somebody gave it: of no product, by nobody, at no time. */
export type UnstampedProduct = ProductCommand extends infer C
  ? C extends ProductCommand
    ? Omit<C, 'at' | 'by' | 'sku'>
    : never
  : never;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whose a product is stays as it was; one that only a table of orders told of belongs to nobody yet. */
function ownEntry(state: ProductState, { shop, ...entry }: CatalogueEntry): CatalogueEntry {
  const isNew = state.status === 'absent' || (state.pictureUrl === null && state.grams === null);
  return { ...entry, ...ofShop(isNew ? (shop ?? FIRST_SHOP) : shopOf(state)) };
}

function see(state: ProductState, command: Extract<ProductCommand, { type: 'see' }>): ProductDecision {
  const { at, by, sku } = command;
  const entry = ownEntry(state, command.entry);
  const traits = suggestTraits(entry, command.market);
  if (state.status === 'known') {
    const { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm } = state;
    const before = { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm };
    const traitsStay = state.traitsBy === 'person' || same(state.traits, traits);
    if (
      Object.entries(before).every(([key, value]) => same(value, entry[key as keyof CatalogueEntry])) &&
      shopOf(state) === shopOf(entry) &&
      traitsStay
    )
      return yes();
  }
  return yes({ type: 'ProductSeen', at, by, sku, entry, traits });
}

function teach(state: ProductState, command: Extract<ProductCommand, { type: 'teach' }>): ProductDecision {
  const { at, by, sku, code, units } = command;
  if (state.status !== 'known') return no({ code: 'product-unknown', sku });
  if (!command.mayTeach) return no({ code: 'not-permitted', what: 'teach' });
  if (state.allBarcodes.some((known) => known.code === code)) return yes();
  const why = barcodeTrouble(code) ?? command.taken ?? null;
  if (why !== null) return no({ code: 'barcode-unusable', barcode: code, why });
  if (command.owner !== null && command.owner !== sku) {
    return no({ code: 'barcode-of-another', barcode: code, owner: command.owner });
  }
  if (!Number.isInteger(units) || units < 1 || units > 1000) return no({ code: 'units-implausible', units });
  return yes({ type: 'BarcodeTaught', at, by, sku, code, units });
}

function forget(state: ProductState, command: Extract<ProductCommand, { type: 'forget' }>): ProductDecision {
  const { at, by, sku, code } = command;
  if (state.status !== 'known') return no({ code: 'product-unknown', sku });
  if (!command.mayTeach) return no({ code: 'not-permitted', what: 'teach' });
  const known = state.allBarcodes.find((each) => each.code === code);
  if (known === undefined) return yes();
  if (known.origin === 'market') return no({ code: 'barcode-of-market', barcode: code });
  return yes({ type: 'BarcodeForgotten', at, by, sku, code });
}

function setKit(state: ProductState, command: Extract<ProductCommand, { type: 'set-kit' }>): ProductDecision {
  const { at, by, sku, parts, packed } = command;
  if (state.status !== 'known') return no({ code: 'product-unknown', sku });
  if (parts.some((part) => part.sku === sku)) return no({ code: 'kit-of-itself', sku });
  if (new Set(parts.map((part) => part.sku)).size < parts.length) return no({ code: 'kit-part-twice', sku });
  const odd = parts.find(({ quantity }) => !Number.isInteger(quantity) || quantity < 1 || quantity > 1000);
  if (odd !== undefined) return no({ code: 'units-implausible', units: odd.quantity });
  if (same(state.kit, parts) && (packed ?? state.kitAs) === state.kitAs) return yes();
  return yes({ type: 'KitSet', at, by, sku, parts, ...(packed === undefined ? {} : { packed }) });
}

/** Decides a command about one product (SPEC PR1-PR8, TE4-TE6, KI1, SN1-SN5, PG1, BM1, BM2). */
export function decideProduct(state: ProductState, command: ProductCommand): ProductDecision {
  const { at, by, sku } = command;
  switch (command.type) {
    case 'see':
      return see(state, command);
    case 'teach':
      return teach(state, command);
    case 'forget':
      return forget(state, command);
    case 'note-table':
      return decideNote(state, command);
    case 'set-traits':
      if (state.status !== 'known') return no({ code: 'product-unknown', sku });
      if (state.traitsBy === 'person' && same(state.traits, command.traits)) return yes();
      return yes({ type: 'TraitsSet', at, by, sku, traits: command.traits });
    case 'set-shelf':
      if (state.status !== 'known') return no({ code: 'product-unknown', sku });
      if (command.mayShelve === false) return no({ code: 'not-permitted', what: 'shelve' });
      if ((command.shelf ?? '').length > MOST_SHELF) return no({ code: 'shelf-too-long', most: MOST_SHELF });
      return state.shelf === command.shelf
        ? yes()
        : yes({ type: 'ShelfSet', at, by, sku, shelf: command.shelf });
    case 'set-guide':
      if (state.status !== 'known') return no({ code: 'product-unknown', sku });
      if (command.guide !== null && !isSmallGuide(command.guide))
        return no({ code: 'guide-too-large', pictures: MOST_GUIDE_PICTURES, letters: MOST_GUIDE_TEXT });
      if (same(state.guide ?? null, command.guide)) return yes();
      return yes({ type: 'GuideSet', at, by, sku, guide: command.guide });
    case 'set-picture':
      if (state.status !== 'known') return no({ code: 'product-unknown', sku });
      if ((state.ownPicture ?? null) === command.picture) return yes();
      return yes({ type: 'PictureSet', at, by, sku, picture: command.picture });
    case 'set-kit':
      return setKit(state, command);
    case 'ask-barcode':
    case 'barcode-told':
      return state.status === 'known' ? decideBarcode(state, command) : no({ code: 'product-unknown', sku });
    case 'count-stock':
    case 'move-stock':
    case 'end-count':
    case 'say-twin':
    case 'set-low':
    case 'stock-told':
      return state.status === 'known' ? decideStock(state, command) : no({ code: 'product-unknown', sku });
    default:
      return assertNever(command);
  }
}
