import { streamXlsxRows } from 'hucre/xlsx';
import { numberText } from '#shared/intake/values.ts';
import type { FileTrouble } from '#shared/intake/table.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { archiveList } from './archive-size.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';

/** The first sheet of a workbook as texts. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly moreSheets: number;
}

/** What a workbook may unpack to, bytes: 300,000 rows with 200 columns have less. */
const MOST_UNPACKED = 1_200_000_000;
/** Rows between two tellings how far it is. */
const TELL_EVERY = 2000;

const two = (n: number): string => String(n).padStart(2, '0');

/** A cell as text. Dates carry no zone in a workbook: they come as they are shown there, for the reader to place. */
function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Number.isNaN(value.getTime())) return '';
  const day = `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`;
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000);
  return `${day} ${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}:${two(rounded.getUTCSeconds())}`;
}

/** Reads the first sheet of an XLSX workbook: what the cells show, no formula is worked out. */
export async function readWorkbook(
  bytes: Uint8Array,
  tell: (rows: number) => void,
): Promise<Result<Sheet, FileTrouble>> {
  const list = archiveList(bytes);
  if (list === null || list.unpacked > MOST_UNPACKED) return err({ code: 'broken-workbook' });
  const sheets = list.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name)).length;
  if (sheets === 0) return err({ code: 'not-text', looksLike: 'binary' });
  const rows: string[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 })) {
      if (index >= MOST_ROWS) return err({ code: 'too-many-rows', most: MOST_ROWS });
      while (rows.length < index) rows.push([]);
      rows.push(values.slice(0, MOST_COLUMNS).map(textOf));
      if (rows.length % TELL_EVERY === 0) tell(rows.length);
    }
  } catch {
    return err({ code: 'broken-workbook' });
  }
  return ok({ rows, moreSheets: sheets - 1 });
}
