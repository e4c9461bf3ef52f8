import { isOpen, type EffectRow, type PlannedEffect } from '#shared/process/effects.ts';
import type { StoredEffect } from './rows.ts';

/** What may change about an effect once it is written. */
export type EffectPatch = Partial<
  Pick<EffectRow, 'state' | 'attempts' | 'notBefore' | 'pauseMs' | 'sentAt' | 'receipt' | 'trouble'>
>;

/** A planned effect as a row; it has not reached the journal yet. */
export const newEffect = (planned: PlannedEffect, seq: number, createdAt: number): EffectRow => ({
  id: planned.id,
  lane: planned.lane,
  effect: planned.effect,
  ...(planned.shop === undefined ? {} : { shop: planned.shop }),
  seq,
  createdAt,
  state: 'pending',
  attempts: 0,
  notBefore: 0,
  sentAt: null,
  receipt: null,
  trouble: null,
  journaled: false,
});

/** The row with its index fields; `toJournal` unless the journal has exactly this row. */
export const storedEffect = (row: EffectRow, toJournal: boolean): StoredEffect => ({
  ...row,
  ...(isOpen(row) ? { openSeq: row.seq } : {}),
  ...(toJournal ? { dueSeq: row.seq } : {}),
});

/** The row without its index fields. */
export function effectRow(stored: StoredEffect): EffectRow {
  const { openSeq: _openSeq, dueSeq: _dueSeq, ...row } = stored;
  return row;
}

/** Whether two rows of one effect stand the same, the journal mark aside. */
export const sameEffect = (a: EffectRow, b: EffectRow): boolean =>
  a.state === b.state &&
  a.attempts === b.attempts &&
  a.notBefore === b.notBefore &&
  a.sentAt === b.sentAt &&
  a.trouble === b.trouble &&
  JSON.stringify(a.receipt) === JSON.stringify(b.receipt);

const doubtful = (row: EffectRow): EffectRow => ({ ...row, state: 'unknown', journaled: true });

/**
 * What an effect of a store that fell behind is once the journal's row was read (OB4). An open one may have been sent
 * after the journal saw it, so it becomes `unknown` and is read back or asked about first; a settled one stays settled.
 */
export function restoredEffect(kept: EffectRow | null, journal: EffectRow): EffectRow {
  if (kept !== null && !isOpen(kept)) return kept;
  if (!isOpen(journal)) return { ...journal, journaled: true };
  if (kept === null || journal.attempts > kept.attempts) return doubtful(journal);
  return kept.state === 'unknown' ? kept : doubtful(kept);
}
