import type { StationDb } from './database.ts';
import { factsAbove } from './fact-log.ts';
import { Folding, type RowShelf } from './folding.ts';
import { readHead } from './head.ts';
import { PROJECTION } from './schema.ts';
import { watchMetaOf } from './watch.ts';

/** What a rebuild found. */
export interface Rebuilt {
  readonly facts: number;
  readonly postings: number;
  readonly products: number;
  /** Streams with a fact missing before one that is there: their rows may be wrong. */
  readonly incomplete: readonly string[];
}

/** Told how far a long work is: facts done of facts in all. */
export type Progress = (done: number, total: number) => void;

const PAGE = 1000;

async function inPages<T>(
  rows: readonly T[],
  write: (page: readonly T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE) await write(rows.slice(from, from + PAGE));
}

/** The tables of the working set as a shelf; each page is a transaction of its own. */
export const tableShelf = (db: StationDb): RowShelf => ({
  postings: async (numbers) => {
    const rows = await db.postings.bulkGet([...numbers]);
    return rows.filter((row) => row !== undefined);
  },
  savePostings: (rows) =>
    inPages(rows, async (page) => {
      await db.postings.bulkPut(page);
      const watched = watchMetaOf(page);
      if (watched.length > 0) await db.meta.bulkPut(watched);
    }),
  saveProducts: (rows) => inPages(rows, (page) => db.products.bulkPut(page)),
  saveSupplies: (rows) => inPages(rows, (page) => db.supplies.bulkPut(page)),
});

/**
 * Throws the projections of the working set away and makes them again from its facts. Archived rows stay as they are: a
 * posting's facts lie here as a whole or not at all. Until it is finished the store counts as stale, so that one killed
 * half-way starts again; memory stays bounded however many facts there are.
 */
export async function rebuildProjections(db: StationDb, told?: Progress): Promise<Rebuilt> {
  const { lastSeq } = await db.transaction(
    'rw',
    [db.head, db.postings, db.products, db.supplies],
    async () => {
      const head = await readHead(db);
      await db.head.put({ ...head, stale: true });
      await db.postings.clear();
      await db.products.clear();
      await db.supplies.clear();
      return head;
    },
  );
  const folding = new Folding(tableShelf(db));
  for (let last = 0; ;) {
    const page = await factsAbove(db, last, PAGE);
    await folding.take(page);
    last = page.at(-1)?.seq ?? last;
    told?.(last, lastSeq);
    if (page.length < PAGE) break;
  }
  await folding.done();
  await db.transaction('rw', db.head, async () => {
    const head = await readHead(db);
    await db.head.put({ ...head, projection: PROJECTION, stale: false, kept: folding.facts });
  });
  return { facts: folding.facts, ...folding.counts(), incomplete: [...folding.incomplete] };
}
