import type { Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { plainErrorOf, type StoreError } from './errors.ts';
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
      archived: { postings: 0, facts: 0 },
      archivedRows: { projection: PROJECTION, after: null },
      kept: 0,
    };
    await db.head.add(head);
    return { head, created: true };
  });
}

/** Gives the store another id; the comparison with a journal that begins anew finds out what that one lacks. */
export async function renewHead(db: StationDb, ids: Ids): Promise<Result<string, StoreError>> {
  try {
    return ok(
      await db.transaction('rw', db.head, async () => {
        const storeId = ids.next();
        await db.head.put({ ...(await readHead(db)), storeId });
        return storeId;
      }),
    );
  } catch (thrown) {
    return err(plainErrorOf(thrown));
  }
}
