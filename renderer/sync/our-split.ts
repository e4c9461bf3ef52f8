import { contentOf } from '#shared/domain/posting/content.ts';
import { isRetired, isSplit } from '#shared/domain/posting/parcels.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { CommandOf } from '#shared/domain/posting/commands.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';

/** What a read of one number means here. */
export type ReadMeans =
  /** A posting of its own. */
  | { readonly kind: 'posting' }
  /** A parcel of a posting that this station split; `gone` where it was cancelled by itself (CN9). */
  | {
      readonly kind: 'parcel';
      readonly of: PostingNumber;
      readonly gone: Omit<CommandOf<'cancel-parcel'>, 'at' | 'by'> | null;
    };

/** What to say to a posting of which one parcel was read; null where the parcel is not cancelled. */
export const goneParcel = (
  snapshot: PostingSnapshot,
): Omit<CommandOf<'cancel-parcel'>, 'at' | 'by'> | null =>
  snapshot.cancellation === null || isRetired(snapshot)
    ? null
    : {
        type: 'cancel-parcel',
        parcel: snapshot.number,
        note: snapshot.cancellation,
        lines: contentOf(snapshot.lines),
      };

/** A posting that this station splits stays one posting here (SH4): its other parcels are no new work. */
export async function readMeans(
  snapshot: PostingSnapshot,
  known: KnownPosting | null,
  { posting }: { readonly posting: (number: PostingNumber) => Promise<KnownPosting | null> },
): Promise<ReadMeans> {
  if (known !== null || snapshot.parent === null) return { kind: 'posting' };
  const parent = await posting(snapshot.parent);
  return parent === null || !isSplit(parent)
    ? { kind: 'posting' }
    : { kind: 'parcel', of: snapshot.parent, gone: goneParcel(snapshot) };
}
