import type { PostingNumber } from '#shared/kit/brand.ts';
import type { CheckContext, StockLookup } from '#shared/domain/rules/check.ts';
import type { PostingLimits } from '#shared/market/reading.ts';
import type { Book } from './book.ts';

/** What the check of one posting looks at. */
export interface Checked {
  /** Ms since 1970 UTC. */
  readonly now: number;
  readonly sameBuyer: readonly PostingNumber[];
  /** Null where nobody was asked. */
  readonly limits: PostingLimits | null;
  /** What is left of a product for this posting; absent where the house counts nothing. */
  readonly stockOf?: StockLookup;
}

/** What the check may look at besides the posting itself, out of the station's memory (CK8, CK12). */
export function checkContext(
  book: Pick<Book, 'product'>,
  { limits, stockOf, ...rest }: Checked,
): CheckContext {
  const sides = [limits?.lengthMm, limits?.widthMm, limits?.heightMm];
  const known = sides.filter((side) => side !== undefined && side !== null);
  return {
    ...rest,
    lookup: (sku) => book.product(sku)?.state ?? null,
    maxGrams: limits?.maxGrams ?? null,
    maxSidesMm: known.length === sides.length ? known : null,
    ...(stockOf === undefined ? {} : { stockOf }),
  };
}
