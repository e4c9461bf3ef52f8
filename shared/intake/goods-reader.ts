import type { Sku } from '../kit/brand.ts';
import { barcodeTrouble } from '../domain/product/barcodes.ts';
import { MOST_UNITS } from '../domain/product/stock.ts';
import type { Trait } from '../domain/product/traits.ts';
import { isGtin, gtin14 } from '../domain/rules/gtin.ts';
import { MOST_SHELF } from '../domain/rules/shelf-codes.ts';
import type { GoodsColumns, GoodsField } from './goods-fields.ts';
import { traitsIn } from './trait-words.ts';
import { isShortened, wantsZeros } from './values.ts';

/** A product as a reader of tables must know it. */
export interface KnownGoods {
  readonly sku: Sku;
  readonly offerId: string;
  readonly codes: readonly string[];
}

/** What a row wants of a product; what it does not say stays as it is. `sku` null: of a product that nobody knows yet. */
export interface GoodsWish {
  readonly row: number;
  readonly sku: Sku;
  readonly isNew: boolean;
  readonly offerId?: string;
  readonly name?: string;
  readonly barcode?: string;
  readonly shelf?: string | null;
  readonly traits?: readonly Trait[];
  readonly grams?: number;
  readonly lengthMm?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly units?: number;
  readonly lowMark?: number;
}

/** What is wrong with a row; each has a sentence. */
export type GoodsTroubleCode =
  | 'no-key'
  | 'unknown'
  | 'several'
  | 'other-product'
  | 'barcode'
  | 'barcode-taken'
  | 'shelf'
  | 'trait'
  | 'number'
  | 'shortened'
  | 'lost-zeros'
  | 'twice';

/** One such row; `row` as a spreadsheet counts. */
export interface GoodsTrouble {
  readonly row: number;
  readonly field: GoodsField;
  readonly code: GoodsTroubleCode;
  readonly value: string;
}

/** A table read: what it wants, and the rows that cannot be. Of a product with a bad row nothing is taken. */
export interface GoodsTable {
  readonly wishes: readonly GoodsWish[];
  readonly troubles: readonly GoodsTrouble[];
  readonly rows: number;
}

interface Raw {
  readonly rows: readonly (readonly string[])[];
  /** Rows up to the heading, with it. */
  readonly above: number;
}

type Wrong = Omit<GoodsTrouble, 'row'>;
type Cells = (field: GoodsField) => string;

const spelling = (code: string): string => (isGtin(code) ? gtin14(code) : code);

const whole = (text: string, most: number): number | null => {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(/[.,]0{1,2}$/u, '');
  return /^\d{1,9}$/u.test(plain) && Number(plain) <= most ? Number(plain) : null;
};

