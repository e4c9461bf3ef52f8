import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';

/** A label that can be asked for now. */
export interface LabelToTry {
  readonly number: PostingNumber;
  readonly codes: readonly string[];
  readonly shop: ShopId;
}

/** Whether the marketplace makes a label for it now: it is assembled there, and the label is the marketplace's. */
const hasLabel = ({ source, phase, way }: PostingSnapshot): boolean =>
  source === 'market' && phase === 'shipped' && (way === 'fbs' || way === 'aggregator');

/** The most urgent posting with one parcel that is assembled and whose label the marketplace makes (TRY3). */
export function labelToTry(postings: Iterable<KnownPosting>): LabelToTry | null {
  let first: KnownPosting | null = null;
  for (const posting of postings) {
    const { snapshot, status } = posting;
    if (!hasLabel(snapshot) || snapshot.boxes > 1 || status === 'cancelled') continue;
    if (first === null || (snapshot.cutoffAt ?? Infinity) < (first.snapshot.cutoffAt ?? Infinity))
      first = posting;
  }
  if (first === null) return null;
  const { number } = first.snapshot;
  return { number, codes: [...labelCodesOf(first, number)].slice(0, 20), shop: shopOf(first.snapshot) };
}
