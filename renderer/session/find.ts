import { postingNumber, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import type { MarketPhase } from '#shared/domain/posting/snapshot.ts';
import { isSlotted } from '#shared/domain/posting/picking.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { partsOf } from '#shared/domain/rules/kits.ts';
import { slotFor } from '#shared/domain/rules/waves.ts';
import { byUrgency, type QueueRow } from '#shared/projections/queue.ts';
import type { Store } from '../db/store.ts';
import type { Book, Hit } from './book.ts';

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
export const isGone = (phase: MarketPhase): boolean => phase === 'delivering' || phase === 'delivered';

/**
 * Item first: the most urgent confirmed posting that wants exactly this product; where none wants it alone,
 * the most urgent one that wants it among others.
 */
export function postingForItem(sku: Sku, book: Book): PostingNumber | null {
  const ready: { readonly row: QueueRow; readonly alone: boolean }[] = [];
  for (const { number, alone } of wanting(sku, book)) {
    const row = book.row(number);
    const posting = book.posting(number)?.state;
    if (row?.stage !== 'ready' || posting === undefined || isGone(posting.snapshot.phase)) continue;
    if (isSlotted(posting)) continue; // its goods are picked into its slot (PI5)
    ready.push({ row, alone: alone && posting.snapshot.lines.length === 1 });
  }
  const alone = ready.filter((each) => each.alone);
  return mostUrgent(alone.length > 0 ? alone : ready);
}

/** The product that a code names and the posting it is for; sold under several skus, the one whose posting is most urgent (SHP11). */
export function itemNamed(
  text: string,
  book: Book,
): { readonly hit: Hit; readonly number: PostingNumber | null } | null {
  const usual = book.byBarcode(text);
  if (usual === null) return null;
  const wanting = book.allByBarcode(text).flatMap((hit) => {
    const number = postingForItem(hit.product.sku, book);
    const row = number === null ? null : book.row(number);
    return row === null ? [] : [{ hit, row }];
  });
  const [first] = wanting.toSorted((a, b) => byUrgency(a.row, b.row));
  if (first !== undefined) return { hit: first.hit, number: first.row.number };
  const slotted = book.byBarcode(text, (sku) => slotWanting(sku, book) !== null);
  return { hit: slotted ?? usual, number: null };
}

/** Postings that want a product, as it is or as a part of a kit (KI5). */
function* wanting(
  sku: Sku,
  book: Book,
): Iterable<{ readonly number: PostingNumber; readonly alone: boolean }> {
  for (const number of book.wanting(sku)) yield { number, alone: true };
  for (const kit of book.kitsWith(sku)) {
    const product = book.product(kit)?.state ?? null;
    for (const number of book.wanting(kit)) {
      const lines = book.posting(number)?.state.snapshot.lines ?? [];
      if (lines.some((line) => line.sku === kit && partsOf(product, line).length > 0))
        yield { number, alone: false };
    }
  }
}

const mostUrgent = (among: readonly { readonly row: QueueRow }[]): PostingNumber | null =>
  among.reduce<QueueRow | null>(
    (first, { row }) => (first === null || byUrgency(row, first) < 0 ? row : first),
    null,
  )?.number ?? null;

/** The slot of the wave that still wants this product; null where none does. */
export function slotWanting(sku: Sku, book: Book): number | null {
  for (const posting of book.slotted())
    if (isSlotted(posting) && slotFor([posting], sku, 1) !== null) return posting.slot;
  return null;
}
