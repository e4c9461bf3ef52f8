import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingKept } from '../find.ts';
import { liesHere, stopByLabel } from '../stop.ts';
import type { Verdict } from '../view.ts';
import type { Hand } from './hand.ts';

/** The stop was answered (CN3); another posting that lies open goes on. */
export async function seen(
  hand: Hand,
  { posting, parcel }: Extract<Verdict, { kind: 'stop' }>,
): Promise<void> {
  const { number } = posting.snapshot;
  const atHand = hand.open?.snapshot.number === number ? hand.open : null;
  // In somebody's hands it is taken apart at once; anywhere else it is looked for first (CN5, CN11).
  const pulled =
    hand.who.packer() !== null &&
    (hand.inHand === number || (atHand !== null && (parcel === undefined || liesHere(atHand, parcel))));
  const of = parcel === undefined ? {} : { parcel: parcel.parcel };
  const outcome = await hand.table.run(number, { type: 'see-cancellation', pulled, ...of });
  if (outcome.kind === 'not-kept') return hand.parts.notKept(outcome.error.kind);
  if (atHand !== null && parcel === undefined) hand.free();
  if (atHand !== null && parcel !== undefined && outcome.after.status !== 'absent') hand.open = outcome.after;
  hand.inHand = null;
  hand.show(null);
  alarmed(hand);
}

/** A label of a cancelled parcel was scanned: it is in somebody's hands, and OK says that it was pulled (CN5, CN11, NO4). */
export function cancelledInHand(hand: Hand, posting: KnownPosting, code: string): boolean {
  const stop = stopByLabel(posting, code);
  if (stop === null) return false;
  hand.inHand = posting.snapshot.number;
  hand.show(stop);
  return true;
}

/** A parcel that is packed already belongs to a cancelled order: whatever the screen shows, this comes first (CN4). */
function alarmed(hand: Hand): boolean {
  const { book } = hand.parts;
  if (hand.verdict?.kind === 'stop') return false;
  const [number] = book.alarms();
  return number !== undefined && hand.stopped(book.posting(number)?.state);
}

/** The store changed from outside: what lies open may be cancelled, or be another order now. */
export async function refresh(hand: Hand): Promise<void> {
  const { book, store, changed } = hand.parts;
  await hand.atHand()?.refresh();
  const before = hand.open;
  if (before === null) return alarmed(hand) ? undefined : changed();
  const kept = await postingKept(before.snapshot.number, book, store);
  hand.open = before.status === 'closed' && kept?.status !== 'cancelled' ? before : kept;
  if (!hand.stopped(hand.open) && !alarmed(hand) && !noticeIfGivenUp(hand, before)) changed();
}

/** The marketplace changed what belongs into the box at hand: the work was given up, and that must not pass unnoticed (IN4). */
function noticeIfGivenUp(hand: Hand, before: KnownPosting): boolean {
  const wasAtWork = before.status === 'packing' || before.status === 'packed';
  if (!wasAtWork || hand.open?.status !== 'confirmed') return false;
  const { work } = before;
  hand.free();
  const scanId = hand.parts.ids.next();
  hand.show({ kind: 'notice', scanId, refusal: { code: 'plan-outdated' }, got: null, expected: null, work });
  return true;
}
