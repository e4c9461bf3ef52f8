import { postingNumber, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import type { MarketPhase } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';

/** A posting as it stands: from memory while it is active, from the store after; null where nobody knows it. */
export const postingKept = async (
  number: PostingNumber,
  book: Book,
  store: Pick<Store, 'posting'>,
): Promise<KnownPosting | null> => (book.posting(number) ?? (await store.posting(number)))?.state ?? null;

/** The posting a text names by itself: its number, or any code of its label. */
export function postingNamed(text: string, book: Book): PostingNumber | null {
  const number = postingNumber(text);
  return book.posting(number) !== null ? number : book.byLabelCode(text);
}

/** Left without this table: its goods are in somebody else's parcel already. */
const isGone = (phase: MarketPhase): boolean => phase === 'delivering' || phase === 'delivered';

const wants = ({ snapshot }: KnownPosting, sku: Sku): boolean =>
  snapshot.lines.some((line) => line.sku === sku) && !isGone(snapshot.phase);

/**
 * Item first: the most urgent confirmed posting that wants exactly this product; where none wants it alone,
 * the most urgent one that wants it among others.
 */
export function postingForItem(sku: Sku, book: Book): PostingNumber | null {
  let among: PostingNumber | null = null;
  for (const row of book.rows()) {
    if (row.stage !== 'ready') continue;
    const posting = book.posting(row.number)?.state;
    if (posting === undefined || !wants(posting, sku)) continue;
    if (posting.snapshot.lines.length === 1) return row.number;
    among ??= row.number;
  }
  return among;
}
