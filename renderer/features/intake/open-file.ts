import { readCsv } from '#shared/intake/csv.ts';
import type { Columns } from '#shared/intake/fields.ts';
import { guessColumns, headingAt } from '#shared/intake/guess.ts';
import { layoutOf } from '#shared/intake/layout.ts';
import { ozonColumns } from '#shared/intake/ozon-export.ts';
import type { FileTrouble } from '#shared/intake/table.ts';
import type { RawTable } from '#shared/intake/table-reader.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { decodeFile, type DecodedFile } from './decode.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { readWorkbook } from './workbook.ts';

/** A table that was opened: what a person needs to say what its columns are. */
export interface OpenedTable {
  readonly header: readonly string[];
  /** Up to three different values of each column, the first ones that are there. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly encoding: DecodedFile['encoding'] | 'workbook';
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

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Files that are something else, by their first bytes; an old workbook and one with a password begin alike. */
function otherKind(bytes: Uint8Array): FileTrouble | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { code: 'not-text', looksLike: 'pdf' };
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return null;
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return { code: text.includes('EncryptedPackage') ? 'locked' : 'old-workbook' };
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: OpenedTable['encoding'];
  readonly moreSheets: number;
}

async function rowsOf(bytes: Uint8Array, tell: (rows: number) => void): Promise<Result<Rows, FileTrouble>> {
  const other = otherKind(bytes);
  if (other !== null) return err(other);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const sheet = await readWorkbook(bytes, tell);
    return sheet.ok ? ok({ ...sheet.value, encoding: 'workbook' }) : sheet;
  }
  const { text, encoding } = decodeFile(bytes);
  if (text.slice(0, 2000).includes('\u0000')) return err({ code: 'not-text', looksLike: 'binary' });
  const rows = readCsv(text);
  if (rows.length > MOST_ROWS) return err({ code: 'too-many-rows', most: MOST_ROWS });
  return ok({ rows, encoding, moreSheets: 0 });
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

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
