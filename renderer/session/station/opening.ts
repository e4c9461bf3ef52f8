import type { PostingNumber } from '#shared/kit/brand.ts';
import { unitsOf, unitsPut } from '#shared/domain/posting/picking.ts';
import { postingKept } from '../find.ts';
import type { Hand } from './hand.ts';

/** `gone`: no such posting. `refused`: shown as it stands, and nothing else may follow. */
export type Opened = 'open' | 'refused' | 'gone';

/** Opens a posting at the table, or takes up a packed one again; a closed one is shown, so that its label can be printed again (RO4). */
export async function openPosting(
  hand: Hand,
  number: PostingNumber,
  how: 'posting' | 'slot' | 'item' | 'queue',
  scanId: string,
): Promise<Opened> {
  const { parts, table } = hand;
  const state = await postingKept(number, parts.book, parts.store);
  if (state === null) return 'gone';
  if (state.status === 'packed') {
    hand.open = state;
    const outcome = await table.goOn(state);
    if (outcome?.kind === 'not-kept') parts.notKept(outcome.error.kind);
    else if (outcome?.kind === 'done' && outcome.after.status !== 'absent') hand.open = outcome.after;
    hand.show(null);
    return 'open';
  }
  if (state.status === 'closed') {
    hand.open = state;
    hand.show(null);
    return 'refused';
  }
  const outcome = await table.open(state, how);
  if (outcome.kind === 'refused' && outcome.after.status !== 'cancelled') {
    hand.refuse(scanId, outcome.refusal);
    return 'refused';
  }
  hand.settle(outcome, scanId);
  return outcome.kind === 'done' ? 'open' : 'refused';
}

/** The posting in a numbered place; of a wave only when everything lies there (PW5). */
export async function openSlot(hand: Hand, scanId: string, slot: number): Promise<void> {
  const { book } = hand.parts;
  const number = book.bySlot(slot);
  if (number === null) return hand.refuse(scanId, { code: 'slot-empty', slot });
  const picking = book.posting(number)?.state.picking ?? null;
  const left = picking === null ? 0 : unitsOf(picking) - unitsPut(picking);
  if (left > 0) return hand.refuse(scanId, { code: 'slot-incomplete', slot, left });
  hand.free();
  await openPosting(hand, number, 'slot', scanId);
}

/** A line of the queue was chosen by hand; ignored while somebody must answer something else first. */
export async function choose(hand: Hand, number: PostingNumber): Promise<void> {
  const { who, parts } = hand;
  if (who.packer() === null || who.entering() !== null || hand.verdict?.kind === 'stop') return;
  hand.free();
  await openPosting(hand, number, 'queue', parts.ids.next());
}

/** What lay open at the end in the middle, and at whose hand; null where nobody had given a badge. */
export interface LayOpen {
  readonly number: PostingNumber;
  readonly packer: string | null;
}

/**
 * A parcel that lay open when the window or main ended in the middle lies open again, with nobody at it: the next badge goes on
 * with it (SUP9). False where it is not under way any more.
 */
export async function resume(hand: Hand, { number, packer }: LayOpen): Promise<boolean> {
  const { parts, who } = hand;
  if (hand.open !== null || who.packer() !== null) return false;
  const state = await postingKept(number, parts.book, parts.store);
  if (state === null || (state.status !== 'packing' && state.status !== 'packed')) return false;
  hand.open = state;
  who.wasHere(packer);
  const outcome = state.status === 'packed' ? await hand.table.goOn(state) : null;
  if (outcome?.kind === 'done' && outcome.after.status !== 'absent') hand.open = outcome.after;
  if (!hand.stopped(hand.open)) hand.show(null);
  return true;
}
