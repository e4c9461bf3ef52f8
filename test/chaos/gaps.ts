import { marksOf } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Posting } from '../../electron/market/practice/shop/state.ts';

/** What the station has no answer to yet, and chaos therefore leaves out. Closing a gap means deleting its line here. */
const gaps = {
  /** Marks captured anew in a parcel that was opened again after its assembly are not told to the marketplace. */
  marksAfterReopening: true,
  /** A buyer cancels one part of a posting that was split: the station knows only the whole. */
  cancelledPart: true,
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

/** Whether cancelling it runs into a gap. A posting that gave its goods to its parts cannot be cancelled any more. */
export function cancelsIntoGap(posting: Posting, all: readonly Posting[]): boolean {
  if (posting.status.startsWith('cancelled')) return true;
  const order = posting.number.slice(0, posting.number.lastIndexOf('-'));
  const parts = all.filter(({ number }) => number.startsWith(`${order}-`));
  return gaps.cancelledPart && parts.length > 1;
}
