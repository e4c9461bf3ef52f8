// Runs in a browser that is killed: takes a table of products in, and tells what lies in the store afterwards.
import { v7 } from 'uuid';
import type { GoodsWish } from '#shared/intake/goods-reader.ts';
import type { ImportRecord } from '#shared/intake/import-record.ts';
import { sku } from '#shared/kit/brand.ts';
import { openStore, type Store } from '../../../renderer/db/store.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { createImportLog, type ImportLog, type LeaveTable } from '../../../renderer/session/import-log.ts';
import { takeGoods } from '../../../renderer/sync/take-goods.ts';
import { must } from '../../kit/must.ts';

/** What was found in the store. */
export interface Found {
  readonly records: readonly ImportRecord[];
  /** How many products have so many facts. */
  readonly products: Readonly<Record<number, number>>;
}

declare global {
  interface Window {
    /** Told after each transaction how many rows are in. */
    acknowledged(rows: number): Promise<void>;
    takeIn(rows: number): Promise<number>;
    found(): Promise<Found>;
    forget(id: string): Promise<boolean>;
  }
}

const FILE = 'goods.csv';
const clock = { now: () => Date.now() };
const ids = { next: () => v7() };

let opened: Promise<{ readonly store: Store; readonly log: ImportLog }> | null = null;
const parts = () =>
  (opened ??= openStore({ name: 'import-page', station: 'S1', ids, clock }).then((done) => {
    const store = must(done);
    const execute = createExecutor(store, createBook(), () => undefined);
    const leave: LeaveTable = async (id, table) =>
      (
        await execute.product(id, {
          type: 'note-table',
          sku: id,
          table,
          at: clock.now(),
          by: 'BOSS',
        })
      ).kind === 'done';
    return { store, log: createImportLog(store, ids, leave) };
  }));

/** Three facts a row, so that the rows of a transaction do not end where it does. */
const wishOf = (n: number): GoodsWish => ({
  row: n + 2,
  sku: sku(String(700_000 + n)),
  isNew: true,
  name: `Кружка ${n}`,
  shelf: `A-${n % 90}`,
  traits: ['fragile'],
});

/** The log, telling the outside what is kept. */
const telling = (log: ImportLog): ImportLog => ({
  ...log,
  begin: async (begin) => {
    const running = await log.begin(begin);
    return {
      ...running,
      along: (rowsAfter) => {
        const along = running.along(rowsAfter);
        return {
          ...along,
          kept: (done) => {
            along.kept(done);
            void window.acknowledged(rowsAfter(done));
          },
        };
      },
    };
  },
});

window.takeIn = async (rows) => {
  const { store, log } = await parts();
  const book = createBook();
  for (const kept of (await store.loadActive()).products) book.putProduct(kept);
  const execute = createExecutor(store, book, () => undefined);
  const wishes = Array.from({ length: rows }, (_, n) => wishOf(n));
  const intake = { of: 'products', name: FILE, wishes, by: 'ANNA' } as const;
  const taking = { book, commands: execute.later, clock, imports: telling(log) };
  return must(await takeGoods(intake, taking, () => undefined)).products;
};

window.found = async () => {
  const { store, log } = await parts();
  const products: Record<number, number> = {};
  for (const { state } of (await store.loadActive()).products) {
    const facts = (await store.factsOf(`product:${state.sku}`)).filter(
      ({ fact }) => fact.type !== 'TableNoted',
    );
    products[facts.length] = (products[facts.length] ?? 0) + 1;
  }
  return { records: await log.unfinished('products'), products };
};

window.forget = async (id) => (await parts()).log.forget(id);
