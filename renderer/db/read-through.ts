import type { Table } from 'dexie';
import type { StationDb } from './database.ts';
import { factsIn } from './fact-log.ts';
import { readHead } from './head.ts';
import { readFact } from './reads.ts';
import type { Progress } from './rebuild.ts';

const PAGE = 200;

/** Every row of a table by its key; each page is a read of its own, so that the packer's go in between. */
async function* pagesOfTable<T, K extends string | number>(table: Table<T, K>, keyOf: (row: T) => K) {
  for (let last: K | null = null; ;) {
    const all: T[] = await (last === null ? table.toCollection() : table.where(':id').above(last))
      .limit(PAGE)
      .toArray();
    yield all;
    const end = all.at(-1);
    if (end === undefined || all.length < PAGE) return;
    last = keyOf(end);
  }
}

/** Reads every row there is, slowly; rejects with the browser's error where one cannot be read (DB7). */
export async function readThrough(db: StationDb, told: Progress = () => undefined): Promise<void> {
  const { lastSeq } = await readHead(db);
  for await (const rows of pagesOfTable(db.facts, ({ seq }) => seq)) {
    for (const envelope of rows.flatMap(factsIn)) readFact(envelope);
    told(rows.at(-1)?.seq ?? lastSeq, lastSeq);
  }
  const others = [
    pagesOfTable(db.postings, ({ number }) => number as string),
    pagesOfTable(db.archived, ({ number }) => number as string),
    pagesOfTable(db.products, ({ sku }) => sku as string),
    pagesOfTable(db.effects, ({ id }) => id),
    pagesOfTable(db.meta, ({ key }) => key),
  ];
  for (const pages of others) for await (const _ of pages) continue;
  told(lastSeq, lastSeq);
}

/** Reads the head and the newest row of each table: damage at the end of the store is the likeliest. */
export async function glance(db: StationDb): Promise<void> {
  await readHead(db);
  const row = await db.facts.orderBy('seq').last();
  for (const envelope of row === undefined ? [] : factsIn(row)) readFact(envelope);
  for (const table of [db.postings, db.archived, db.products, db.effects, db.meta])
    await table.toCollection().last();
}
