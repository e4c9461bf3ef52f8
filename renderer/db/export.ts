import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { StationDb } from './database.ts';
import { factsAbove } from './fact-log.ts';
import { effectRow } from './effect-row.ts';

/** All facts by sequence, then all outbox rows, page by page; what `restore` takes. Each page is its own read. */
export async function* exportRecords(db: StationDb, page = 1000): AsyncGenerator<readonly JournalRecord[]> {
  for (let last = 0; ;) {
    const facts = await factsAbove(db, last, page);
    if (facts.length > 0) yield facts.map((envelope) => ({ kind: 'fact', envelope }));
    last = facts.at(-1)?.seq ?? last;
    if (facts.length < page) break;
  }
  // By id, since a row keeps its place there whatever is written meanwhile.
  for (let last = ''; ;) {
    const rows = await db.effects.where(':id').above(last).limit(page).toArray();
    if (rows.length > 0) yield rows.map((row) => ({ kind: 'effect', row: effectRow(row) }));
    last = rows.at(-1)?.id ?? last;
    if (rows.length < page) break;
  }
}
