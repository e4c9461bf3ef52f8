import { standingOf } from '#shared/market/returns.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { doneErrand, refusedErrand } from './errand-outcomes.ts';
import { readBackFirst, repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';

/** Our words for a wish that somebody else answered meanwhile, and for an action that is no longer offered. */
const MOVED = 'return-moved';
const NOT_OFFERED = 'return-not-offered';
/** Pause between two looks, ms. */
const LOOK_MS = 3000;

/** Refused for good becomes a person's choice; everything else goes on by itself. */
const orRefused = (
  row: EffectRow,
  outcome: Performed,
  parts: PerformParts,
): Performed | Promise<Performed> =>
  outcome.kind === 'refused' ? refusedErrand(row, outcome.trouble, parts) : outcome;

/** Answers a buyer's wish to return: it is read first, and after a lost answer its standing tells what happened (RT8). */
export async function performReturnAnswer(
  row: EffectRow,
  { answer, before }: Extract<Effect, { kind: 'return-answer' }>,
  parts: PerformParts,
): Promise<Performed> {
  const asked = row.state === 'unknown';
  const read = await parts.ask('market.returnRequest', { id: answer.requestId, effectId: row.id });
  if (!read.ok) {
    if (asked) return { kind: 'verify', afterMs: LOOK_MS, trouble: wordOf(read.error), receipt: row.receipt };
    return orRefused(row, repeatable(read.error), parts);
  }
  if (standingOf(read.value) !== before)
    return asked ? doneErrand(row, parts) : refusedErrand(row, MOVED, parts);
  if (asked) {
    const left = parts.settling.leftMs(row.id);
    if (left > 0) return { kind: 'verify', afterMs: left, trouble: row.trouble, receipt: row.receipt };
    return { kind: 'again', afterMs: 0, trouble: row.trouble ?? 'timeout' };
  }
  if (read.value.actions.every(({ id }) => id !== answer.action))
    return refusedErrand(row, NOT_OFFERED, parts);
  parts.settling.sent(row.id);
  const { requestId, action, comment, rejectionId, compensationKopecks, backwayKopecks } = answer;
  const done = await parts.ask('market.actOnReturn', {
    effectId: row.id,
    requestId,
    action,
    comment,
    rejectionId,
    compensationKopecks,
    ...(backwayKopecks === undefined ? {} : { backwayKopecks }),
  });
  return done.ok ? doneErrand(row, parts) : orRefused(row, readBackFirst(done.error), parts);
}
