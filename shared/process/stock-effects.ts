import type { ShopId } from '../domain/shop.ts';
import type { Sku } from '../kit/brand.ts';
import type { ProductFact } from '../domain/product/facts.ts';
import type { PlannedEffect } from './effects.ts';

/** A product and the shop that is told of it; the first one where none is named (SHP4). */
export interface StockOwner {
  readonly sku: Sku;
  readonly shop?: ShopId;
}

/** The lane of what the marketplace is told of one product in one of its warehouses: one after another (SN7). */
const stockLane = (sku: Sku, warehouseId: string): string => `stock:${warehouseId}:${sku}`;

/** What changes how many can be sold. A parcel that is packed does not: it was reserved before (SN7). */
export const changesFree = (fact: ProductFact): boolean =>
  fact.type === 'StockCounted' ||
  fact.type === 'StockCountEnded' ||
  (fact.type === 'StockMoved' && fact.why !== 'packing' && fact.why !== 'reopened');

/** Telling the marketplace, where the house wants it told; `version` is the product's before these facts. */
export function stockEffects(
  product: StockOwner,
  version: number,
  facts: readonly ProductFact[],
  pushTo: string | null,
): PlannedEffect[] {
  if (pushTo === null || !facts.some(changesFree)) return [];
  return [stockEffect(product, pushTo, String(version + facts.length))];
}

/** An article as it may stand in a key. */
export const plain = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);

/** Tells one warehouse of the marketplace how many of a product can be sold. `key` makes it happen once. */
export const stockEffect = ({ sku, shop }: StockOwner, warehouseId: string, key: string): PlannedEffect => ({
  id: `stock:${plain(warehouseId)}:${plain(sku)}:${key}`,
  lane: stockLane(sku, warehouseId),
  effect: { kind: 'stock', sku, warehouseId },
  ...(shop === undefined ? {} : { shop }),
});
