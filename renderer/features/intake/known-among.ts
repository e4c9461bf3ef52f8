import type { PostingNumber } from '#shared/kit/brand.ts';
import { breath } from '../../runtime/breath.ts';
import type { Runtime } from '../../runtime/runtime.ts';

/** Postings looked up between two breaths of the page. */
const CHUNK = 500;

/** Which of these postings the station knows, active or finished. */
export async function knownAmong(
  numbers: readonly PostingNumber[],
  { book, store }: Pick<Runtime, 'book' | 'store'>,
  tell: (done: number, total: number) => void,
): Promise<ReadonlySet<PostingNumber>> {
  const known = new Set<PostingNumber>();
  for (let at = 0; at < numbers.length; at += CHUNK) {
    const chunk = numbers.slice(at, at + CHUNK);
    const rest = chunk.filter((number) => book.posting(number) === null);
    for (const number of chunk) if (book.posting(number) !== null) known.add(number);
    for (const { state } of await store.postings(rest)) known.add(state.snapshot.number);
    tell(Math.min(numbers.length, at + CHUNK), numbers.length);
    await breath();
  }
  return known;
}
