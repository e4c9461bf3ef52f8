import type { ClipEnd } from '#shared/domain/posting/clip.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';

/** What lies open at the table and who is there. */
export interface Scene {
  readonly open: KnownPosting | null;
  /** Id of the packer. */
  readonly packer: string | null;
}

/** Whose work on which parcel is to be seen; another one is another piece (CP2). */
export interface Subject {
  readonly number: PostingNumber;
  readonly by: string;
}

/** On its shelf without a label a parcel is out of everybody's hands. */
const isParked = (posting: KnownPosting): boolean =>
  posting.status === 'packed' && posting.shelf !== null && posting.prints.length === 0;

/** What is recorded now: the parcel at hand from its opening to its scan-back; null where nothing is (CP1, CP2). */
export function subjectOf({ open, packer }: Scene): Subject | null {
  if (packer === null || open === null || isParked(open)) return null;
  if (open.status !== 'packing' && open.status !== 'packed') return null;
  return { number: open.snapshot.number, by: packer };
}

/** Why a piece ends, from what the table shows now and, where that is something else, how its parcel stands (CP2). */
export function endOf(was: Subject, { open, packer }: Scene, elsewhere: KnownPosting | null): ClipEnd {
  if (packer === null) return 'away';
  const here = open?.snapshot.number === was.number;
  const posting = here ? open : elsewhere;
  switch (posting?.status) {
    case 'closed':
    case 'handed-over':
      return 'scanned-back';
    case 'problem':
    case 'cancelled':
      return posting.status;
    default:
  }
  if (posting !== null && isParked(posting)) return 'parked';
  if (here && packer !== was.by) return 'taken-over';
  return here ? 'switched-off' : 'left';
}

/** Whether anything was done with a parcel: one that was only looked at needs no clip (CP3). */
export const isTouched = (posting: KnownPosting | null): boolean =>
  posting?.status !== 'packing' || posting.work.deeds.length > 0;
