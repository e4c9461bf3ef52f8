import { ok, err, type Result } from '#shared/kit/result.ts';
import { isOpen, postingOfEffect, type EffectRow } from '#shared/process/effects.ts';
import { mayArchive, type ArchiveRule } from './archive.ts';
import type { StationDb } from './database.ts';
import type { RestoreError } from './errors.ts';
import { pagesOf } from './fact-log.ts';
import { Folding } from './folding.ts';
import { postingOf } from './streams.ts';
import { readHead } from './head.ts';
import { notesAmong, putImports } from './import-notes.ts';
import { notedImports, type ImportRecord } from '#shared/intake/import-record.ts';
import { archivedRow } from './posting-row.ts';
import { tableShelf, type Progress } from './rebuild.ts';
import {
  adopt,
  factsAmong,
  mergeEffects,
  restoreErrorOf,
  rowsAmong,
  type JournalPages,
  type Restored,
} from './restore.ts';
import type { Head, PostingRow } from './rows.ts';
import { PROJECTION } from './schema.ts';

/** A journal that can be read from its beginning, in rising order, as often as it takes. */
export interface WholeJournal {
  readonly storeId: string;
  readonly lastSeq: number;
  pages(): JournalPages;
}

const ROWS = 500;

const emptied = (head: Head): Head => ({
  ...head,
  stale: true,
  archived: { postings: 0, facts: 0 },
  kept: 0,
});

function clear(db: StationDb): Promise<void> {
  const tables = [db.facts, db.postings, db.archived, db.products, db.supplies];
  return db.transaction('rw', [db.head, ...tables], async () => {
    for (const table of tables) await table.clear();
    await db.head.put(emptied(await readHead(db)));
  });
}

/** First reading: the rows of everything, and the outbox. */
async function foldAll(db: StationDb, journal: WholeJournal, told: (seq: number) => void) {
  const folding = new Folding(tableShelf(db));
  const effects = new Map<string, EffectRow>();
  let imports: readonly ImportRecord[] = [];
  for await (const page of journal.pages()) {
    const next = factsAmong(page).filter(({ seq }) => seq > folding.lastSeq);
    imports = notedImports(imports, notesAmong(next));
    await folding.take(next);
    for (const row of rowsAmong(page)) effects.set(row.id, row);
    told(folding.lastSeq);
  }
  await folding.done();
  await putImports(db, imports);
  return { folding, effects: [...effects.values()] };
}

/** Slims the rows of what is finished for good; answers which facts need not come back. */
async function slim(db: StationDb, rule: ArchiveRule, busy: ReadonlySet<string | null>) {
  const away = new Set<string>();
  let facts = 0;
  for (let last = ''; ;) {
    const rows: PostingRow[] = await db.postings.where(':id').above(last).limit(ROWS).toArray();
    const old = rows.filter(
      (row) => row.seqs.length === row.version && !busy.has(row.number) && mayArchive(row, rule),
    );
    await db.transaction('rw', [db.postings, db.archived], async () => {
      await db.archived.bulkPut(old.map(archivedRow));
      await db.postings.bulkDelete(old.map(({ number }) => number));
    });
    for (const row of old) {
      away.add(row.number);
      facts += row.seqs.length;
    }
    last = rows.at(-1)?.number ?? last;
    if (rows.length < ROWS) return { away, facts };
  }
}

/** Second reading: the facts of what the table still works with. */
async function keepFacts(
  db: StationDb,
  journal: WholeJournal,
  away: ReadonlySet<string>,
  told: (seq: number) => void,
): Promise<number> {
  let kept = 0;
  let last = 0;
  for await (const page of journal.pages()) {
    const next = factsAmong(page).filter(({ seq }) => seq > last);
    const here = next.filter(({ stream }) => !away.has(postingOf(stream) ?? ''));
    await db.facts.bulkAdd(pagesOf(here));
    kept += here.length;
    last = next.at(-1)?.seq ?? last;
    told(last);
  }
  return kept;
}

/**
 * Fills an empty store from a whole journal, whatever its size, with bounded memory: rows of everything, but only the facts
 * that the working set needs. The journal is read twice. Killed half-way the store still counts as empty, so that it
 * starts again.
 */
export async function fill(
  db: StationDb,
  journal: WholeJournal,
  rule: ArchiveRule,
  told: Progress = () => undefined,
): Promise<Result<Restored, RestoreError>> {
  try {
    const adopted = await adopt(db, journal.storeId);
    if (!adopted.ok) return adopted;
    await clear(db);
    const { folding, effects } = await foldAll(db, journal, (seq) => told(seq, 2 * journal.lastSeq));
    const busy = new Set<string | null>(effects.filter(isOpen).map(({ effect }) => postingOfEffect(effect)));
    const { away, facts } = await slim(db, rule, busy);
    const kept = await keepFacts(db, journal, away, (seq) =>
      told(journal.lastSeq + seq, 2 * journal.lastSeq),
    );
    const changed = await db.transaction('rw', [db.head, db.effects], async () => {
      const merged = await mergeEffects(db, effects);
      const head = await readHead(db);
      await db.head.put({
        ...head,
        lastSeq: folding.lastSeq,
        journaledSeq: folding.lastSeq,
        lastEffectSeq: effects.reduce((max, { seq }) => Math.max(max, seq), head.lastEffectSeq),
        projection: PROJECTION,
        stale: false,
        archived: { postings: away.size, facts },
        archivedRows: { projection: PROJECTION, after: null },
        kept,
      });
      return merged.length;
    });
    return ok({
      incomplete: [...folding.incomplete],
      factsAdded: folding.facts,
      effectsChanged: changed,
      missing: folding.lastSeq - folding.facts,
    });
  } catch (thrown) {
    return err(restoreErrorOf(thrown));
  }
}
