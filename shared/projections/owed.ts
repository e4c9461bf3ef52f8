import type { PostingNumber } from '../kit/brand.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import { owedBy, owedTone } from '../domain/posting/virtual.ts';
import type { QueueRow } from './queue.ts';

/** How many promised parcels are due soon or overdue and are not at the table yet (VS6); `now` ms since 1970 UTC. */
export function owedSoon(
  queue: readonly QueueRow[],
  lookup: (number: PostingNumber) => KnownPosting | null,
  now: number,
  warnDays: number,
): number {
  let count = 0;
  for (const { number, stage } of queue) {
    const posting = stage === 'sent' ? lookup(number) : null;
    const owed = posting === null ? null : owedBy(posting);
    if (owed !== null && owedTone(owed.dueAt, now, warnDays) !== 'calm') count += 1;
  }
  return count;
}
