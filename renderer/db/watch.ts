import type { PostingNumber } from '#shared/kit/brand.ts';
import { watchOf, type WatchRow } from '#shared/projections/tracking.ts';
import type { StationDb } from './database.ts';
import type { MetaRow, PostingRow } from './rows.ts';

// Watched parcels are small values under one prefix of the key: its order is the index, archived ones stay among them, and
// the layout of the store need not change for it.
const PREFIX = 'watch:';
const END = 'watch;';
/** Says that what left before there was a watch has been looked for. */
const MADE = 'watch';

const keyOf = (number: string): string => `${PREFIX}${number}`;

/** What the watch keeps of a posting after a change; nothing where it neither is nor was watched (TK4). */
export function watchMeta(row: PostingRow, before: PostingRow | null): readonly MetaRow[] {
  const now = watchOf(row.state);
  if (now !== null) return [{ key: keyOf(row.number), value: now }];
  return before === null || watchOf(before.state) === null ? [] : [{ key: keyOf(row.number), value: null }];
}

/** The watch of rows that were made anew. */
export const watchMetaOf = (rows: readonly PostingRow[]): readonly MetaRow[] =>
  rows.flatMap((row) => watchMeta(row, null));

/** A page of what is watched, in the order of numbers. */
export interface WatchPage {
  readonly rows: readonly WatchRow[];
  /** Behind which number the next page begins; null after the last. */
  readonly next: PostingNumber | null;
}

/** Reads a page of what is watched. */
export async function watchPage(
  db: StationDb,
  after: PostingNumber | null,
  limit: number,
): Promise<WatchPage> {
  const found = await db.meta
    .where(':id')
    .between(after === null ? PREFIX : keyOf(after), END, false, false)
    .limit(limit)
    .toArray();
  const last = found.length < limit ? undefined : found.at(-1)?.key;
  return {
    rows: found.flatMap(({ value }) => (value === null ? [] : [value as WatchRow])),
    next: last === undefined ? null : (last.slice(PREFIX.length) as PostingNumber),
  };
}

/** Forgets watched parcels. */
export const forgetWatched = (db: StationDb, numbers: readonly PostingNumber[]): Promise<void> =>
  db.meta.bulkDelete(numbers.map(keyOf));

/**
 * One step of looking for what left before there was a watch; `from`: a moment, ms since 1970 UTC. Answers where the next
 * one goes on, null when it is through. A store that had a watch from its beginning is through at once.
 */
export async function makeWatch(db: StationDb, from: number, limit: number): Promise<number | null> {
  if (from === 0 && (await db.meta.get(MADE)) !== undefined) return null;
  return db.transaction('rw', [db.postings, db.meta], async () => {
    const rows = await db.postings.where('finishedAt').above(from).limit(limit).toArray();
    const last = rows.at(-1)?.finishedAt ?? null;
    // Rows of the same moment as the last one come along, whatever their number.
    const same = last === null ? [] : await db.postings.where('finishedAt').equals(last).toArray();
    const meta = watchMetaOf([...rows, ...same]);
    if (meta.length > 0) await db.meta.bulkPut(meta);
    if (rows.length === limit && last !== null) return last;
    await db.meta.put({ key: MADE, value: 1 });
    return null;
  });
}
