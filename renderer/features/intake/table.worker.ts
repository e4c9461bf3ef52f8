// Holds a file that was chosen, and reads it away from the window: a hundred thousand rows must not stop a scan.
import { createTableReader } from '#shared/intake/table-reader.ts';
import type { Mapping } from '#shared/intake/table.ts';
import { openFile, type FileTable } from './open-file.ts';
import type { FromTable, ToTable } from './table-messages.ts';

/** Rows between two tellings. */
const ROWS = 2000;
/** Postings in one message. */
const PART = 250;

const tell = (message: FromTable): void => globalThis.postMessage(message, { transfer: [] });
let table: FileTable | null = null;

async function open(file: Blob): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return tell({ kind: 'refused', trouble: { code: 'unreadable' } });
  const read = await openFile(new Uint8Array(bytes), (done) =>
    tell({ kind: 'stage', stage: 'parsing', done, total: 0 }),
  );
  if (!read.ok) return tell({ kind: 'refused', trouble: read.error });
  table = read.value;
  tell({ kind: 'opened', opened: table.opened });
}

function map({ raw }: FileTable, mapping: Mapping): void {
  const reader = createTableReader(raw, mapping);
  const total = raw.rows.length;
  for (let done = 0; done < total;) {
    done = reader.next(ROWS);
    tell({ kind: 'stage', stage: 'checking', done, total });
  }
  const { postings, ...preview } = reader.done();
  for (let at = 0; at < postings.length; at += PART)
    tell({ kind: 'part', postings: postings.slice(at, at + PART) });
  tell({ kind: 'mapped', preview });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.kind === 'open') void open(data.file);
  else if (table === null) return;
  else if (data.kind === 'map') map(table, data.mapping);
  else {
    const { rows, above } = table.raw;
    tell({ kind: 'rows', rows: data.numbers.map((number) => rows[number - above - 1] ?? []) });
  }
});
