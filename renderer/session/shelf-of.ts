import type { KnownPosting } from '#shared/domain/posting/state.ts';

/** Where a parcel lies on the waiting shelf: until it is closed, or taken off after its stop was seen; a problem moves nothing. */
export function shelfOf(posting: KnownPosting): number | null {
  const inner = posting.status === 'problem' ? posting.before : posting;
  return inner.status === 'packed' || inner.status === 'cancelled' ? inner.shelf : null;
}
