import { postingNumber, type Barcode, type Sku } from '../kit/brand.ts';
import type { PostingSnapshot, SnapshotLine } from '../domain/posting/snapshot.ts';
import type { TableField } from './fields.ts';
import type { TableGoods } from './goods.ts';
import { distinctHeaders } from './layout.ts';
import { dayOrderOf, parseTableMoment } from './moments.ts';
import { keyOf, readRow, type Cells, type ColumnFacts, type Wrong } from './read-row.ts';
import type { Mapping, RowTrouble, TablePreview } from './table.ts';
import { zeroLength } from './values.ts';
import { phaseOfWords, wayOfWords } from './words-of-state.ts';

/** A table as it lies in the file: its heading, the rows under it, and how many stand above. */
export interface RawTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows up to the heading, with it. */
  readonly above: number;
}

/** Reads a table row by row. */
export interface TableReader {
  /** Reads up to `count` more rows; answers how many were read so far. */
  next(count: number): number;
  done(): TablePreview;
}

interface Group {
  readonly cell: Cells;
  readonly lines: SnapshotLine[];
  broken: boolean;
}

const numbers: readonly TableField[] = ['posting', 'sku', 'barcode', 'tracking', 'phone'];

function factsOf({ header, rows }: RawTable, { columns }: Mapping): ColumnFacts {
  const valuesOf = function* (field: TableField): Generator<string> {
    const place = columns[field];
    if (place !== undefined) for (const row of rows) yield row[place] ?? '';
  };
  const zeros = new Map(numbers.map((field) => [field, zeroLength(valuesOf(field))]));
  const orders = new Map(
    (['orderedAt', 'cutoffAt', 'lateAt'] as const).map((f) => [f as TableField, dayOrderOf(valuesOf(f))]),
  );
  const weight = columns.weight === undefined ? '' : (header[columns.weight] ?? '');
  return {
    zeros: (field) => zeros.get(field) ?? null,
    order: (field) => orders.get(field) ?? 'day-first',
    kilograms: /кг|kg|公斤|千克/iu.test(weight),
  };
}

/** Postings grouped by their number; one bad row keeps its whole posting out, since half a parcel is a wrong parcel (IM2). */
export function createTableReader(table: RawTable, mapping: Mapping): TableReader {
  const { header, rows, above } = table;
  const { columns, zone } = mapping;
  const names = distinctHeaders(header);
  const facts = factsOf(table, mapping);
  const troubles: RowTrouble[] = [];
  const groups = new Map<string, Group>();
  const goods = new Map<Sku, TableGoods>();
  const owners = new Map<Barcode, Sku>();
  let at = 0;

  const cellsOf =
    (row: readonly string[]): Cells =>
    (field) => {
      const place = columns[field];
      return place === undefined ? '' : (row[place] ?? '').trim();
    };

  function spoil(posting: string, cell: Cells): void {
    const known = groups.get(posting);
    if (known !== undefined) known.broken = true;
    else if (posting !== '') groups.set(posting, { cell, lines: [], broken: true });
  }

  function tell(row: readonly string[], cell: Cells, { field, code }: Wrong): void {
    const short = row.length < names.length && columns[field] !== undefined && columns[field] >= row.length;
    const column = names[columns[field] ?? -1] ?? '';
    troubles.push({ row: above + at + 1, column, code: short ? 'short-row' : code, value: cell(field) });
    spoil(cell('posting'), cell);
  }

  function learn(line: SnapshotLine, barcodes: readonly Barcode[]): void {
    const before = goods.get(line.sku);
    const { sku, offerId, name, unitGrams: grams } = line;
    const all = new Set([...(before?.barcodes ?? []), ...barcodes]);
    goods.set(sku, { sku, offerId, name, barcodes: [...all], grams: before?.grams ?? grams });
    for (const code of barcodes) owners.set(code, sku);
  }

  function read(row: readonly string[]): void {
    if (row.every((cell) => cell.trim() === '')) return;
    const cell = cellsOf(row);
    const read = readRow(cell, mapping, facts);
    if ('code' in read) return tell(row, cell, read);
    const { posting, line, barcodes } = read;
    const foreign = barcodes.some((code) => (owners.get(code) ?? line.sku) !== line.sku);
    if (foreign) return tell(row, cell, { field: 'barcode', code: 'barcode' });
    learn(line, barcodes);
    const group = groups.get(posting);
    if (group === undefined) groups.set(posting, { cell, lines: [line], broken: false });
    else group.lines.push(line);
  }

  const moment = (cell: Cells, field: TableField): number | null =>
    cell(field) === '' ? null : parseTableMoment(cell(field), zone, facts.order(field));

  return {
    next(count) {
      const end = Math.min(rows.length, at + count);
      for (; at < end; at += 1) read(rows[at] ?? []);
      return at;
    },
    done() {
      const postings: PostingSnapshot[] = [];
      let finished = 0;
      for (const { cell, lines, broken } of groups.values()) {
        if (broken) continue;
        const phase = phaseOfWords(cell('status'));
        if (phase === 'cancelled' || phase === 'delivered' || phase === 'delivering') finished += 1;
        else postings.push({ ...snapshotOf(cell, lines, (field) => moment(cell, field)), phase });
      }
      const keyedBy = keyOf(columns);
      return { postings, goods: [...goods.values()], keyedBy, troubles, finished, rows: rows.length };
    },
  };
}

function snapshotOf(
  cell: Cells,
  lines: readonly SnapshotLine[],
  moment: (field: TableField) => number | null,
): Omit<PostingSnapshot, 'phase'> {
  const number = postingNumber(cell('posting'));
  const order = number.includes('-') ? number.slice(0, number.lastIndexOf('-')) : number;
  return {
    number,
    orderNumber: cell('order') || order,
    way: wayOfWords(cell('way')),
    express: false,
    shipProgress: 'none',
    rawWay: cell('way') || 'file',
    rawStatus: cell('status'),
    rawSubstatus: '',
    actions: [],
    orderedAt: moment('orderedAt'),
    cutoffAt: moment('cutoffAt'),
    lateAt: moment('lateAt'),
    warehouse: cell('warehouse') || null,
    deliveryMethod: null,
    carrier: cell('carrier') || null,
    lines,
    trackingNumber: cell('tracking') || null,
    labelCodes: [],
    multibox: false,
    boxes: 1,
    destination: {
      buyerName: cell('buyer') || null,
      phone: cell('phone') || null,
      region: cell('region') || null,
      city: cell('city') || null,
      address: cell('address') || null,
    },
    cancellation: null,
    parent: null,
    source: 'file',
  };
}
