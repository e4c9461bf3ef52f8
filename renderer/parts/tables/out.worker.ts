// Makes a file of a table away from the window: packing a large workbook takes seconds.
import { tableFile, type OutForm, type OutRow } from './table-out.ts';

/** What the window says: rows in parts, then what they become. */
export type ToOut =
  | { readonly kind: 'rows'; readonly rows: readonly OutRow[] }
  | { readonly kind: 'make'; readonly form: OutForm; readonly name: string };

/** What it answers; null: the file could not be made. */
export type FromOut = Blob | null;

const tell = (answer: FromOut): void => globalThis.postMessage(answer, { transfer: [] });
const held: OutRow[] = [];

globalThis.addEventListener('message', ({ data }: MessageEvent<ToOut>) => {
  if (data.kind === 'rows') for (const row of data.rows) held.push(row);
  else void tableFile(data.form, data.name, held).then(tell, () => tell(null));
});