/** Reads a table of products row by row (PD2, PD3). */
export function createGoodsReader({ rows, above }: Raw, columns: GoodsColumns, known: readonly KnownGoods[]) {
  const bySku = new Map(known.map((one) => [one.sku as string, one]));
  const byOffer = new Map<string, KnownGoods | 'several'>();
  const byCode = new Map<string, KnownGoods>();
  for (const one of known) {
    byOffer.set(one.offerId, byOffer.has(one.offerId) ? 'several' : one);
    for (const code of one.codes) byCode.set(spelling(code), one);
  }
  const wishes: GoodsWish[] = [];
  const troubles: GoodsTrouble[] = [];
  const spoilt = new Set<string>();
  const places = new Set<string>();
  let at = 0;

  function productOf(cell: Cells): { readonly sku: string; readonly one: KnownGoods | null } | Wrong {
    const [sku, offerId, code] = [cell('sku'), cell('offerId'), cell('barcode')];
    const bad = (field: GoodsField, trouble: GoodsTroubleCode): Wrong => ({
      field,
      code: trouble,
      value: cell(field),
    });
    if (isShortened(sku)) return bad('sku', 'shortened');
    if (isShortened(code)) return bad('barcode', 'shortened');
    if (wantsZeros(code) && !byCode.has(spelling(code))) return bad('barcode', 'lost-zeros');
    const byArticle = offerId === '' ? undefined : byOffer.get(offerId);
    if (sku === '' && byArticle === 'several') return bad('offerId', 'several');
    const one = bySku.get(sku) ?? (sku === '' && byArticle !== 'several' ? byArticle : undefined);
    const owner = code === '' ? undefined : byCode.get(spelling(code));
    const found = one ?? (sku === '' && offerId === '' ? owner : undefined);
    if (found !== undefined && owner !== undefined && owner.sku !== found.sku)
      return bad('barcode', 'barcode-taken');
    if (found !== undefined) return { sku: found.sku, one: found };
    const key = sku || offerId || code;
    if (key === '') return { field: 'sku', code: 'no-key', value: '' };
    const named: GoodsField = sku !== '' ? 'sku' : offerId !== '' ? 'offerId' : 'barcode';
    if (owner !== undefined) return bad('barcode', 'barcode-taken');
    return cell('name') === '' || key.length > 40 ? bad(named, 'unknown') : { sku: key, one: null };
  }

  function numbers(cell: Cells): Partial<GoodsWish> | Wrong {
    const fields = [
      ['grams', 'grams', 1_000_000],
      ['length', 'lengthMm', 100_000],
      ['width', 'widthMm', 100_000],
      ['height', 'heightMm', 100_000],
      ['units', 'units', MOST_UNITS],
      ['lowMark', 'lowMark', MOST_UNITS],
    ] as const;
    const found: Record<string, number> = {};
    for (const [field, name, most] of fields) {
      if (cell(field) === '') continue;
      const value = whole(cell(field), most);
      if (value === null) return { field, code: 'number', value: cell(field) };
      found[name] = value;
    }
    return found;
  }

  function words(cell: Cells): Partial<GoodsWish> | Wrong {
    const [shelf, traits, code] = [cell('shelf'), cell('traits'), cell('barcode')];
    if (shelf.length > MOST_SHELF) return { field: 'shelf', code: 'shelf', value: shelf };
    const told = traits === '' ? null : traitsIn(traits);
    if (told !== null && 'unknown' in told) return { field: 'traits', code: 'trait', value: told.unknown };
    if (code !== '' && barcodeTrouble(code) !== null)
      return { field: 'barcode', code: 'barcode', value: code };
    return {
      ...(shelf === '' ? {} : { shelf: shelf === '-' || shelf === '–' ? null : shelf }),
      ...(told === null ? {} : { traits: told }),
      ...(code === '' ? {} : { barcode: code }),
      ...(cell('name') === '' ? {} : { name: cell('name') }),
      ...(cell('offerId') === '' ? {} : { offerId: cell('offerId') }),
    };
  }

  function wishOf(cell: Cells, row: number): GoodsWish | (Wrong & { readonly sku?: string }) {
    const product = productOf(cell);
    if ('code' in product) return product;
    const [told, counted] = [words(cell), numbers(cell)];
    if ('code' in told) return { ...told, sku: product.sku };
    if ('code' in counted) return { ...counted, sku: product.sku };
    // Stock is told shelf by shelf: the same shelf twice says two things.
    const place = `${product.sku}\n${cell('units') === '' ? '' : cell('shelf')}`;
    if (places.has(place)) return { field: 'sku', code: 'twice', value: product.sku, sku: product.sku };
    places.add(place);
    if (product.one === null) remember(product.sku, cell);
    return { row, sku: product.sku as Sku, isNew: product.one === null, ...told, ...counted };
  }

  /** A product that the table itself brings is known to the rows below. */
  function remember(sku: string, cell: Cells): void {
    const code = cell('barcode');
    const one = { sku: sku as Sku, offerId: cell('offerId') || sku, codes: code === '' ? [] : [code] };
    if (code !== '') byCode.set(spelling(code), one);
  }

  function read(cells: readonly string[], row: number): void {
    if (cells.every((text) => text.trim() === '')) return;
    const cell: Cells = (field) => {
      const place = columns[field];
      return place === undefined ? '' : (cells[place] ?? '').trim().replace(/^'(?=[=+\-@])/u, '');
    };
    const wish = wishOf(cell, row);
    if (!('code' in wish)) return void wishes.push(wish);
    const { field, code, value, sku } = wish;
    troubles.push({ row, field, code, value });
    if (sku !== undefined) spoilt.add(sku);
  }

  return {
    /** Reads up to `count` more rows; answers how many were read so far. */
    next(count: number): number {
      const end = Math.min(rows.length, at + count);
      for (; at < end; at += 1) read(rows[at] ?? [], above + at + 1);
      return at;
    },
    done: (): GoodsTable => ({
      wishes: wishes.filter(({ sku }) => !spoilt.has(sku)),
      troubles,
      rows: rows.length,
    }),
  };
}
