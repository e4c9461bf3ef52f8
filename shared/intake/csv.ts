import Papa from 'papaparse';

/** Rows of a text with separated values; the separator (`;` `,` tab `|`) is told by the text itself. Quotes may hold it, and line breaks. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/u, '').replace(/^sep=(.)\r?\n/iu, '');
  const delimitersToGuess = [';', ',', '\t', '|'];
  const { meta } = Papa.parse<string[]>(plain.slice(0, 65_536), { preview: 30, delimitersToGuess });
  const { data } = Papa.parse<string[]>(plain, { delimiter: meta.delimiter, skipEmptyLines: false });
  const last = data.at(-1);
  return last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

const quoted = (cell: string): string =>
  /[";\r\n]/u.test(cell) || /^[=+\-@\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as a text that spreadsheets open with a double click: byte order mark, `;`, CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
