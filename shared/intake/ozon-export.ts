import Papa from 'papaparse';
import { postingNumber, sku } from '../kit/brand.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { MarketPhase, PostingSnapshot, SnapshotLine } from '../domain/posting/snapshot.ts';
import { isPostingNumber, parseKopecks, parseMoment, parseQuantity } from './cells.ts';
import { columnName, findColumns, requiredFields, type ExportField } from './columns.ts';

/** What is wrong with one row; `row` counts from 1 with the header, as a spreadsheet does. */
export interface RowTrouble {
  readonly row: number;
  readonly code: 'posting-number' | 'sku' | 'quantity' | 'date' | 'price' | 'name' | 'short-row';
  readonly value: string;
}

/** Why a file is not taken at all. */
export type FileTrouble =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly looksLike: 'xlsx' | 'pdf' | 'binary' }
  | {
      readonly code: 'columns-missing';
      readonly missing: readonly string[];
      readonly found: readonly string[];
    };

/** A file read: postings that can be taken in, rows that cannot, postings that need no packing. */
export interface ExportPreview {
  readonly postings: readonly PostingSnapshot[];
  readonly troubles: readonly RowTrouble[];
  /** Cancelled or already delivered: left out, counted. */
  readonly finished: number;
  readonly rows: number;
}

// Ozon's Russian words by their beginnings; everything else is kept as it is written and checked by a person.
const phases: readonly (readonly [RegExp, MarketPhase])[] = [
  [/^ожидает сборки/iu, 'shippable'],
  [/^ожидает отгрузки/iu, 'shipped'],
  [/^доставляется/iu, 'delivering'],
  [/^доставлен/iu, 'delivered'],
  [/^отмен/iu, 'cancelled'],
];

const phaseOf = (status: string): MarketPhase =>
  phases.find(([pattern]) => pattern.test(status.trim()))?.[1] ?? 'unknown';

/** Recognises files that are something else by their first bytes (a spreadsheet, a PDF, anything binary). */
function otherKind(text: string): FileTrouble | null {
  if (text.startsWith('PK\u0003\u0004')) return { code: 'not-text', looksLike: 'xlsx' };
  if (text.startsWith('%PDF')) return { code: 'not-text', looksLike: 'pdf' };
  return text.slice(0, 2000).includes('\u0000') ? { code: 'not-text', looksLike: 'binary' } : null;
}

type Cells = (field: ExportField) => string;

function readLine(cell: Cells, row: number): { line: SnapshotLine; posting: string } | RowTrouble {
  const posting = cell('posting');
  if (!isPostingNumber(posting)) return { row, code: 'posting-number', value: posting };
  if (!/^\d{1,20}$/u.test(cell('sku'))) return { row, code: 'sku', value: cell('sku') };
  const quantity = parseQuantity(cell('quantity'));
  if (quantity === null) return { row, code: 'quantity', value: cell('quantity') };
  if (cell('name') === '') return { row, code: 'name', value: '' };
  const price = cell('price');
  const priceKopecks = price === '' ? null : parseKopecks(price);
  if (price !== '' && priceKopecks === null) return { row, code: 'price', value: price };
  for (const field of ['orderedAt', 'cutoffAt', 'lateAt'] as const) {
    if (cell(field) !== '' && parseMoment(cell(field)) === null)
      return { row, code: 'date', value: cell(field) };
  }
  const line: SnapshotLine = {
    sku: sku(cell('sku')),
    offerId: cell('offerId'),
    name: cell('name'),
    quantity,
    unitGrams: null,
    priceKopecks,
    currency: cell('currency') || null,
    color: cell('color') || null,
    marking: 'none',
    wants: [],
  };
  return { line, posting };
}

function snapshotOf(cell: Cells, lines: readonly SnapshotLine[], phase: MarketPhase): PostingSnapshot {
  const number = postingNumber(cell('posting'));
  const moment = (field: ExportField): number | null =>
    cell(field) === '' ? null : parseMoment(cell(field));
  return {
    number,
    orderNumber: cell('order') || number.slice(0, number.lastIndexOf('-')),
    way: 'fbs',
    express: false,
    phase,
    shipProgress: 'none',
    rawWay: 'file',
    rawStatus: cell('status'),
    rawSubstatus: '',
    actions: [],
    orderedAt: moment('orderedAt'),
    cutoffAt: moment('cutoffAt'),
    lateAt: moment('lateAt'),
    warehouse: null,
    deliveryMethod: null,
    carrier: null,
    lines,
    trackingNumber: null,
    labelCodes: [],
    multibox: false,
    boxes: 1,
    destination: { buyerName: null, phone: null, region: null, city: null, address: null },
    cancellation: null,
    parent: null,
    source: 'file',
  };
}

interface Group {
  readonly cell: Cells;
  readonly lines: SnapshotLine[];
  broken: boolean;
}

/** Reads Ozon's order export (CSV, `;`, BOM or not, columns by name). One bad row keeps its whole posting out: half a parcel is a wrong parcel. */
export function readOzonExport(text: string): Result<ExportPreview, FileTrouble> {
  const other = otherKind(text);
  if (other !== null) return err(other);
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    delimiter: ';',
    skipEmptyLines: 'greedy',
  });
  const [header, ...rows] = parsed.data;
  if (header === undefined || text.trim() === '') return err({ code: 'empty' });
  const columns = findColumns(header);
  const missing = requiredFields.filter((field) => columns[field] === null).map(columnName);
  if (missing.length > 0) return err({ code: 'columns-missing', missing, found: header.slice(0, 40) });
  const troubles: RowTrouble[] = [];
  const groups = new Map<string, Group>();
  for (const [i, row] of rows.entries()) {
    const cell: Cells = (field) => (columns[field] === null ? '' : (row[columns[field]] ?? '').trim());
    const read = readLine(cell, i + 2);
    if ('code' in read) {
      troubles.push(read);
      const known = groups.get(cell('posting'));
      if (known !== undefined) known.broken = true;
      else if (cell('posting') !== '') groups.set(cell('posting'), { cell, lines: [], broken: true });
      continue;
    }
    const group = groups.get(read.posting);
    if (group === undefined) groups.set(read.posting, { cell, lines: [read.line], broken: false });
    else group.lines.push(read.line);
  }
  return ok(summary(groups, troubles, rows.length));
}

function summary(
  groups: ReadonlyMap<string, Group>,
  troubles: readonly RowTrouble[],
  rows: number,
): ExportPreview {
  const postings: PostingSnapshot[] = [];
  let finished = 0;
  for (const { cell, lines, broken } of groups.values()) {
    if (broken) continue;
    const phase = phaseOf(cell('status'));
    if (phase === 'cancelled' || phase === 'delivered' || phase === 'delivering') finished += 1;
    else postings.push(snapshotOf(cell, lines, cell('status') === '' ? 'shippable' : phase));
  }
  return { postings, troubles, finished, rows };
}
