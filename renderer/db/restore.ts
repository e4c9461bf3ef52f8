import { err, ok, type Result } from '#shared/kit/result.ts';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import type { StationDb } from './database.ts';
import { effectRow, restoredEffect, storedEffect } from './effect-row.ts';
import { plainErrorOf, type RestoreError } from './errors.ts';
import { readHead } from './head.ts';
import { completeUpTo } from './outbox.ts';
import { rebuildProjections, type Rebuilt } from './rebuild.ts';

/** What came back from the journal. */
export interface Restored extends Rebuilt {
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

async function addFacts(db: StationDb, envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
  const bySeq = new Map<number, Envelope>();
  for (const envelope of envelopes) {
    if ((bySeq.get(envelope.seq)?.id ?? envelope.id) !== envelope.id) throw new Diverged(envelope.seq);
    bySeq.set(envelope.seq, envelope);
  }
  const here = await db.facts.bulkGet([...bySeq.keys()]);
  for (const known of here) {
    if (known === undefined) continue;
    if (bySeq.get(known.seq)?.id !== known.id) throw new Diverged(known.seq);
    bySeq.delete(known.seq);
  }
  const added = [...bySeq.values()];
  await db.facts.bulkAdd(added);
  return added;
}

async function mergeEffects(db: StationDb, rows: readonly EffectRow[]): Promise<readonly EffectRow[]> {
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

function restorePage(
  db: StationDb,
  records: readonly JournalRecord[],
): Promise<{ facts: number; effects: number }> {
  const envelopes = records.flatMap((record) => (record.kind === 'fact' ? [record.envelope] : []));
  const rows = records.flatMap((record) => (record.kind === 'effect' ? [record.row] : []));
  return db.transaction('rw', [db.head, db.facts, db.effects], async () => {
    const head = await readHead(db);
    const added = await addFacts(db, envelopes);
    const changed = await mergeEffects(db, rows);
    const lastSeq = added.reduce((max, { seq }) => Math.max(max, seq), head.lastSeq);
    const lastEffectSeq = rows.reduce((max, { seq }) => Math.max(max, seq), head.lastEffectSeq);
    const stale = head.stale || added.length > 0;
    await db.head.put({ ...head, lastSeq, lastEffectSeq, stale });
    return { facts: added.length, effects: changed.length };
  });
}

/** Takes the journal's store id where this store is empty; refuses a journal of another store. */
async function adopt(db: StationDb, journalStore: string): Promise<Result<void, RestoreError>> {
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
async function finish(db: StationDb, seen: ReadonlySet<number>): Promise<number> {
  return db.transaction('rw', [db.head, db.facts], async () => {
    const head = await readHead(db);
    await db.head.put({ ...head, journaledSeq: await completeUpTo(db, head.journaledSeq, seen) });
    return head.lastSeq - (await db.facts.count());
  });
}

/**
 * Fills an empty or behind store from the journal of `journalStore` and rebuilds the projections. Every page is its own
 * transaction and known facts change nothing, so a restore that was cut off is simply started again. Only for a store
 * that is behind: effects that are still open come back as `unknown`.
 */
export async function restore(
  db: StationDb,
  journalStore: string,
  pages: JournalPages,
): Promise<Result<Restored, RestoreError>> {
  try {
    const adopted = await adopt(db, journalStore);
    if (!adopted.ok) return adopted;
    let factsAdded = 0;
    let effectsChanged = 0;
    const seen = new Set<number>();
    for await (const page of pages) {
      const done = await restorePage(db, page);
      factsAdded += done.facts;
      effectsChanged += done.effects;
      for (const record of page) if (record.kind === 'fact') seen.add(record.envelope.seq);
    }
    const missing = await finish(db, seen);
    return ok({ ...(await rebuildProjections(db)), factsAdded, effectsChanged, missing });
  } catch (thrown) {
    if (thrown instanceof Diverged) return err({ kind: 'diverged', seq: thrown.seq });
    return err(plainErrorOf(thrown));
  }
}
