import type { PostingNumber } from '../../kit/brand.ts';
import type { PostingFact } from './facts.ts';
import type { CancelledParcel, KnownPosting } from './state.ts';

/** State after one parcel of a split was cancelled. It is to be pulled where it is packed and has not left (CN11). */
export function evolveParcelCancelled(
  state: KnownPosting,
  { parcel, note, lines }: Extract<PostingFact, { type: 'ParcelCancelled' }>,
): KnownPosting {
  if (state.ship.state !== 'confirmed') return state;
  const { status } = state.status === 'problem' ? state.before : state;
  const toPull = status === 'packed' || status === 'closed';
  const gone: CancelledParcel = { parcel, note, lines, seen: false, toPull };
  return { ...state, ship: { ...state.ship, cancelled: [...(state.ship.cancelled ?? []), gone] } };
}

/** State after something was said of one cancelled parcel. */
export function withParcel(
  state: KnownPosting,
  parcel: PostingNumber,
  say: (gone: CancelledParcel) => CancelledParcel,
): KnownPosting {
  if (state.ship.state !== 'confirmed') return state;
  const cancelled = (state.ship.cancelled ?? []).map((gone) => (gone.parcel === parcel ? say(gone) : gone));
  return { ...state, ship: { ...state.ship, cancelled } };
}
