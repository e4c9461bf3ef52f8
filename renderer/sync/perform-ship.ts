import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { ParcelGone } from '#shared/domain/posting/decide-parcel.ts';
import { isCancelAsked } from '#shared/domain/posting/errands.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { readBackFirst, repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';
import { isAssembled } from './assembled.ts';
import { finishSplit, wasSplit } from './finish-split.ts';

type Ship = Extract<Effect, { kind: 'ship' }>;

/** Pause between two looks at an assembly that is under way, ms. */
const LOOK_AGAIN_MS = 1500;
/** Pause before a look at something that only a person or time can change, ms. */
const LOOK_LATER_MS = 15_000;
/** Word of an assembly that failed in the background; once it is asked for again, then a person chooses. */
const SHIP_FAILED = 'SHIP_FAILED';

/**
 * Ships a posting once. The posting is read right before the call and after it: a cancelled one is not shipped,
 * an assembled one is not shipped again, and "200" is not taken for done (SH2, SH3, OB4, CN1).
 */
export async function performShip(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const known = await parts.posting(effect.posting);
  if (known?.status === 'cancelled') return { kind: 'dropped', trouble: 'already-cancelled' };
  // What has not left is not wanted until the cancellation is answered (CN8).
  if (row.state !== 'unknown' && known !== null && isCancelAsked(known))
    return { kind: 'again', afterMs: LOOK_AGAIN_MS * 2, trouble: 'cancel-asked' };
  const read = await parts.ask('market.posting', { number: effect.posting });
  if (!read.ok && row.state === 'unknown') return again(row, read.error.kind);
  if (!read.ok) return refusedOr(repeatable(read.error), effect, parts);
  const snapshot = read.value;
  if (wasSplit(snapshot, effect)) return confirmSplit(row, effect, parts);
  if (snapshot.cancellation !== null) return cancelled(effect, snapshot, parts);
  if (isAssembled(snapshot.phase)) return confirm(row, effect, parts);
  if (snapshot.shipProgress === 'in-process') return look(row, LOOK_AGAIN_MS, lastFailure(row));
  if (row.receipt !== null && snapshot.shipProgress === 'failed') return failed(row, effect, parts);
  if (row.receipt !== null) return look(row, LOOK_AGAIN_MS, lastFailure(row));
  if (row.state === 'unknown') return notHappened(row, parts);
  return mayCall(snapshot, known)
    ? prepared(row, effect, parts)
    : { kind: 'again', afterMs: LOOK_LATER_MS, trouble: 'wrong-status' };
}

/** The word of a failure before this call, carried on until it is known how this one ends. */
const lastFailure = (row: EffectRow): string | null => (row.trouble === SHIP_FAILED ? SHIP_FAILED : null);

/** What may have happened stays unknown; the answer that is being verified is kept. */
const look = (row: EffectRow, afterMs: number, trouble: string | null): Performed => ({
  kind: 'verify',
  afterMs,
  trouble,
  receipt: row.receipt,
});

/** A look that failed changes nothing: what may have happened is still unknown. */
const again = (row: EffectRow, trouble: string): Performed => look(row, LOOK_AGAIN_MS * 2, trouble);

/** A call whose answer was lost may still take effect for a while; only then it counts as not made (OB4). */
function notHappened(row: EffectRow, parts: PerformParts): Performed {
  const left = parts.settling.leftMs(row.id);
  return left > 0
    ? look(row, left, row.trouble)
    : { kind: 'again', afterMs: 0, trouble: row.trouble ?? 'timeout' };
}

// A problem stops the posting wherever it stands (PB1), and this call cannot be taken back.
const mayCall = (snapshot: PostingSnapshot, known: KnownPosting | null): boolean =>
  snapshot.phase === 'shippable' && known?.status !== 'problem';

/** Cut-off, countries, marks and boxes go first; where the marketplace refused them the posting is not shipped without. */
async function prepared(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  for (const kind of ['cutoff', 'countries', 'marks', 'boxes']) {
    const before = await parts.effect(`${kind}:${effect.posting}:${effect.generation}`);
    if (before?.state === 'refused') return refused(before.trouble ?? kind, effect, parts);
  }
  return call(row, effect, parts);
}

async function call(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const packages = effect.packages.map((parcel) => ({ lines: parcel.lines.map((line) => ({ ...line })) }));
  parts.settling.sent(row.id);
  const sent = await parts.ask('market.ship', { effectId: row.id, number: effect.posting, packages });
  if (sent.ok)
    return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: lastFailure(row), receipt: sent.value };
  const { error } = sent;
  if (
    error.kind === 'already-shipped' ||
    error.kind === 'already-cancelled' ||
    error.kind === 'wrong-status'
  ) {
    return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: error.kind, receipt: null };
  }
  return refusedOr(readBackFirst(error), effect, parts, wordOf(error));
}

async function refused(trouble: string, effect: Ship, parts: PerformParts): Promise<Performed> {
  await parts.record(effect.posting, { type: 'ship-refused', generation: effect.generation, why: trouble });
  return { kind: 'refused', trouble };
}

/** Whatever is refused for good becomes a person's choice (SH5). */
async function refusedOr(
  outcome: Performed,
  effect: Ship,
  parts: PerformParts,
  why?: string,
): Promise<Performed> {
  return outcome.kind === 'refused' ? refused(why ?? outcome.trouble, effect, parts) : outcome;
}

async function failed(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  if (row.trouble === SHIP_FAILED) return refused(SHIP_FAILED, effect, parts);
  return { kind: 'again', afterMs: LOOK_AGAIN_MS, trouble: SHIP_FAILED };
}

function confirm(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  if (effect.packages.length > 1) return confirmSplit(row, effect, parts);
  return confirmed(row.receipt?.map(postingNumber) ?? [effect.posting], effect, parts);
}

async function confirmSplit(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const split = await finishSplit(row, effect, parts);
  if (split.kind === 'wait') return look(row, split.afterMs, split.trouble);
  return split.kind === 'refused'
    ? refused(split.why, effect, parts)
    : confirmed(split.numbers, effect, parts, split.cancelled);
}

async function confirmed(
  numbers: readonly PostingNumber[],
  effect: Ship,
  parts: PerformParts,
  cancelled: readonly ParcelGone[] = [],
): Promise<Performed> {
  const gone = cancelled.length === 0 ? {} : { cancelled };
  await parts.record(effect.posting, { type: 'ship-confirmed', numbers, ...gone });
  return { kind: 'done' };
}

async function cancelled(effect: Ship, snapshot: PostingSnapshot, parts: PerformParts): Promise<Performed> {
  await parts.record(effect.posting, { type: 'intake', snapshot });
  return { kind: 'dropped', trouble: 'already-cancelled' };
}
