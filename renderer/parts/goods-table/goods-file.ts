import type { GoodsColumns } from '#shared/intake/goods-fields.ts';
import type { GoodsTable, GoodsWish, KnownGoods } from '#shared/intake/goods-reader.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { breath } from '../../runtime/breath.ts';
import { askWorker } from '../tables/ask-worker.ts';
import type { FromGoods, OpenedGoods, ToGoods } from './messages.ts';

/** A table of products that lies open in a worker. Closing it ends whatever it is at. */
export interface GoodsReading {
  open(file: Blob): Promise<Result<OpenedGoods, Extract<FromGoods, { kind: 'refused' }>['trouble']>>;
  read(columns: GoodsColumns, known: Iterable<KnownGoods>): Promise<GoodsTable>;
  close(): void;
}

/** Products told to the worker in one message: the window draws in between. */
const KNOWN = 2000;

function* inParts<T>(all: Iterable<T>, most: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const each of all) {
    part.push(each);
    if (part.length < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Starts the worker. `at` is told how far it is: rows done, of all or of none known yet. */
export function createGoodsReading(at: (done: number, total: number) => void): GoodsReading {
  const worker = new Worker(new URL('./goods.worker.ts', import.meta.url), { type: 'module', name: 'goods' });
  let parts: GoodsWish[] = [];
  const ask: (question: ToGoods) => Promise<FromGoods> = askWorker(worker, (said) => {
    if (said.kind === 'at') at(said.done, said.total);
    else if (said.kind === 'part') parts.push(...said.wishes);
    return said.kind === 'at' || said.kind === 'part';
  });
  return {
    async open(file) {
      const read = await ask({ kind: 'open', file });
      if (read.kind === 'opened') return ok(read.opened);
      return err(read.kind === 'refused' ? read.trouble : { code: 'unreadable' });
    },
    async read(columns, known) {
      parts = [];
      for (const some of inParts(known, KNOWN)) {
        worker.postMessage({ kind: 'known', known: some } satisfies ToGoods, { transfer: [] });
        await breath();
      }
      const read = await ask({ kind: 'read', columns });
      if (read.kind !== 'read') throw new Error('the table was not read');
      return { ...read.table, wishes: parts };
    },
    close: () => worker.terminate(),
  };
}
