import type { KnownPosting } from '../posting/state.ts';

/** Where a parcel is that is not in its batch; moments are ms since 1970 UTC. */
export type ParcelPlace =
  | { readonly kind: 'closed'; readonly at: number }
  | { readonly kind: 'shelf'; readonly shelf: number }
  | { readonly kind: 'label' | 'scan-back' | 'packing' | 'problem' };

/** Parcels that went with nobody's help: the marketplace says that they are under way or over. */
const gone: ReadonlySet<string> = new Set(['delivering', 'delivered', 'cancelled']);

/** Whether a posting's parcels wait to be handed over, or soon will. */
export function isDue(posting: KnownPosting): boolean {
  if (gone.has(posting.snapshot.phase) || posting.saidLeft !== undefined) return false;
  return placeOf(posting) !== null;
}

/** Where a parcel is that is not in its batch; null for what is no parcel yet or no more. */
export function placeOf(posting: KnownPosting): ParcelPlace | null {
  switch (posting.status) {
    case 'closed':
      return { kind: 'closed', at: posting.closedAt };
    case 'packed': {
      if (posting.prints.length === 0)
        return posting.shelf === null ? { kind: 'label' } : { kind: 'shelf', shelf: posting.shelf };
      return posting.shelf === null ? { kind: 'scan-back' } : { kind: 'shelf', shelf: posting.shelf };
    }
    case 'packing':
      return { kind: 'packing' };
    case 'problem':
      return posting.before.status === 'packing' || posting.before.status === 'packed'
        ? { kind: 'problem' }
        : null;
    default:
      return null;
  }
}
