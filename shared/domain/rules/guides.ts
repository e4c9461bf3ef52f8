import type { Sku } from '../../kit/brand.ts';
import type { PlanStep } from '../posting/plan.ts';
import type { KnownProduct } from '../product/state.ts';
import type { ProductLookup } from './checklist.ts';
import type { ParcelView } from './house-rules/parcel-view.ts';

/** Whether whoever packs knows how this product is packed (PG3). */
export type KnowsGuide = (product: KnownProduct) => boolean;

/** A step for each product that has a guide, a kit's own before those of its parts (PG2, PG3). */
export function guideSteps(view: ParcelView, lookup: ProductLookup, knows: KnowsGuide): readonly PlanStep[] {
  const skus = new Set<Sku>(
    view.goods.flatMap(({ line }) => (line.partOf === null ? [line.sku] : [line.partOf, line.sku])),
  );
  return [...skus].flatMap((sku) => {
    const product = lookup(sku);
    const guide = product?.guide;
    if (product === null || guide === undefined || guide === null || knows(product)) return [];
    const { name } = product;
    return [{ id: `guide-${sku}`, required: true, task: { kind: 'guide', sku, name, ...guide } as const }];
  });
}
