import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Sets the marking codes of a posting as a whole; repeatable, and decided by the check's result. */
export async function performMarks(row: EffectRow, effect: Of<'marks'>, parts: PerformParts): Promise<Performed> {
  const units = effect.units.map(({ sku, marks }) => ({ sku, marks: [...marks] }));
  const sent = await parts.ask('market.setMarks', { effectId: row.id, number: effect.posting, units });
  if (!sent.ok) return repeatable(sent.error);
  if (sent.value === 'checking') return { kind: 'again', afterMs: 2000, trouble: 'marks-checking' };
  if (sent.value === 'passed') return { kind: 'done' };
  await parts.record(effect.posting, { type: 'report-problem', reason: 'ship-refused', note: 'marks-failed' });
  return { kind: 'refused', trouble: 'marks-failed' };
}

/** Tells how many boxes a posting has; a set-value call, harmless to repeat. */
export async function performBoxes(row: EffectRow, effect: Of<'boxes'>, parts: PerformParts): Promise<Performed> {
  const sent = await parts.ask('market.setBoxes', { effectId: row.id, number: effect.posting, boxes: effect.boxes });
  return sent.ok ? { kind: 'done' } : repeatable(sent.error);
}

/** Ozon words for "not yet": the posting is still on its way through assembly. */
const EARLY = /TRANSITION_IS_NOT_POSSIBLE|INCORRECT_STATUS/u;

const rowOutcome = (error: string | null): Performed => {
  if (error === null) return { kind: 'done' };
  return EARLY.test(error) ? { kind: 'again', afterMs: 3000, trouble: 'not-ready' } : { kind: 'refused', trouble: error };
};

/** Gives the tracking number; only once the marketplace assembled the posting (SH6). */
export async function performTracking(row: EffectRow, effect: Of<'tracking'>, parts: PerformParts): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  if (posting?.ship.state !== 'confirmed') return { kind: 'again', afterMs: 2000, trouble: 'after-ship' };
  const sent = await parts.ask('market.setTracking', { effectId: row.id, number: effect.posting, trackingNumber: effect.trackingNumber });
  return sent.ok ? rowOutcome(sent.value.error) : repeatable(sent.error);
}

/** Reports that the carrier has the parcel. */
export async function performDelivering(row: EffectRow, effect: Of<'delivering'>, parts: PerformParts): Promise<Performed> {
  const sent = await parts.ask('market.delivering', { effectId: row.id, number: effect.posting });
  return sent.ok ? rowOutcome(sent.value.error) : repeatable(sent.error);
}
