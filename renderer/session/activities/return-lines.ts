import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { judgements, toRestock, unjudged } from '#shared/domain/return/returned.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { Book } from '../book.ts';
import type { RestockRow, ReturnLine } from './returns-view.ts';

/** The products of a return with what was said of their units. */
export function linesOf(posting: KnownPosting): ReturnLine[] {
  const skus = [...new Set(posting.snapshot.lines.map(({ sku }) => sku))];
  const units = posting.returned?.units ?? [];
  return skus.map((sku) => ({
    sku,
    name: posting.snapshot.lines.find((line) => line.sku === sku)?.name ?? '',
    left: unjudged(posting, sku),
    judged: judgements.flatMap((judgement) => {
      const count = units.filter((unit) => unit.sku === sku && unit.judgement === judgement).length;
      return count === 0 ? [] : [{ judgement, units: count }];
    }),
  }));
}

/** Everything to be sold again that does not lie on its shelf yet, in the order of the shelves (RT5). */
export function restockRows(book: Pick<Book, 'postings' | 'product'>): RestockRow[] {
  const rows = new Map<Sku, RestockRow>();
  for (const posting of book.postings())
    for (const [sku, units] of toRestock(posting)) {
      const product = book.product(sku)?.state ?? null;
      const name = product?.name ?? posting.snapshot.lines.find((line) => line.sku === sku)?.name ?? '';
      const before = rows.get(sku)?.units ?? 0;
      rows.set(sku, { sku, name, shelf: product?.shelf ?? null, units: before + units });
    }
  return [...rows.values()].toSorted((a, b) => (a.shelf ?? '~').localeCompare(b.shelf ?? '~'));
}
