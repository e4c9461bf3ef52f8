import { marksOf } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';

/** What the station has no answer to yet, and chaos therefore leaves out. Closing a gap means deleting its line here. */
const gaps = {
  /** Marks captured anew in a parcel that was opened again after its assembly are not told to the marketplace. */
  marksAfterReopening: true,
} as const;

/** Whether opening it again runs into a gap. */
export function reopensIntoGap(posting: KnownPosting): boolean {
  const work = 'work' in posting ? posting.work : null;
  return (
    gaps.marksAfterReopening &&
    work !== null &&
    work.plan.lines.some((line) => marksOf(work, line.id).length > 0)
  );
}
