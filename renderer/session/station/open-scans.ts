import type { PostingNumber } from '#shared/kit/brand.ts';
import { waybillOf } from '#shared/domain/posting/progress.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNamed } from '../find.ts';
import type { ScanHow } from '../table.ts';
import { verdictOf } from '../verdict.ts';
import type { Hand } from './hand.ts';
import { cancelledInHand } from './stops.ts';
import { giveData } from './unit-answers.ts';
import { readUsed, readWaybill } from './waybill-entry.ts';

/** A posting is open at the table: what the code means depends on the question asked. */
export async function scanOpen(
  hand: Hand,
  scanId: string,
  text: string,
  posting: KnownPosting,
  how: ScanHow,
): Promise<void> {
  const { book } = hand.parts;
  const { number } = posting.snapshot;
  const now = hand.screen();
  if (now.kind === 'label') {
    if (cancelledInHand(hand, posting, text)) return;
    const other = book.byLabelCode(text);
    if (other !== null && other !== number && now.run.outcome === 'asked')
      return scanOther(hand, scanId, other, text);
    return hand.settle(await hand.table.scanBack(number, scanId, text), scanId);
  }
  const owner = postingNamed(text, book);
  if (owner !== null && owner !== number) {
    if (now.kind === 'waybill' && isUsedWaybill(hand, owner, text)) return readUsed(hand, text, owner);
    return scanOther(hand, scanId, owner, text);
  }
  if (owner === number && now.kind !== 'waybill')
    return hand.refuse(scanId, { code: 'wrong-moment', status: posting.status });
  if (now.kind === 'waybill' && book.byBarcode(text) === null) return readWaybill(hand, text);
  if (now.kind === 'data' && book.byBarcode(text) === null) return giveData(hand, scanId, text);
  hand.settle(await hand.table.scan(number, scanId, text, how), scanId);
}

/** Another parcel's waybill, on whose label nobody waits any more. */
function isUsedWaybill({ parts }: Hand, owner: PostingNumber, text: string): boolean {
  const other = parts.book.posting(owner)?.state;
  const work = other === undefined ? null : workOf(other);
  return other?.status !== 'packed' && work !== null && waybillOf(work)?.number === text;
}

/** A label of another, parked parcel closes that parcel; any other posting must wait its turn. */
async function scanOther(hand: Hand, scanId: string, owner: PostingNumber, text: string): Promise<void> {
  const { parts, table } = hand;
  const other = parts.book.posting(owner)?.state;
  if (hand.stopped(other) || (other !== undefined && cancelledInHand(hand, other, text))) return;
  if (other?.status !== 'packed' || other.prints.length === 0) {
    return hand.refuse(scanId, { code: 'wrong-moment', status: hand.open?.status ?? 'queue' });
  }
  const outcome = await table.scanBack(owner, scanId, text);
  if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
  if (outcome.after.status === 'absent' || !hand.stopped(outcome.after))
    hand.show(verdictOf(outcome, scanId, parts.book));
}
