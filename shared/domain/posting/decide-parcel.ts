import type { CommandOf } from './commands.ts';
import { allScannedBack } from './complete.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { evolvePosting } from './evolve.ts';
import type { ParcelContent, PostingFact } from './facts.ts';
import { cancelledParcel, cancelledParcels } from './parcels.ts';
import type { CancellationNote } from './snapshot.ts';
import type { KnownPosting } from './state.ts';
import type { PostingNumber } from '../../kit/brand.ts';

type Stamp = { readonly at: number; readonly by: string };

/** One parcel of a split that the marketplace cancelled by itself. */
export interface ParcelGone {
  readonly parcel: PostingNumber;
  readonly note: CancellationNote;
  /** What lay in it. */
  readonly lines: ParcelContent['lines'];
}

/** Facts of a cancelled parcel: the others go on, and the last one takes the posting with it (CN9). */
export function parcelGone(
  state: KnownPosting,
  { parcel, note, lines }: ParcelGone,
  stamp: Stamp,
): PostingFact[] {
  const { ship } = state;
  if (state.status === 'cancelled' || ship.state !== 'confirmed') return [];
  if (!ship.numbers.includes(parcel) || cancelledParcel(state, parcel) !== null) return [];
  const { at, by } = stamp;
  const fact: PostingFact = { type: 'ParcelCancelled', at, by, parcel, note, lines };
  if (cancelledParcels(state).length + 1 === ship.numbers.length)
    return [fact, { type: 'PostingCancelled', at, by, note }];
  const inner = state.status === 'problem' ? state.before : state;
  // Opened again it is being packed as a whole: what is left of it is another content (CN12, IN4).
  if (inner.status === 'packing') return [fact, { type: 'PackingAbandoned', at, by, why: 'content-changed' }];
  const after = evolvePosting(state, fact);
  return allScannedBack(after) ? [fact, { type: 'PostingClosed', at, by }] : [fact];
}

/** Somebody cancelled one parcel of a split (CN9). */
export function decideCancelParcel(
  state: KnownPosting,
  command: CommandOf<'cancel-parcel'>,
): PostingDecision {
  return yes(...parcelGone(state, command, command));
}

/** The packer saw the stop of one parcel (CN10). */
export function decideSeeParcel(
  state: KnownPosting,
  { at, by, pulled = false }: CommandOf<'see-cancellation'>,
  parcel: PostingNumber,
): PostingDecision {
  const gone = cancelledParcel(state, parcel);
  if (gone === null) return no({ code: 'wrong-moment', status: state.status });
  if (gone.seen && !(pulled && gone.toPull)) return yes();
  return yes({ type: 'CancellationSeen', at, by, ...(pulled ? { pulled } : {}), parcel });
}

/** Somebody says by name that he took one parcel away from those that leave (CN11). */
export function decidePullParcel(
  state: KnownPosting,
  { at, by }: CommandOf<'say-pulled'>,
  parcel: PostingNumber,
): PostingDecision {
  const gone = cancelledParcel(state, parcel);
  if (gone === null) return no({ code: 'wrong-moment', status: state.status });
  return gone.toPull ? yes({ type: 'ParcelPulled', at, by, parcel }) : yes();
}
