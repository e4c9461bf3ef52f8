import { errandOf } from '#shared/process/errand-effects.ts';
import { postingOfEffect, type EffectRow } from '#shared/process/effects.ts';
import type { Performed, PerformParts } from './performed.ts';

/** Refused for good: a person is given the choice (OB7). */
export async function refusedErrand(
  row: EffectRow,
  trouble: string,
  parts: PerformParts,
): Promise<Performed> {
  const errand = errandOf(row.effect);
  const number = postingOfEffect(row.effect);
  if (errand !== null && number !== null)
    await parts.record(number, { type: 'errand-refused', id: row.id, errand, why: trouble });
  return { kind: 'refused', trouble };
}

/** Done, and kept as a fact. `receipt`: what the other side answered, where that is worth keeping. */
export async function doneErrand(
  row: EffectRow,
  parts: PerformParts,
  receipt: string | null = null,
): Promise<Performed> {
  const errand = errandOf(row.effect);
  const number = postingOfEffect(row.effect);
  if (errand !== null && number !== null)
    await parts.record(number, { type: 'errand-done', id: row.id, errand, receipt });
  return { kind: 'done' };
}

/** Words for "not yet": the posting is still on its way through assembly, or to the step before. */
const EARLY = /TRANSITION_IS_NOT_POSSIBLE|INCORRECT_STATUS|^wrong-status$/u;
const EARLY_MS = 3000;
/** What is still too early after this long is no matter of time, ms. */
const EARLY_LIMIT_MS = 10 * 60_000;
const TOO_EARLY = 'not-ready';

/** What a refusal leads to: later where it may be too early, else a person's choice. */
export async function earlyOrRefused(row: EffectRow, word: string, parts: PerformParts): Promise<Performed> {
  if (!EARLY.test(word)) return refusedErrand(row, word, parts);
  const now = parts.clock.now();
  const since = row.trouble === TOO_EARLY ? Math.min(Number(row.receipt?.[0] ?? now), now) : now;
  if (now - since > EARLY_LIMIT_MS) return refusedErrand(row, word, parts);
  return { kind: 'again', afterMs: EARLY_MS, trouble: TOO_EARLY, receipt: [String(since)] };
}
