import { readCsv } from '#shared/intake/csv.ts';
import type { FileTrouble } from '#shared/intake/table.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { decodeFile, type DecodedFile } from './decode.ts';
import { MOST_ROWS } from './limits.ts';
import { readWorkbook } from './workbook.ts';

/** Rows of a file as texts, and how they were read. */
export interface TableRows {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: DecodedFile['encoding'] | 'workbook';
  readonly moreSheets: number;
}

/** Whether nothing stands in a row. */
export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Files that are something else, by their first bytes; an old workbook and one with a password begin alike. */
function otherKind(bytes: Uint8Array): FileTrouble | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { code: 'not-text', looksLike: 'pdf' };
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return null;
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return { code: text.includes('EncryptedPackage') ? 'locked' : 'old-workbook' };
}

/** Reads the rows of any table, whatever it was saved as; nothing of it is judged yet. */
export async function rowsOf(
  bytes: Uint8Array,
  tell: (rows: number) => void,
): Promise<Result<TableRows, FileTrouble>> {
  const other = otherKind(bytes);
  if (other !== null) return err(other);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const sheet = await readWorkbook(bytes, tell);
    return sheet.ok ? ok({ ...sheet.value, encoding: 'workbook' }) : sheet;
  }
  const { text, encoding } = decodeFile(bytes);
  if (text.slice(0, 2000).includes('\u0000')) return err({ code: 'not-text', looksLike: 'binary' });
  const rows = readCsv(text, MOST_ROWS);
  if (rows.length > MOST_ROWS) return err({ code: 'too-many-rows', most: MOST_ROWS });
  return ok({ rows, encoding, moreSheets: 0 });
}
