import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { unitsOf } from '#shared/domain/product/stock.ts';
import type { StockLookup } from '#shared/domain/rules/check.ts';
import { wantsOf } from '#shared/domain/rules/waves.ts';
import { byUrgency, queueRow } from '#shared/projections/queue.ts';
import { holderOf } from '#shared/projections/one-shelf.ts';
import type { Book } from './book.ts';
import { matesOf } from './twins.ts';

const holding: ReadonlySet<KnownPosting['status']> = new Set(['confirmed', 'packing', 'packed']);

/** What of each counted product is held before one posting has its turn: by those that go on already, and by more urgent new ones (CK8). */
export function stockFor(book: Book, posting: KnownPosting): StockLookup {
  const own = posting.snapshot.number;
  const mine = queueRow(posting);
  const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
  const isBefore = (other: KnownPosting): boolean =>
    holding.has(other.status) || (other.status === 'new' && byUrgency(queueRow(other), mine) < 0);

  return (sku) => {
    const product = lookup(sku);
    const holder = product === null ? null : holderOf(product, matesOf(book, product));
    if (product === null || holder?.stock === undefined) return null;
    // One shelf, one count: whoever wants pieces of it stands in one line, whichever shop sold them (SHP21).
    const mates = matesOf(book, product).filter(({ stock }) => stock === undefined || holder !== product);
    const shelf = new Set([sku, ...mates.map((mate) => mate.sku)]);
    const all = unitsOf(holder.stock);
    let reserved = 0;
    for (const number of wanting(book, shelf)) {
      // Nothing is left: who else waits for it changes no answer, and there may be thousands.
      if (reserved >= all) break;
      const other = number === own ? undefined : book.posting(number)?.state;
      if (other === undefined || !isBefore(other)) continue;
      const wants = wantsOf(dueSnapshot(other), lookup);
      for (const want of wants) if (shelf.has(want.sku)) reserved += want.quantity;
    }
    return { own: all, reserved };
  };
}

/** Postings that want one of some products, as it is or as a part of a kit; each once. */
function* wanting(book: Book, skus: ReadonlySet<Sku>): Iterable<PostingNumber> {
  const told = new Set<PostingNumber>();
  for (const of of [...skus].flatMap((sku) => [sku, ...book.kitsWith(sku)]))
    for (const number of book.wanting(of)) {
      if (told.has(number)) continue;
      told.add(number);
      yield number;
    }
}
