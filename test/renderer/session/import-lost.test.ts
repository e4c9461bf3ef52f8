import { describe, expect, it } from 'vitest';
import { readImports } from '#shared/intake/import-record.ts';
import { sku } from '#shared/kit/brand.ts';
import { createImportLog } from '../../../renderer/session/import-log.ts';
import { takeGoods } from '../../../renderer/sync/take-goods.ts';
import { benchAtWork } from '../../kit/bench-shift.ts';
import { realStore } from '../../kit/bench-stores.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

const ROWS = 400;
const FILE = 'goods.csv';

const logOf = (bench: BenchStation) =>
  createImportLog(bench.now.store, bench.ids, async (id, table) => {
    const at = bench.clock.now();
    const command = { type: 'note-table', sku: id, table, at, by: 'BOSS' } as const;
    return (await bench.now.execute.product(id, command)).kind === 'done';
  });

/** Takes the table in, as far as the disk goes along. */
async function take(bench: BenchStation): Promise<void> {
  const wishes = Array.from({ length: ROWS }, (_, n) => ({
    row: n + 2,
    sku: sku(String(700_000 + n)),
    isNew: true,
    name: `Cup ${n}`,
    shelf: 'A-1',
  }));
  const { book, execute } = bench.now;
  const parts = { book, commands: execute.later, clock: bench.clock, imports: logOf(bench) };
  const work = takeGoods({ of: 'products', name: FILE, wishes, by: 'ANNA' }, parts, () => undefined);
  await work.then(
    () => undefined,
    () => undefined,
  );
}

/** The window dies in the transaction after so many. */
function diesAfter(bench: BenchStation, transactions: number): void {
  const { store } = bench.now;
  const { commitMany } = store;
  let room = transactions;
  Object.assign(store, {
    commitMany: (...[batches, options]: Parameters<typeof store.commitMany>) => {
      room -= 1;
      if (room < 0) throw new Error('the window died');
      return commitMany(batches, options);
    },
  });
}

/** Rows of the table whose product the store has. */
const productsHere = (bench: BenchStation): number =>
  [...bench.now.book.products()].filter(({ name }) => name.startsWith('Cup ')).length;

describe('PD11 a table that was cut off, after the window’s store was lost', () => {
  it('PD11 is told again from the journal, with the rows that came back, until it is read to its end', async () => {
    const bench = await benchAtWork({ store: realStore });
    diesAfter(bench, 3);
    await take(bench);
    await bench.sync();
    await bench.restart({ wiped: true });
    const [record, ...more] = await logOf(bench).unfinished('products');
    expect(more).toEqual([]);
    expect(record).toMatchObject({ name: FILE, total: ROWS, by: 'ANNA', done: 150 });
    expect(productsHere(bench)).toBe(150);
    await take(bench);
    expect(await logOf(bench).unfinished('products')).toEqual([]);
    await bench.sync();
    await bench.restart({ wiped: true });
    expect(readImports(await bench.now.store.getMeta('imports'))).toEqual([]);
    expect(productsHere(bench)).toBe(ROWS);
  });

  it('PD11 what somebody left so is not told again either', async () => {
    const bench = await benchAtWork({ store: realStore });
    diesAfter(bench, 1);
    await take(bench);
    const log = logOf(bench);
    const [record] = await log.unfinished('products');
    expect(await log.forget(record?.id ?? '')).toBe(true);
    await bench.sync();
    await bench.restart({ wiped: true });
    expect(await logOf(bench).unfinished('products')).toEqual([]);
  });
});
