import { err, ok, type Result } from '#shared/kit/result.ts';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import { recall, type History } from './archive.ts';
import type { StationDb } from './database.ts';
import { effectRow, restoredEffect, storedEffect } from './effect-row.ts';
import { plainErrorOf, type RestoreError } from './errors.ts';
import { idsBetween, insertFacts } from './fact-log.ts';
import { postingOf } from './streams.ts';
import { readHead } from './head.ts';
import { completeUpTo } from './outbox.ts';
import { foldOn } from './fold-on.ts';
import { takeNotes } from './import-notes.ts';
import { rebuildProjections, type Rebuilt } from './rebuild.ts';

/** What came back from the journal. */
export interface Restored extends Pick<Rebuilt, 'incomplete'> {
  readonly factsAdded: number;
  /** Outbox rows that were missing or older here. */
  readonly effectsChanged: number;
  /** Sequence numbers that neither store nor journal has. */
  readonly missing: number;
}

/** Records of a journal in any number of pages, in any order, as often as you like. */
export type JournalPages = AsyncIterable<readonly JournalRecord[]> | Iterable<readonly JournalRecord[]>;

class Diverged extends Error {
  readonly seq: number;
  constructor(seq: number) {
    super(`diverged at ${seq}`);
    this.seq = seq;
  }
}

/** A restore error of whatever was thrown. */
export const restoreErrorOf = (thrown: unknown): RestoreError =>
  thrown instanceof Diverged ? { kind: 'diverged', seq: thrown.seq } : plainErrorOf(thrown);

/** Facts of a page that are not here yet, in order; those of archived postings must have come back before. */
async function newFacts(db: StationDb, envelopes: readonly Envelope[]): Promise<Envelope[]> {
  const bySeq = new Map<number, Envelope>();
  for (const envelope of envelopes) {
    if ((bySeq.get(envelope.seq)?.id ?? envelope.id) !== envelope.id) throw new Diverged(envelope.seq);
    bySeq.set(envelope.seq, envelope);
  }
  const sorted = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const [first, last] = [sorted[0]?.seq ?? 0, sorted.at(-1)?.seq ?? 0];
  const here = await idsBetween(db, first, last);
  return sorted.filter(({ seq, id }) => {
    const known = here.get(seq);
    if (known !== undefined && known !== id) throw new Diverged(seq);
    return known === undefined;
  });
}

/** Takes over outbox rows of the journal; inside a transaction. */
export async function mergeEffects(db: StationDb, rows: readonly EffectRow[]): Promise<readonly EffectRow[]> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const stored = await db.effects.bulkGet(ids);
  const merged = new Map(stored.flatMap((row) => (row === undefined ? [] : [[row.id, effectRow(row)]])));
  const changed = new Set<string>();
  for (const row of rows) {
    const before = merged.get(row.id) ?? null;
    const after = restoredEffect(before, row);
    if (after !== before) changed.add(row.id);
    merged.set(row.id, after);
  }
  const writes = [...merged.values()].filter(({ id }) => changed.has(id));
  await db.effects.bulkPut(writes.map((row) => storedEffect(row, isOpen(row))));
  return writes;
}

/** The facts among records. */
export const factsAmong = (records: readonly JournalRecord[]): Envelope[] =>
  records.flatMap((record) => (record.kind === 'fact' ? [record.envelope] : []));

/** The outbox rows among records. */
export const rowsAmong = (records: readonly JournalRecord[]): EffectRow[] =>
  records.flatMap((record) => (record.kind === 'effect' ? [record.row] : []));

/** The streams of a page that are archived come back first: what follows them is folded on top. */
async function recallAll(db: StationDb, envelopes: readonly Envelope[], history?: History): Promise<void> {
  const { archived, lastSeq } = await readHead(db);
  if ((archived?.postings ?? 0) === 0) return;
  // What is older than the store's end is archived with the rest of its posting, and stays so.
  const later = envelopes.filter(({ seq }) => seq > lastSeq).flatMap(({ stream }) => postingOf(stream) ?? []);
  for (const row of await db.archived.bulkGet([...new Set(later)]))
    if (row !== undefined) await recall(db, row.number, history);
}

function restorePage(
  db: StationDb,
  records: readonly JournalRecord[],
): Promise<{ facts: number; effects: number }> {
  const rows = rowsAmong(records);
  const tables = [db.head, db.facts, db.effects, db.postings, db.archived, db.products, db.supplies, db.meta];
  return db.transaction('rw', tables, async () => {
    const head = await readHead(db);
    const unknown = await newFacts(db, factsAmong(records));
    const numbers = unknown.map(({ stream }) => postingOf(stream) ?? '');
    const archived = await db.archived.bulkGet((head.archived?.postings ?? 0) === 0 ? [] : numbers);
    const added = unknown.filter((_, i) => archived[i] === undefined);
    await insertFacts(db, added);
    const folded = !head.stale && (await foldOn(db, added));
    await takeNotes(db, added);
    const changed = await mergeEffects(db, rows);
    await db.head.put({
      ...head,
      lastSeq: added.reduce((max, { seq }) => Math.max(max, seq), head.lastSeq),
      lastEffectSeq: rows.reduce((max, { seq }) => Math.max(max, seq), head.lastEffectSeq),
      stale: !folded,
      kept: (head.kept ?? 0) + added.length,
    });
    return { facts: added.length, effects: changed.length };
  });
}

/** Takes the journal's store id where this store is empty; refuses a journal of another store. */
export async function adopt(db: StationDb, journalStore: string): Promise<Result<void, RestoreError>> {
  return db.transaction('rw', db.head, async () => {
    const head = await readHead(db);
    if (head.storeId === journalStore) return ok(undefined);
    if (head.lastSeq > 0) {
      return err({ kind: 'foreign-journal', store: head.storeId, journal: journalStore } as const);
    }
    await db.head.put({ ...head, storeId: journalStore });
    return ok(undefined);
  });
}

// What was read from the journal is in the journal; it need not be sent there again.
async function finish(
  db: StationDb,
  seen: ReadonlySet<number>,
): Promise<{ missing: number; stale: boolean }> {
  return db.transaction('rw', [db.head, db.facts], async () => {
    const head = await readHead(db);
    await db.head.put({ ...head, journaledSeq: await completeUpTo(db, head.journaledSeq, seen) });
    return { missing: head.lastSeq - (head.kept ?? 0) - (head.archived?.facts ?? 0), stale: head.stale };
  });
}

/**
 * Adds to a store what it lacks of the journal of `journalStore`. Every page is its own transaction and known facts change
 * nothing, so a restore that was cut off is simply started again. Projections go along where facts follow them, and are
 * made anew where one lay in between. Effects that are still open come back as `unknown`.
 */
export async function restore(
  db: StationDb,
  journalStore: string,
  pages: JournalPages,
  history?: History,
): Promise<Result<Restored, RestoreError>> {
  try {
    const adopted = await adopt(db, journalStore);
    if (!adopted.ok) return adopted;
    let factsAdded = 0;
    let effectsChanged = 0;
    const seen = new Set<number>();
    for await (const page of pages) {
      await recallAll(db, factsAmong(page), history);
      const done = await restorePage(db, page);
      factsAdded += done.facts;
      effectsChanged += done.effects;
      for (const { seq } of factsAmong(page)) seen.add(seq);
    }
    const { missing, stale } = await finish(db, seen);
    const incomplete = stale ? (await rebuildProjections(db)).incomplete : [];
    return ok({ incomplete, factsAdded, effectsChanged, missing });
  } catch (thrown) {
    return err(restoreErrorOf(thrown));
  }
}
