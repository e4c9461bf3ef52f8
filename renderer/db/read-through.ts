import type { Table } from 'dexie';
import type { StationDb } from './database.ts';
import { factsIn } from './fact-log.ts';
import { readHead } from './head.ts';
import { readFact } from './reads.ts';
import type { Progress } from './rebuild.ts';
import type { FactRow } from './rows.ts';

/** Rows that are read at once at most, and how many pieces they should hold: a row of facts may hold one or a whole import's. */
const PAGE = { rows: 200, first: 8, pieces: 400 } as const;

/** How a long reading is watched, and made to let others through. */
export interface ReadingWishes {
  readonly told?: Progress;
  /** Awaited before each piece (DB7). */
  readonly between?: () => Promise<void>;
}

/** Every row of a table by its key; each page is a read of its own, and small, so that the packer's go in between. */
async function* pagesOfTable<T, K extends string | number>(
  table: Table<T, K>,
  keyOf: (row: T) => K,
  between: () => Promise<void>,
  pieces: (rows: readonly T[]) => number = (rows) => rows.length,
) {
  let limit: number = PAGE.first;
  for (let last: K | null = null; ;) {
    await between();
    const all: T[] = await (last === null ? table.toCollection() : table.where(':id').above(last))
      .limit(limit)
      .toArray();
    yield all;
    const end = all.at(-1);
    if (end === undefined || all.length < limit) return;
    last = keyOf(end);
    limit = Math.max(1, Math.min(PAGE.rows, Math.floor((limit * PAGE.pieces) / Math.max(1, pieces(all)))));
  }
}

const atOnce = (): Promise<void> => Promise.resolve();
const factsOfAll = (rows: readonly FactRow[]): number =>
  rows.reduce((sum, row) => sum + factsIn(row).length, 0);

/** Reads every row there is, slowly; rejects with the browser's error where one cannot be read (DB7). */
export async function readThrough(
  db: StationDb,
  { told = () => undefined, between = atOnce }: ReadingWishes = {},
): Promise<void> {
  const { lastSeq } = await readHead(db);
  for await (const rows of pagesOfTable(db.facts, ({ seq }) => seq, between, factsOfAll)) {
    for (const envelope of rows.flatMap(factsIn)) readFact(envelope);
    told(rows.at(-1)?.seq ?? lastSeq, lastSeq);
  }
  const others = [
    pagesOfTable(db.postings, ({ number }) => number as string, between),
    pagesOfTable(db.archived, ({ number }) => number as string, between),
    pagesOfTable(db.products, ({ sku }) => sku as string, between),
    pagesOfTable(db.supplies, ({ number }) => number as string, between),
    pagesOfTable(db.effects, ({ id }) => id, between),
    pagesOfTable(db.meta, ({ key }) => key, between),
  ];
  for (const pages of others) for await (const _ of pages) continue;
  told(lastSeq, lastSeq);
}

/** Reads the head and the newest row of each table: damage at the end of the store is the likeliest. */
export async function glance(db: StationDb): Promise<void> {
  await readHead(db);
  const row = await db.facts.orderBy('seq').last();
  for (const envelope of row === undefined ? [] : factsIn(row)) readFact(envelope);
  for (const table of [db.postings, db.archived, db.products, db.supplies, db.effects, db.meta])
    await table.toCollection().last();
}
