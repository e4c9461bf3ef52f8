import type { PostingNumber } from '#shared/kit/brand.ts';
import { readBack, type History } from './archive.ts';
import type { StationDb } from './database.ts';
import { ArchiveUnreadable } from './errors.ts';
import { readHead } from './head.ts';
import { archivedRow } from './posting-row.ts';
import type { ArchivedRow, Head } from './rows.ts';
import { PROJECTION } from './schema.ts';

/** What one step of making archived rows anew did. */
export interface RenewStep {
  /** Rows that are others now. */
  readonly renewed: number;
  /** Those that stay as they are: the journal does not give their facts back. */
  readonly unreadable: readonly PostingNumber[];
  /** Whether every row is as this version makes it. */
  readonly done: boolean;
}

const nothingToDo: RenewStep = { renewed: 0, unreadable: [], done: true };

/** Where making archived rows anew stands; from the first row on where another version made them. */
const placeOf = (head: Head): { readonly done: boolean; readonly after: string | null } =>
  head.archivedRows?.projection === PROJECTION
    ? { done: head.archivedRows.after === null, after: head.archivedRows.after }
    : { done: false, after: '' };

async function madeAnew(row: ArchivedRow, history: History | undefined): Promise<ArchivedRow | null> {
  try {
    return archivedRow((await readBack(row, history)).made);
  } catch (thrown) {
    if (thrown instanceof ArchiveUnreadable) return null;
    throw thrown;
  }
}

const same = (a: ArchivedRow, b: ArchivedRow): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes what became of these rows, but for those that changed or came back meanwhile, and how far it is. */
function keep(db: StationDb, rows: readonly ArchivedRow[], after: string | null): Promise<number> {
  return db.transaction('rw', [db.head, db.archived], async () => {
    const now = await db.archived.bulkGet(rows.map(({ number }) => number));
    const other = rows.filter((row, i) => {
      const before = now[i];
      return before !== undefined && before.version === row.version && !same(before, row);
    });
    await db.archived.bulkPut(other);
    await db.head.put({ ...(await readHead(db)), archivedRows: { projection: PROJECTION, after } });
    return other.length;
  });
}

/**
 * One step of making archived rows as this version makes them, from the facts that the journal has (AR6). Call it at idle:
 * until it is through, old rows are found as they are.
 */
export async function renewArchived(
  db: StationDb,
  history: History | undefined,
  limit: number,
): Promise<RenewStep> {
  const head = await readHead(db);
  const { done, after } = placeOf(head);
  if (done) return nothingToDo;
  const rows = await db.archived
    .where(':id')
    .above(after ?? '')
    .limit(limit)
    .toArray();
  const made: ArchivedRow[] = [];
  const unreadable: PostingNumber[] = [];
  for (const row of rows) {
    const anew = await madeAnew(row, history);
    if (anew === null) unreadable.push(row.number);
    else made.push(anew);
  }
  const through = rows.length < limit;
  const renewed = await keep(db, made, through ? null : (rows.at(-1)?.number ?? null));
  return { renewed, unreadable, done: through };
}
