import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { readBackFirst, repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';

type Ship = Extract<Effect, { kind: 'ship' }>;

/** Pause between two looks at an assembly that is under way, ms. */
const LOOK_AGAIN_MS = 1500;

const assembled = (snapshot: PostingSnapshot): boolean =>
  snapshot.phase === 'registering' || snapshot.phase === 'shipped' || snapshot.phase === 'delivering' || snapshot.phase === 'delivered';

/**
 * Ships a posting once. The posting is read right before the call and after it: a cancelled one is not shipped,
 * an assembled one is not shipped again, and "200" is not taken for done (SH2, SH3, OB4, CN1).
 */
export async function performShip(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const read = await parts.ask('market.posting', { number: effect.posting });
  if (!read.ok) return row.state === 'unknown' ? again(row, read.error.kind) : repeatable(read.error);
  const snapshot = read.value;
  if (snapshot.cancellation !== null) return cancelled(effect, snapshot, parts);
  if (assembled(snapshot)) return confirm(row, effect, parts);
  if (snapshot.shipProgress === 'in-process') return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: null, receipt: row.receipt };
  if (row.receipt !== null && snapshot.shipProgress !== 'failed') return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: null, receipt: row.receipt };
  return call(row, effect, parts);
}

/** A look that failed changes nothing: what may have happened is still unknown. */
const again = (row: EffectRow, trouble: string): Performed => ({ kind: 'verify', afterMs: LOOK_AGAIN_MS * 2, trouble, receipt: row.receipt });

async function call(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const packages = effect.packages.map((parcel) => ({ lines: parcel.lines.map((line) => ({ ...line })) }));
  const sent = await parts.ask('market.ship', { effectId: row.id, number: effect.posting, packages });
  if (sent.ok) return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: null, receipt: sent.value };
  const { error } = sent;
  if (error.kind === 'already-shipped' || error.kind === 'already-cancelled' || error.kind === 'wrong-status') {
    return { kind: 'verify', afterMs: LOOK_AGAIN_MS, trouble: error.kind, receipt: null };
  }
  const outcome = readBackFirst(error);
  if (outcome.kind === 'refused') {
    await parts.record(effect.posting, { type: 'ship-refused', generation: effect.generation, why: wordOf(error) });
  }
  return outcome;
}

async function confirm(row: EffectRow, effect: Ship, parts: PerformParts): Promise<Performed> {
  const numbers: readonly PostingNumber[] = row.receipt?.map(postingNumber) ?? [effect.posting];
  if (effect.packages.length > 1 && numbers.length !== effect.packages.length) {
    // Assembled, but into how many parcels nobody told us: guessing could close the wrong ones (SH4).
    const why = 'SPLIT_NUMBERS_UNKNOWN';
    await parts.record(effect.posting, { type: 'ship-refused', generation: effect.generation, why });
    return { kind: 'refused', trouble: why };
  }
  await parts.record(effect.posting, { type: 'ship-confirmed', numbers });
  return { kind: 'done' };
}

async function cancelled(effect: Ship, snapshot: PostingSnapshot, parts: PerformParts): Promise<Performed> {
  await parts.record(effect.posting, { type: 'intake', snapshot });
  return { kind: 'dropped', trouble: 'already-cancelled' };
}
