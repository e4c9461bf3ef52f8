import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Pause between two looks at marks that are being checked, ms. */
const MARKS_POLL_MS = 2000;
/** A check that takes longer than this has come to nothing, ms; sending anew starts it again and again. */
const MARKS_LIMIT_MS = 5 * 60_000;

/** Sets the marking codes of a posting, one set per unit; repeatable, and decided by the check's result. */
export async function performMarks(
  row: EffectRow,
  effect: Of<'marks'>,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  const units = effect.units.flatMap(({ sku, marks }) => marks.map((mark) => ({ sku, marks: [mark] })));
  const sent = await parts.ask('market.setMarks', { effectId: row.id, number: effect.posting, units });
  if (!sent.ok) return repeatable(sent.error);
  if (sent.value === 'passed') return { kind: 'done' };
  // What is refused here reaches a person with the ship call behind it, which does not go out without its marks.
  if (sent.value === 'failed') return { kind: 'refused', trouble: 'marks-failed' };
  const now = parts.clock.now();
  const since = row.trouble === 'marks-checking' ? Number(row.receipt?.[0] ?? now) : now;
  return now - since > MARKS_LIMIT_MS
    ? { kind: 'refused', trouble: 'marks-failed' }
    : { kind: 'again', afterMs: MARKS_POLL_MS, trouble: 'marks-checking', receipt: [String(since)] };
}

/** Tells how many boxes a posting has; a set-value call, harmless to repeat. */
export async function performBoxes(
  row: EffectRow,
  effect: Of<'boxes'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number, boxes } = effect;
  const sent = await parts.ask('market.setBoxes', { effectId: row.id, number, boxes });
  return sent.ok ? { kind: 'done' } : repeatable(sent.error);
}

/** Words for "not yet": the posting is still on its way through assembly. */
const EARLY = /TRANSITION_IS_NOT_POSSIBLE|INCORRECT_STATUS/u;
/** Pause before the next try of what was refused when nobody can be given a choice any more, ms. */
const REFUSED_AGAIN_MS = 5 * 60_000;

/** A parcel that left has no problem list: what is refused stays in sight among what waits, and is tried again. */
const stays = (trouble: string): Performed => ({ kind: 'again', afterMs: REFUSED_AGAIN_MS, trouble });

const staysIfRefused = (outcome: Performed): Performed =>
  outcome.kind === 'refused' ? stays(outcome.trouble) : outcome;

function rowOutcome(error: string | null): Performed {
  if (error === null) return { kind: 'done' };
  return EARLY.test(error) ? { kind: 'again', afterMs: 3000, trouble: 'not-ready' } : stays(error);
}

/** Gives the tracking number; only once the marketplace assembled the posting (SH6). */
export async function performTracking(
  row: EffectRow,
  effect: Of<'tracking'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number, trackingNumber } = effect;
  const posting = await parts.posting(number);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  if (posting?.ship.state === 'refused') return { kind: 'again', afterMs: 5000, trouble: posting.ship.why };
  if (posting?.ship.state !== 'confirmed') return { kind: 'again', afterMs: 2000, trouble: 'not-ready' };
  const sent = await parts.ask('market.setTracking', { effectId: row.id, number, trackingNumber });
  return sent.ok ? rowOutcome(sent.value.error) : staysIfRefused(repeatable(sent.error));
}

/** Reports that the carrier has the parcel; read first, since a second report is refused as "not possible" (OB4). */
export async function performDelivering(
  row: EffectRow,
  effect: Of<'delivering'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number } = effect;
  const read = await parts.ask('market.posting', { number });
  if (!read.ok) return staysIfRefused(repeatable(read.error));
  const { phase, cancellation } = read.value;
  if (cancellation !== null) {
    await parts.record(number, { type: 'intake', snapshot: read.value });
    return { kind: 'dropped', trouble: 'already-cancelled' };
  }
  if (phase === 'delivering' || phase === 'delivered') return { kind: 'done' };
  const sent = await parts.ask('market.delivering', { effectId: row.id, number });
  return sent.ok ? rowOutcome(sent.value.error) : staysIfRefused(repeatable(sent.error));
}
