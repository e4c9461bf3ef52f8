import type { PlanLine } from '../../posting/plan.ts';
import type { PostingSnapshot } from '../../posting/snapshot.ts';
import type { ProductLookup } from '../checklist.ts';
import { expectedGrams } from '../expected-grams.ts';
import { planGoods } from '../plan-lines.ts';

/** A line of goods with every text it may be known by: of a kit's part, those of the kit too. */
export interface RuledLine {
  readonly line: PlanLine;
  readonly names: readonly string[];
  readonly articles: readonly string[];
  readonly skus: readonly string[];
}

/** What rules see of a posting (RL1). */
export interface ParcelView {
  readonly snapshot: PostingSnapshot;
  readonly goods: readonly RuledLine[];
  /** What the buyer paid for it. */
  readonly kopecks: number;
  /** All goods, net; null where one was never weighed. */
  readonly grams: number | null;
}

const worth = (snapshot: PostingSnapshot): number =>
  snapshot.lines.reduce((sum, line) => sum + (line.priceKopecks ?? 0) * line.quantity, 0);

function ruled(line: PlanLine, snapshot: PostingSnapshot, lookup: ProductLookup): RuledLine {
  const sold = line.partOf ?? line.sku;
  const told = snapshot.lines.find(({ sku }) => sku === sold);
  const article = lookup(line.sku)?.offerId;
  return {
    line,
    names: [line.name, ...(told === undefined ? [] : [told.name])],
    articles: [...(article === undefined ? [] : [article]), ...(told === undefined ? [] : [told.offerId])],
    skus: line.partOf === null ? [line.sku] : [line.sku, line.partOf],
  };
}

/** Reads off a posting what rules ask about. */
export function parcelView(snapshot: PostingSnapshot, lookup: ProductLookup): ParcelView {
  const goods = planGoods(snapshot, lookup);
  return {
    snapshot,
    goods: goods.map((line) => ruled(line, snapshot, lookup)),
    kopecks: worth(snapshot),
    grams: goods.length === 0 ? 0 : expectedGrams(snapshot, goods, null, lookup),
  };
}
