import type { CarriageStatus } from '#shared/market/handover.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { doneErrand, refusedErrand } from './errand-outcomes.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';
import { SETTLE_MS } from './settling.ts';

type GiveUp = Extract<Effect, { kind: 'give-up-carriage' }>;

/** Statuses in which a carriage has not left (CG7). */
const stays: ReadonlySet<CarriageStatus> = new Set(['new', 'forming', 'formed', 'unknown']);

const look = (row: EffectRow, afterMs: number, trouble: string | null): Performed => ({
  kind: 'verify',
  afterMs,
  trouble,
  receipt: row.receipt,
});

/** Gives a carriage up: its status is read first, and after a lost answer (HV6, CG7). */
export async function performGiveUp(
  row: EffectRow,
  { carriage: id }: GiveUp,
  parts: PerformParts,
): Promise<Performed> {
  const read = await parts.ask('market.carriage', { id });
  if (!read.ok)
    return row.state === 'unknown'
      ? look(row, SETTLE_MS, read.error.kind)
      : orRefused(row, repeatable(read.error), parts);
  const { status, rawStatus } = read.value;
  if (status === 'cancelled') return doneErrand(row, parts);
  if (!stays.has(status)) return refusedErrand(row, rawStatus, parts);
  const left = row.state === 'unknown' ? parts.settling.leftMs(row.id) : 0;
  if (left > 0) return look(row, left, row.trouble);
  parts.settling.sent(row.id);
  const sent = await parts.ask('market.cancelCarriage', { effectId: row.id, id });
  if (sent.ok) {
    return sent.value.formed
      ? doneErrand(row, parts)
      : refusedErrand(row, sent.value.trouble.raw || rawStatus, parts);
  }
  if (effectUnknown(sent.error)) return look(row, SETTLE_MS, sent.error.kind);
  return orRefused(row, repeatable(sent.error), parts);
}

const orRefused = (
  row: EffectRow,
  outcome: Performed,
  parts: PerformParts,
): Performed | Promise<Performed> =>
  outcome.kind === 'refused' ? refusedErrand(row, outcome.trouble, parts) : outcome;
