import { lastPrint, parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';

/** A packed parcel whose label did not come out, or may not have. */
export interface StuckLabel {
  readonly posting: PostingNumber;
  readonly shelf: number | null;
  readonly why: 'failed' | 'maybe';
}

/** Why a packed posting's label does not come by itself any more: the last copy of a parcel failed, or nobody knows (LB6, NO6). */
export function stuckWhy(posting: KnownPosting): StuckLabel['why'] | null {
  if (posting.status !== 'packed') return null;
  for (const parcel of parcelNumbers(posting)) {
    if (posting.scannedBack.includes(parcel)) continue;
    const outcome = lastPrint(posting, parcel)?.outcome;
    if (outcome === 'failed' || outcome === 'maybe') return outcome;
  }
  return null;
}

/** Every such parcel among these. */
export function stuckLabels(postings: Iterable<KnownPosting>): readonly StuckLabel[] {
  const stuck: StuckLabel[] = [];
  for (const posting of postings) {
    const why = stuckWhy(posting);
    if (why === null || posting.status !== 'packed') continue;
    stuck.push({ posting: posting.snapshot.number, shelf: posting.shelf, why });
  }
  return stuck;
}
