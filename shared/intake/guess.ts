import { isCheckedGtin } from './values.ts';
import { isPostingNumber } from './cells.ts';
import type { Columns, TableField } from './fields.ts';
import { headerWords, tidyHeader } from './header-words.ts';
import { parseTableMoment } from './moments.ts';

const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;

/** What only values can tell, where the header says nothing: each test must fit nearly all of a column. */
const valueTests: readonly (readonly [TableField, (value: string) => boolean])[] = [
  ['posting', isPostingNumber],
  ['barcode', isCheckedGtin],
  ['phone', (value) => /^\+?[78][\d\s()-]{9,16}$|^\+86[\d\s-]{11,14}$/u.test(value)],
  ['cutoffAt', (value) => !/^\d+$/u.test(value) && parseTableMoment(value, 'UTC', 'day-first') !== null],
  ['quantity', (value) => /^[1-9]\d?$/u.test(value)],
];

/** Guesses which column is what: by the words of its header, then by what stands in it; a person looks at it afterwards (IM3). */
export function guessColumns(header: readonly string[], samples: readonly (readonly string[])[]): Columns {
  const columns: Partial<Record<TableField, number>> = {};
  const taken = new Set<number>();
  const give = (field: TableField, place: number): void => {
    columns[field] = place;
    taken.add(place);
  };
  for (const [field, words] of headerWords) {
    const fitting = header
      .map((cell, place) => ({ cell: tidyHeader(cell), place }))
      .filter(({ cell, place }) => !taken.has(place) && words.test(cell));
    const [best] = fitting.sort((a, b) => a.cell.length - b.cell.length);
    if (best !== undefined) give(field, best.place);
  }
  for (const [field, is] of valueTests) {
    if (columns[field] !== undefined) continue;
    const place = header.findIndex((_, i) => {
      const values = samples.map((row) => (row[i] ?? '').trim()).filter((value) => value !== '');
      return !taken.has(i) && share(values, is) > 0.9;
    });
    if (place >= 0) give(field, place);
  }
  // Where only orders have a number, an order is one posting.
  if (columns.posting === undefined && columns.order !== undefined) {
    columns.posting = columns.order;
    delete columns.order;
  }
  return columns;
}

/** Rows above the heading (a title, a date) are not the heading: the first row that reads like one, else the first with anything. */
export function headingAt(rows: readonly (readonly string[])[]): number {
  const score = (row: readonly string[]): number =>
    new Set(
      headerWords.filter(([, words]) => row.some((cell) => words.test(tidyHeader(cell)))).map(([f]) => f),
    ).size;
  const best = rows
    .map((row, at) => ({ at, found: row.filter((cell) => cell.trim() !== '').length > 1 ? score(row) : 0 }))
    .reduce((first, each) => (each.found > first.found ? each : first), { at: -1, found: 1 });
  if (best.at >= 0) return best.at;
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
  );
}
