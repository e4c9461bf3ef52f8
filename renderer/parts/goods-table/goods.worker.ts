// Holds a table of products, and reads it away from the window: a hundred thousand rows must not stop a scan.
import { createGoodsReader, type KnownGoods } from '#shared/intake/goods-reader.ts';
import type { FromGoods, ToGoods } from './messages.ts';
import { openGoods, type GoodsFile } from './open-goods.ts';

/** Rows between two tellings, and wishes in one message. */
const ROWS = 2000;
const PART = 500;

const tell = (message: FromGoods): void => globalThis.postMessage(message, { transfer: [] });
let held: GoodsFile | null = null;
let known: KnownGoods[] = [];

async function open(file: Blob): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return tell({ kind: 'refused', trouble: { code: 'unreadable' } });
  const read = await openGoods(new Uint8Array(bytes), (done) => tell({ kind: 'at', done, total: 0 }));
  if (!read.ok) return tell({ kind: 'refused', trouble: read.error });
  held = read.value;
  tell({ kind: 'opened', opened: held.opened });
}

function read(file: GoodsFile, { columns }: Extract<ToGoods, { kind: 'read' }>): void {
  const reader = createGoodsReader(file, columns, known);
  known = [];
  const total = file.rows.length;
  for (let done = 0; done < total;) {
    done = reader.next(ROWS);
    tell({ kind: 'at', done, total });
  }
  const { wishes, ...table } = reader.done();
  for (let at = 0; at < wishes.length; at += PART)
    tell({ kind: 'part', wishes: wishes.slice(at, at + PART) });
  tell({ kind: 'read', table });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToGoods>) => {
  if (data.kind === 'open') void open(data.file);
  else if (data.kind === 'known') known.push(...data.known);
  else if (held !== null) read(held, data);
});
