import { describe, expect, it } from 'vitest';
import type { GoodsWish } from '#shared/intake/goods-reader.ts';
import { notedImports, readImports, withImport, type ImportRecord } from '#shared/intake/import-record.ts';
import { sku } from '#shared/kit/brand.ts';
import { err } from '#shared/kit/result.ts';
import type { Batch } from '../../../renderer/db/batch.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { createImportLog } from '../../../renderer/session/import-log.ts';
import { takeGoods } from '../../../renderer/sync/take-goods.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { must } from '../../kit/must.ts';
import { countingIds } from '../../kit/store-runs.ts';

const wishes = (count: number, from = 0): readonly GoodsWish[] =>
  Array.from({ length: count }, (_, n) => ({
    row: n + 2,
    sku: sku(String(700_000 + from + n)),
    isNew: true,
    name: `Cup ${n}`,
    shelf: 'A-1',
  }));

/** A station whose disk takes so many transactions of products and no more. */
function station(room = Number.POSITIVE_INFINITY) {
  const clock = createHandClock();
  const memory = createMemoryStore({ station: 'S1', ids: countingIds(), clock });
  const written: Batch[] = [];
  let left = room;
  const store: typeof memory = {
    ...memory,
    commitMany: (batches, options) => {
      if (left === 0) return Promise.resolve(err({ kind: 'disk-full' }));
      left -= 1;
      written.push(...batches);
      return memory.commitMany(batches, options);
    },
  };
  const book = createBook();
  const execute = createExecutor(store, book, () => undefined);
  const { later } = execute;
  const open = () =>
    createImportLog(store, countingIds(2), async (id, table) => {
      const left = await execute.product(id, {
        type: 'note-table',
        sku: id,
        table,
        at: clock.now(),
        by: 'BOSS',
      });
      return left.kind === 'done';
    });
  const imports = open();
  const take = (name: string, all: readonly GoodsWish[], of: 'products' | 'stock' = 'products') =>
    takeGoods(
      { of, name, wishes: all, by: 'ANNA' },
      { book, commands: later, clock, imports },
      () => undefined,
    );
  return { memory, written, book, imports, open, take, makeRoom: () => (left = Number.POSITIVE_INFINITY) };
}

describe('PD11 how far a table is taken in', () => {
  it('PD11 goes into every transaction of its rows, and is gone with the last one', async () => {
    const { written, take, open } = station();
    expect(must(await take('a.csv', wishes(120)))).toEqual({ products: 120, already: 0 });
    const told = written.map(({ products, meta }) => ({
      products: products.length,
      done: readImports(meta?.find(({ key }) => key === 'imports')?.value).map(({ done }) => done),
    }));
    // The last forty commands are of twenty products, few enough to be flushed: they do not go by the way of many.
    expect(told).toEqual([
      { products: 50, done: [50] },
      { products: 50, done: [100] },
    ]);
    expect(await open().unfinished('products')).toEqual([]);
  });

  it('PD11 is told of a table that the disk did not take to its end, in this window and in the next, until it is read again', async () => {
    const { take, imports, open, makeRoom, book } = station(3);
    expect(await take('a.csv', wishes(400))).toEqual({
      ok: false,
      error: { rows: 150, error: { kind: 'disk-full' } },
    });
    const left = [expect.objectContaining({ name: 'a.csv', done: 150, total: 400, by: 'ANNA' })];
    expect(await imports.unfinished('products')).toEqual(left);
    expect(await open().unfinished('products')).toEqual(left);
    expect(await imports.unfinished('stock')).toEqual([]);
    makeRoom();
    must(await take('b.csv', wishes(30, 1000)));
    expect(await open().unfinished('products')).toEqual(left);
    must(await take('a.csv', wishes(400)));
    expect(await open().unfinished('products')).toEqual([]);
    expect(book.product(sku('700010'))?.version).toBe(2);
  });

  it('PD11 read again it says how many rows were in already', async () => {
    const { take, makeRoom } = station(3);
    await take('a.csv', wishes(400));
    makeRoom();
    expect(must(await take('a.csv', wishes(400)))).toEqual({ products: 400, already: 150 });
    expect(must(await take('a.csv', wishes(400)))).toEqual({ products: 400, already: 400 });
  });

  it('PD11 is told by the facts of the rows alone, of no more rows than they are, until it is read again or left', async () => {
    const { take, memory, imports, makeRoom } = station(3);
    await take('a.csv', wishes(400));
    const noted = async (upTo = Infinity) =>
      notedImports(
        [],
        (await memory.unjournaled(10_000)).envelopes.flatMap(({ fact, seq }) =>
          fact.type === 'TableNoted' && seq <= upTo ? [fact] : [],
        ),
      );
    const cut = { of: 'products', name: 'a.csv', done: 150, total: 400, by: 'ANNA' };
    expect(await noted()).toEqual([expect.objectContaining(cut)]);
    // A journal that ends before tells fewer.
    expect(await noted(201)).toEqual([expect.objectContaining({ ...cut, done: 50 })]);
    makeRoom();
    must(await take('a.csv', wishes(400)));
    expect(await noted()).toEqual([]);
    await take('b.csv', [...wishes(30, 1000)]);
    expect(await noted()).toEqual([]);
    expect(await imports.unfinished('products')).toEqual([]);
  });

  it('PD11 says nothing of a table that is on its way, and keeps two on their way apart', async () => {
    const { take, imports, open } = station();
    const both = [take('a.csv', wishes(900)), take('b.csv', wishes(700, 2000), 'stock')];
    expect([await imports.unfinished('products'), await imports.unfinished('stock')]).toEqual([[], []]);
    for (const done of await Promise.all(both)) must(done);
    expect([await open().unfinished('products'), await open().unfinished('stock')]).toEqual([[], []]);
  });

  it('PD11 rows that change nothing are counted, too', async () => {
    const { take, open, written } = station();
    must(await take('a.csv', [{ row: 2, sku: sku('700001'), isNew: true, name: 'Cup' }]));
    // A known product of which the row says nothing: no command at all.
    must(await take('b.csv', [{ row: 2, sku: sku('700001'), isNew: false, name: 'Cup' }]));
    expect(written).toEqual([]);
    expect(await open().unfinished('products')).toEqual([]);
  });

  it('PD11 what somebody leaves so is not told again', async () => {
    const { take, imports, open, memory } = station(1);
    await take('a.csv', wishes(400));
    const [record] = await imports.unfinished('products');
    expect(await imports.forget(record?.id ?? '')).toBe(true);
    expect([await imports.unfinished('products'), await open().unfinished('products')]).toEqual([[], []]);
    const last = record?.sku === undefined ? [] : await memory.factsOf(`product:${record.sku}`);
    expect(last.at(-1)?.fact).toMatchObject({ type: 'TableNoted', by: 'BOSS', table: { left: true } });
  });

  it('PD11 what is no record is left out, and twenty are remembered at most', () => {
    const record = (n: number): ImportRecord => ({
      id: String(n),
      of: 'products',
      name: `${n}.csv`,
      done: 1,
      total: 2,
      by: 'ANNA',
      at: n,
    });
    expect(readImports([record(1), { id: 2 }, null])).toEqual([record(1)]);
    expect(readImports('x')).toEqual([]);
    const all = Array.from({ length: 25 }, (_, n) => record(n)).reduce(withImport, []);
    expect(all.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, n) => 24 - n));
  });
});
