import type { PostingNumber } from '#shared/kit/brand.ts';
import { isSlotted, slotOf, type Slotted, type Want } from '#shared/domain/posting/picking.ts';
import { isForWave, wantsOf } from '#shared/domain/rules/waves.ts';
import { byUrgency } from '#shared/projections/queue.ts';
import type { Book } from '../book.ts';
import { isGone } from '../find.ts';

/** A posting that would get a slot, and what would lie there. */
export interface Candidate {
  readonly number: PostingNumber;
  readonly wants: readonly Want[];
}

/** Postings that have a slot, most urgent first. */
export function membersOf(book: Book): readonly Slotted[] {
  const members: Slotted[] = [];
  for (const posting of book.slotted()) if (isSlotted(posting)) members.push(posting);
  const row = (posting: Slotted) => book.row(posting.snapshot.number);
  return members.sort((a, b) => {
    const [left, right] = [row(a), row(b)];
    return left === null || right === null ? 0 : byUrgency(left, right);
  });
}

/** The most urgent postings that a wave would take, `most` at the most (PI1). */
export function candidatesIn(book: Book, most: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const lookup = (sku: Parameters<Book['product']>[0]) => book.product(sku)?.state ?? null;
  for (const row of book.rows()) {
    if (found.length >= most) break;
    if (row.stage !== 'ready') continue;
    const posting = book.posting(row.number)?.state;
    if (posting === undefined || slotOf(posting) !== null || isGone(posting.snapshot.phase)) continue;
    const wants = wantsOf(posting.snapshot, lookup);
    if (isForWave(wants)) found.push({ number: row.number, wants });
  }
  return found;
}
