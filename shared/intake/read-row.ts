import { barcode, sku, type Barcode } from '../kit/brand.ts';
import type { SnapshotLine } from '../domain/posting/snapshot.ts';
import { isPostingNumber, parseKopecks, parseQuantity } from './cells.ts';
import type { TableField } from './fields.ts';
import { parseTableMoment, type DayOrder } from './moments.ts';
import type { KeyedBy, Mapping, RowTroubleCode } from './table.ts';
import { isShortened, lostZeros, wantsZeros } from './values.ts';

/** The trimmed text of a field in one row; empty where it has no column. */
export type Cells = (field: TableField) => string;

/** What only the whole of a column tells. */
export interface ColumnFacts {
  readonly zeros: (field: TableField) => number | null;
  readonly order: (field: TableField) => DayOrder;
  /** Whether the weights are kilograms, by their heading. */
  readonly kilograms: boolean;
}

/** What is wrong with a row, and in which field. */
export interface Wrong {
  readonly field: TableField;
  readonly code: RowTroubleCode;
}

/** One row read: a line of a posting, and what it says of the product. */
export interface RowRead {
  readonly posting: string;
  readonly line: SnapshotLine;
  readonly barcodes: readonly Barcode[];
}

const numbers = ['posting', 'sku', 'barcode', 'tracking', 'phone'] as const;
const dates = ['orderedAt', 'cutoffAt', 'lateAt'] as const;

/** Which column names the goods: the marketplace's own id before the seller's before the barcode. */
export const keyOf = (columns: Mapping['columns']): KeyedBy =>
  columns.sku !== undefined ? 'sku' : columns.offerId !== undefined ? 'offerId' : 'barcode';

const barcodesOf = (text: string): readonly Barcode[] =>
  [...new Set(text.split(/[\s,;|]+/u))].filter((code) => code !== '').map(barcode);

/** Grams of one unit; null where the cell is empty, undefined where it is no weight. */
function gramsOf(text: string, kilograms: boolean): number | null | undefined {
  if (text === '') return null;
  const plain = text.replace(/\s*(?:кг|kg|г|g|гр|公斤|千克|克)\.?$/iu, '').replace(',', '.');
  if (!/^\d{1,7}(?:\.\d{1,4})?$/u.test(plain)) return undefined;
  const kilo = /(?:кг|kg|公斤|千克)\.?$/iu.test(text) || (kilograms && !/(?:г|g|гр|克)\.?$/iu.test(text));
  if (!kilo && plain.includes('.')) return undefined;
  return Math.round(Number(plain) * (kilo ? 1000 : 1));
}

/** What a spreadsheet did to numbers, before anything else is said about them (IM5). */
function spoiled(cell: Cells, facts: ColumnFacts): Wrong | null {
  for (const field of numbers) {
    const text = cell(field);
    if (isShortened(text)) return { field, code: 'shortened' };
    if (lostZeros(text, facts.zeros(field))) return { field, code: 'lost-zeros' };
  }
  return barcodesOf(cell('barcode')).some(wantsZeros) ? { field: 'barcode', code: 'lost-zeros' } : null;
}

function wrongName(cell: Cells, ozon: boolean, key: KeyedBy): Wrong | null {
  const posting = cell('posting');
  const named = ozon ? isPostingNumber(posting) : /^[\p{L}\d][\p{L}\d\-_./#]{0,59}$/u.test(posting);
  if (!named) return { field: 'posting', code: 'posting-number' };
  const id = cell(key);
  if (!(ozon ? /^\d{1,20}$/u : /^\S.{0,39}$/u).test(id)) return { field: key, code: 'sku' };
  return null;
}

function wrongValue(cell: Cells, { zone }: Mapping, facts: ColumnFacts): Wrong | null {
  if (parseQuantity(cell('quantity')) === null) return { field: 'quantity', code: 'quantity' };
  if (cell('name') === '') return { field: 'name', code: 'name' };
  if (cell('price') !== '' && parseKopecks(cell('price')) === null) return { field: 'price', code: 'price' };
  if (gramsOf(cell('weight'), facts.kilograms) === undefined) return { field: 'weight', code: 'weight' };
  if (barcodesOf(cell('barcode')).some((code) => code.length > 60))
    return { field: 'barcode', code: 'barcode' };
  for (const field of dates)
    if (cell(field) !== '' && parseTableMoment(cell(field), zone, facts.order(field)) === null)
      return { field, code: 'date' };
  return null;
}

/** Reads one row; the first thing that is wrong with it instead. */
export function readRow(cell: Cells, mapping: Mapping, facts: ColumnFacts): RowRead | Wrong {
  const key = keyOf(mapping.columns);
  const wrong =
    spoiled(cell, facts) ?? wrongName(cell, mapping.ozon, key) ?? wrongValue(cell, mapping, facts);
  if (wrong !== null) return wrong;
  const line: SnapshotLine = {
    sku: sku(cell(key)),
    offerId: cell('offerId'),
    name: cell('name'),
    quantity: parseQuantity(cell('quantity')) ?? 1,
    unitGrams: gramsOf(cell('weight'), facts.kilograms) ?? null,
    priceKopecks: cell('price') === '' ? null : parseKopecks(cell('price')),
    currency: cell('currency') || null,
    color: cell('color') || null,
    marking: 'none',
    wants: [],
  };
  return { posting: cell('posting'), line, barcodes: barcodesOf(cell('barcode')) };
}
