import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';

const isSplit = ({ ship }: KnownPosting): boolean =>
  (ship.state === 'requested' && ship.packages.length > 1) ||
  (ship.state === 'confirmed' && ship.numbers.length > 1);

/** Whether the marketplace closed a number because its goods went on under others: nobody cancelled, nobody gave a reason. */
export const isRetired = ({ cancellation }: PostingSnapshot): boolean =>
  cancellation !== null && cancellation.reason === '' && cancellation.initiator === '';

/**
 * A posting that this station splits stays one posting here, with all its goods (SH4). The marketplace goes on with the
 * parcels: it takes goods out of the first number, or retires it, and adds numbers. Answers the snapshot to take in, or
 * null where it is a parcel of ours and none of its own.
 */
export async function ourPart(
  snapshot: PostingSnapshot,
  known: KnownPosting | null,
  { posting }: { readonly posting: (number: PostingNumber) => Promise<KnownPosting | null> },
): Promise<PostingSnapshot | null> {
  if (known !== null) {
    if (!isSplit(known)) return snapshot;
    const { lines, phase } = known.snapshot;
    return isRetired(snapshot) ? { ...snapshot, lines, phase, cancellation: null } : { ...snapshot, lines };
  }
  const parent = snapshot.parent === null ? null : await posting(snapshot.parent);
  return parent !== null && isSplit(parent) ? null : snapshot;
}
