import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { RequestOf } from '#shared/bridge/calls.ts';
import type { ToldUnit } from '#shared/process/told-units.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { doneErrand, earlyOrRefused, refusedErrand } from './errand-outcomes.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';
import { readThenCall } from './read-then-call.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Pause between two looks at marks that are being checked, ms. */
const MARKS_POLL_MS = 2000;
/** A check that takes longer than this has come to nothing, ms; sending anew starts it again and again. */
const MARKS_LIMIT_MS = 5 * 60_000;

type UnitOfCall = RequestOf<'market.setMarks'>['units'][number];

const sent = ({ imei, ...unit }: Omit<ToldUnit, 'marks'>, marks: readonly string[]): UnitOfCall => ({
  ...unit,
  marks: [...marks],
  ...(imei === undefined ? {} : { imei: [...imei] }),
});

/** Sets the marking codes of a posting, one set per unit; repeatable, and decided by the check's result. */
export async function performMarks(
  row: EffectRow,
  effect: Of<'marks'>,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  // Rows of the first version held all marks of a product in one; a unit has one mark.
  const units = effect.units.flatMap(({ marks, ...unit }) =>
    marks.length > 1 ? marks.map((mark) => sent(unit, [mark])) : [sent(unit, marks)],
  );
  const set = await parts.ask('market.setMarks', { effectId: row.id, number: effect.posting, units });
  if (!set.ok) return repeatable(set.error);
  if (set.value === 'passed') return { kind: 'done' };
  // What is refused here reaches a person with the ship call behind it, which does not go out without its marks.
  if (set.value === 'failed') return { kind: 'refused', trouble: 'marks-failed' };
  const now = parts.clock.now();
  const since = row.trouble === 'marks-checking' ? Number(row.receipt?.[0] ?? now) : now;
  return now - since > MARKS_LIMIT_MS
    ? { kind: 'refused', trouble: 'marks-failed' }
    : { kind: 'again', afterMs: MARKS_POLL_MS, trouble: 'marks-checking', receipt: [String(since)] };
}

/** Says where products were made, one after another; the same again is harmless (DF8). */
export async function performCountries(
  row: EffectRow,
  effect: Of<'countries'>,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  for (const { sku, country } of effect.of) {
    const request = { effectId: row.id, number: effect.posting, sku, country };
    const sent = await parts.ask('market.setCountry', request);
    if (!sent.ok) return repeatable(sent.error);
  }
  return { kind: 'done' };
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
  if (posting?.ship.state !== 'confirmed') return { kind: 'again', afterMs: 2000, trouble: 'not-assembled' };
  const sent = await parts.ask('market.setTracking', { effectId: row.id, number, trackingNumber });
  if (sent.ok)
    return sent.value.error === null ? doneErrand(row, parts) : earlyOrRefused(row, sent.value.error, parts);
  return settledOr(row, repeatable(sent.error), parts);
}

const settledOr = (
  row: EffectRow,
  outcome: Performed,
  parts: PerformParts,
): Performed | Promise<Performed> =>
  outcome.kind === 'refused' ? earlyOrRefused(row, outcome.trouble, parts) : outcome;

const calls = {
  delivering: 'market.delivering',
  'last-mile': 'market.lastMile',
  delivered: 'market.delivered',
} as const;

/** Whether a posting stands behind this step already. */
const isBehind = (step: keyof typeof calls, { phase, rawStatus }: PostingSnapshot): boolean => {
  if (phase === 'delivered') return true;
  // Both are "delivering" to us: the vendor's own word tells the last mile apart.
  if (step === 'last-mile') return rawStatus === 'driver_pickup';
  return step === 'delivering' && phase === 'delivering';
};

/** Reports a step of a delivery by the seller; read first, since a second report is refused as "not possible" (OB4). */
export function performStep(
  row: EffectRow,
  effect: Of<'delivering' | 'last-mile' | 'delivered'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number, kind } = effect;
  return readThenCall(
    row,
    {
      verified: false,
      judge: (read) => (isBehind(kind, read) ? 'happened' : 'open'),
      call: () => parts.ask(calls[kind], { effectId: row.id, number }),
    },
    parts,
  );
}

/** Confirms until when it is assembled. Where it is too late for that, the ship call behind it finds out how the posting stands (SH8). */
export async function performCutoff(
  row: EffectRow,
  effect: Of<'cutoff'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number, until } = effect;
  const posting = await parts.posting(number);
  if (posting?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  const sent = await parts.ask('market.confirmCutoff', { effectId: row.id, number, until });
  if (sent.ok) return doneErrand(row, parts);
  const { kind } = sent.error;
  if (kind === 'wrong-status' || kind === 'already-shipped' || kind === 'already-cancelled')
    return { kind: 'dropped', trouble: kind };
  return repeatable(sent.error);
}

/** Has marks taken over that were set after assembly; once they are, it is no longer offered. */
export async function performUpdateMarks(
  row: EffectRow,
  effect: Of<'update-marks'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number } = effect;
  const sent = await parts.ask('market.updateMarks', { effectId: row.id, number });
  if (sent.ok) return doneErrand(row, parts);
  // Not on offer: what was set before assembly was taken over with it, or an earlier call did it.
  if (sent.error.kind === 'wrong-status') return doneErrand(row, parts);
  const outcome = repeatable(sent.error);
  return outcome.kind === 'refused' ? refusedErrand(row, outcome.trouble, parts) : outcome;
}
