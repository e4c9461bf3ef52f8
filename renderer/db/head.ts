import type { Ids } from '#shared/kit/clock.ts';
import type { StationDb } from './database.ts';
import type { Head } from './rows.ts';
import { PROJECTION } from './schema.ts';

/** The store's row about itself; inside a transaction that has `head` in its scope. */
export async function readHead(db: StationDb): Promise<Head> {
  const head = await db.head.get('head');
  if (head === undefined) throw new Error('store without head');
  return head;
}

/** Gives a new store its id; an old one keeps it. */
export function ensureHead(db: StationDb, ids: Ids): Promise<{ head: Head; created: boolean }> {
  return db.transaction('rw', db.head, async () => {
    const found = await db.head.get('head');
    if (found !== undefined) return { head: found, created: false };
    const head: Head = {
      key: 'head',
      storeId: ids.next(),
      lastSeq: 0,
      lastEffectSeq: 0,
      journaledSeq: 0,
      projection: PROJECTION,
      stale: false,
    };
    await db.head.add(head);
    return { head, created: true };
  });
}
