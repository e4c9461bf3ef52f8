import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { withOwn } from '#shared/domain/rules/waybill/own.ts';
import type { WaybillEntry } from '../view.ts';
import type { Hand } from './hand.ts';

/** A code at the step that wants a waybill number: shown with its carrier until OK. */
export function readWaybill(hand: Hand, text: string): void {
  const parsed = withOwn(parseWaybill(text), text, hand.parts.settings().carriers.own);
  const best = parsed.candidates[0];
  const refusal: PostingRefusal | null =
    parsed.refusal === null ? null : { code: 'waybill-refused', refusal: parsed.refusal };
  hand.waybill = { parsed, carrier: best?.carrier ?? null, refusal };
  hand.verdict = null;
  hand.parts.changed();
}

/** A number that another parcel has: said at once, without waiting for OK. */
export function readUsed(hand: Hand, text: string, by: PostingNumber): void {
  readWaybill(hand, text);
  if (hand.waybill !== null) hand.waybill = { ...hand.waybill, refusal: { code: 'waybill-used', by } };
}

/** OK at a number that was read. */
export async function confirmWaybill(hand: Hand, number: PostingNumber, entry: WaybillEntry): Promise<void> {
  const { parts, table } = hand;
  if (entry.carrier === null) return;
  const outcome = await table.waybill(number, entry.parsed.number, entry.carrier, entry.parsed.number);
  if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
  if (outcome.kind === 'refused' && outcome.after.status === 'packing') {
    hand.waybill = { ...entry, refusal: outcome.refusal };
    return parts.changed();
  }
  hand.waybill = null;
  hand.settle(outcome, parts.ids.next());
}

/** A number that was read and not confirmed is no deed yet: taking it back leaves the deeds alone (UN1). */
export function forgetWaybill(hand: Hand): void {
  hand.waybill = null;
  hand.show(null);
}

/** The carrier was chosen by hand. */
export function chooseCarrier(hand: Hand, carrier: NonNullable<WaybillEntry['carrier']>): void {
  if (hand.waybill !== null) hand.waybill = { ...hand.waybill, carrier, refusal: null };
  hand.parts.changed();
}

/** SKIP at a number of several carriers: the next one that it may belong to (NO3). False where there is no other. */
export function nextCarrier(hand: Hand): boolean {
  const { waybill } = hand;
  if (waybill === null || waybill.refusal !== null) return false;
  const { candidates } = waybill.parsed;
  const now = candidates.findIndex(({ carrier }) => carrier === waybill.carrier);
  const next = candidates[(now + 1) % Math.max(candidates.length, 1)];
  if (next === undefined || next.carrier === waybill.carrier) return false;
  chooseCarrier(hand, next.carrier);
  return true;
}

/** The number is read anew; what was judged before stays on the screen. */
export function clearWaybill(hand: Hand): void {
  hand.waybill = null;
  hand.parts.changed();
}
