import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import type { StationDb } from './database.ts';
import { effectRow, sameEffect, storedEffect } from './effect-row.ts';
import { plainErrorOf, type StoreError } from './errors.ts';
import { factsAbove, idsBetween } from './fact-log.ts';
import { readHead } from './head.ts';

/** What the journal has not got yet. */
export interface Unjournaled {
  readonly envelopes: readonly Envelope[];
  readonly rows: readonly EffectRow[];
}

/** Outbox rows still to be dealt with, in the order they were written. */
export async function openEffects(db: StationDb): Promise<EffectRow[]> {
  return (await db.effects.where('openSeq').above(0).toArray()).map(effectRow);
}

/** One outbox row. */
export async function effect(db: StationDb, id: string): Promise<EffectRow | null> {
  const row = await db.effects.get(id);
  return row === undefined ? null : effectRow(row);
}

/** Up to `limit` facts and `limit` outbox rows the journal has not got, oldest first. */
export async function unjournaled(db: StationDb, limit: number): Promise<Unjournaled> {
  return db.transaction('r', [db.head, db.facts, db.effects], async () => {
    const { journaledSeq } = await readHead(db);
    const envelopes = (await factsAbove(db, journaledSeq, limit)).slice(0, limit);
    const rows = await db.effects.where('dueSeq').above(0).limit(limit).toArray();
    return { envelopes, rows: rows.map(effectRow) };
  });
}

/**
 * How far the journal is complete when these sequence numbers have reached it: up to the first stored fact that has not.
 * Inside a transaction that has `facts` in its scope.
 */
export async function completeUpTo(
  db: StationDb,
  journaledSeq: number,
  arrived: ReadonlySet<number>,
): Promise<number> {
  const highest = [...arrived].reduce((max, seq) => Math.max(max, seq), journaledSeq);
  const stored = await idsBetween(db, journaledSeq + 1, highest);
  let reached = journaledSeq;
  for (const seq of stored.keys()) {
    if (!arrived.has(seq)) break;
    reached = seq;
  }
  return reached;
}

/**
 * Notes what the journal acknowledged. Facts above one that is still due do not count, whatever the order of answers;
 * rows that changed since they were sent there go again. Returns up to where the journal is complete.
 */
export async function markJournaled(
  db: StationDb,
  { envelopes, rows }: Unjournaled,
): Promise<Result<number, StoreError>> {
  try {
    return ok(
      await db.transaction('rw', [db.head, db.facts, db.effects], async () => {
        const head = await readHead(db);
        const arrived = new Set(envelopes.map(({ seq }) => seq));
        const journaledSeq = await completeUpTo(db, head.journaledSeq, arrived);
        if (journaledSeq !== head.journaledSeq) await db.head.put({ ...head, journaledSeq });
        const stored = await db.effects.bulkGet(rows.map(({ id }) => id));
        const arrivedRows = stored.flatMap((row, i) => {
          const sent = rows[i];
          if (row === undefined || sent === undefined) return [];
          return [storedEffect({ ...effectRow(row), journaled: true }, !sameEffect(row, sent))];
        });
        await db.effects.bulkPut(arrivedRows);
        return journaledSeq;
      }),
    );
  } catch (thrown) {
    return err(plainErrorOf(thrown));
  }
}

/**
 * Takes over where a journal really stands: one that is new or lost its end gets all it lacks again. Answers by how many
 * numbers it stands lower than was known.
 */
export async function journalStandsAt(db: StationDb, lastSeq: number): Promise<Result<number, StoreError>> {
  try {
    const lower = await db.transaction('rw', [db.head, db.effects], async () => {
      const head = await readHead(db);
      if (lastSeq >= head.journaledSeq) return 0;
      await db.head.put({ ...head, journaledSeq: lastSeq });
      // Which row versions went with the lost end is not known, so all of them go again.
      await db.effects.toCollection().modify((row: { journaled: boolean; seq: number; dueSeq?: number }) => {
        row.journaled = false;
        row.dueSeq = row.seq;
      });
      return head.journaledSeq - lastSeq;
    });
    return ok(lower);
  } catch (thrown) {
    return err(plainErrorOf(thrown));
  }
}
