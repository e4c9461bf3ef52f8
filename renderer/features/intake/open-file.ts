import type { Columns } from '#shared/intake/fields.ts';
import { guessColumns, headingAt } from '#shared/intake/guess.ts';
import { layoutOf } from '#shared/intake/layout.ts';
import { ozonColumns } from '#shared/intake/ozon-export.ts';
import type { FileTrouble } from '#shared/intake/table.ts';
import type { RawTable } from '#shared/intake/table-reader.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { MOST_COLUMNS } from '../../parts/tables/limits.ts';
import { isBlank, rowsOf, type TableRows } from '../../parts/tables/rows.ts';

/** A table that was opened: what a person needs to say what its columns are. */
export interface OpenedTable {
  readonly header: readonly string[];
  /** Up to three different values of each column, the first ones that are there. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly encoding: TableRows['encoding'];
  readonly moreSheets: number;
  /** The sum of its header, under which its columns are remembered. */
  readonly layout: string;
  /** Ozon's own export needs no mapping. */
  readonly ozon: Columns | null;
  readonly guess: Columns;
}

/** A table with all its rows. */
export interface FileTable {
  readonly raw: RawTable;
  readonly opened: OpenedTable;
}

const SAMPLES = 3;
/** Rows that are looked at for a heading, and for values that tell what a column is. */
const LOOKED_AT = { heading: 20, values: 200 } as const;

/** Opens a table of orders, whatever it was saved as; nothing of it is judged yet. */
export async function openFile(
  bytes: Uint8Array,
  tell: (rows: number) => void,
): Promise<Result<FileTable, FileTrouble>> {
  const read = await rowsOf(bytes, tell);
  if (!read.ok) return read;
  const { rows: all, encoding, moreSheets } = read.value;
  const heading = headingAt(all.slice(0, LOOKED_AT.heading));
  const header = (all[heading] ?? []).slice(0, MOST_COLUMNS);
  if (isBlank(header)) return err({ code: 'empty' });
  const under = all.slice(heading + 1);
  // Blank rows stay where they are, so that rows keep the numbers a spreadsheet shows; only the tail goes.
  const rows = under.slice(0, under.findLastIndex((row) => !isBlank(row)) + 1);
  const looked = rows.filter((row) => !isBlank(row)).slice(0, LOOKED_AT.values);
  const samples = header.map((_, at) => {
    const values = looked.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return [...new Set(values)].slice(0, SAMPLES).map((cell) => cell.slice(0, 80));
  });
  return ok({
    raw: { header, rows, above: heading + 1 },
    opened: {
      header,
      samples,
      rows: rows.length,
      encoding,
      moreSheets,
      layout: layoutOf(header),
      ozon: ozonColumns(header),
      guess: guessColumns(header, looked),
    },
  });
}
