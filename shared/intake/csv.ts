import Papa from 'papaparse';

const delimiters = [';', ',', '\t', '|'] as const;

const rowsOf = (text: string, delimiter: string, preview = 0): readonly string[][] =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;

/** The separator that splits the first rows into the most columns, the same number in every row as far as may be. */
function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const rows = rowsOf(text, delimiter, 30).filter((row) => row.some((cell) => cell !== ''));
    const width = Math.max(1, ...rows.map((row) => row.length));
    const alike = rows.filter((row) => row.length === width).length;
    return { delimiter, score: width === 1 ? 0 : (width * alike) / rows.length };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/**
 * Rows of a text with separated values; the separator (`;` `,` tab `|`) is told by the text itself. Quotes may hold it, and
 * line breaks. Of a longer text than `most` rows only so much is read that there is at least one row more.
 */
export function readCsv(text: string, most: number | null = null): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/^sep=.\r?\n/iu, '');
  // Two: the end of the last line counts as an empty row, which is taken off again.
  const data = rowsOf(plain, delimiterOf(plain.slice(0, 65_536)), most === null ? 0 : most + 2);
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

const quoted = (cell: string): string =>
  /[";\r\n]/u.test(cell) || /^[=+\-@\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as a text that spreadsheets open with a double click: byte order mark, `;`, CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

/** No name runs as a formula in a spreadsheet. */
const plain = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;

/** A table of words and numbers as such a text; a word that a spreadsheet would take for a formula gets an apostrophe in front. */
export const writeTable = (rows: readonly (readonly (string | number)[])[]): string =>
  writeCsv(rows.map((row) => row.map(plain)));
