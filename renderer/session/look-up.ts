import { postingNumber } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import { postingKept, postingNamed } from './find.ts';

/** The posting that a text names, by its number or any code of its label, however long ago it left; null where none is known. */
export async function lookUp(
  text: string,
  book: Book,
  store: Pick<Store, 'posting' | 'postingByLabelCode'>,
): Promise<KnownPosting | null> {
  const named = postingNamed(text, book) ?? (await store.postingByLabelCode(text)) ?? postingNumber(text);
  return postingKept(named, book, store);
}
