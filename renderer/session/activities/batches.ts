import {
  inBatch,
  missingParcels,
  takerKey,
  takerOf,
  type BatchRef,
  type Taker,
} from '#shared/domain/handover/batch.ts';
import { isDue, placeOf } from '#shared/domain/handover/place.ts';
import { lastPrint, parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { BatchView, MissingParcel, ParcelToPull, TakerRow } from './hand-over-view.ts';

/** Who takes an unfinished parcel is known once its waybill is; before that it is in nobody's count. */
const isTakers = (posting: KnownPosting, key: string): boolean =>
  isDue(posting) && takerKey(takerOf(posting)) === key;

const missingOf = (posting: KnownPosting): MissingParcel[] => {
  const place = placeOf(posting);
  return place === null ? [] : missingParcels(posting).map((parcel) => ({ parcel, place }));
};

/** The open batch of a taker: he has but one (HB5). */
export function openBatch(postings: Iterable<KnownPosting>, taker: Taker): BatchRef | null {
  const key = takerKey(taker);
  for (const posting of postings) {
    const there = inBatch(posting);
    if (there !== null && takerKey(there.ref.taker) === key) return there.ref;
  }
  return null;
}

/** Postings of which something lies in a batch. */
export const postingsIn = (postings: Iterable<KnownPosting>, batch: BatchRef): KnownPosting[] =>
  [...postings].filter((posting) => inBatch(posting)?.ref.id === batch.id);

/** The parcel that went into a batch last, with its posting; null for an empty one. */
export function lastIn(
  postings: Iterable<KnownPosting>,
  batch: BatchRef,
): { readonly posting: PostingNumber; readonly parcel: PostingNumber } | null {
  let last: { posting: PostingNumber; parcel: PostingNumber; at: number } | null = null;
  for (const posting of postingsIn(postings, batch))
    for (const { parcel, at } of inBatch(posting)?.parcels ?? [])
      if (last === null || at >= last.at) last = { posting: posting.snapshot.number, parcel, at };
  return last;
}

/** Every taker with something to take, those with an open batch first, then by how much waits. */
export function takerRows(postings: readonly KnownPosting[]): TakerRow[] {
  const rows = new Map<string, { taker: Taker; ref: BatchRef | null; taken: number; waiting: number }>();
  for (const posting of postings) {
    if (posting.status !== 'closed' || !isDue(posting)) continue;
    const taker = takerOf(posting);
    const key = takerKey(taker);
    const row = rows.get(key) ?? { taker, ref: null, taken: 0, waiting: 0 };
    const there = inBatch(posting);
    row.ref ??= there?.ref ?? null;
    row.taken += there?.parcels.length ?? 0;
    row.waiting += missingParcels(posting).length;
    rows.set(key, row);
  }
  const rank = (row: TakerRow): number => (row.ref === null ? 1 : 0);
  return [...rows.values()].toSorted((a, b) => rank(a) - rank(b) || b.waiting - a.waiting);
}

const order = ['closed', 'shelf', 'scan-back', 'label', 'problem', 'packing'] as const;

/** Cancelled orders of this taker whose parcel nobody said he pulled. */
const toPull = (postings: readonly KnownPosting[], key: string): ParcelToPull[] =>
  postings.flatMap((posting) => {
    if (posting.status !== 'cancelled' || !posting.toPull || takerKey(takerOf(posting)) !== key) return [];
    return parcelNumbers(posting)
      .filter((parcel) => lastPrint(posting, parcel) !== null || posting.wasClosed)
      .map((parcel) => ({ parcel, shelf: posting.wasClosed ? null : posting.shelf }));
  });

/** A batch as the table shows it: what is in, what is not and where that is, what must come out. */
export function batchView(postings: readonly KnownPosting[], ref: BatchRef, sure: boolean): BatchView {
  const key = takerKey(ref.taker);
  const inside = postingsIn(postings, ref);
  const missing = postings.filter((posting) => isTakers(posting, key)).flatMap(missingOf);
  return {
    ref,
    taken: inside.reduce((sum, posting) => sum + (inBatch(posting)?.parcels.length ?? 0), 0),
    last: lastIn(postings, ref)?.parcel ?? null,
    missing: missing.toSorted((a, b) => order.indexOf(a.place.kind) - order.indexOf(b.place.kind)),
    pull: toPull(postings, key),
    sure,
  };
}
