import type { Product } from '../goods/product.ts';
import { methodOf, warehouses, type Warehouse } from './methods.ts';
import type { ShopState, StockLevel } from './state.ts';

/** A pair rests so long between two settings, ms. */
const pairRestMs = 30_000;

const open: ReadonlySet<string> = new Set([
  'awaiting_packaging',
  'awaiting_approve',
  'awaiting_verification',
  'awaiting_registration',
  'awaiting_deliver',
]);

const keyOf = (product: Product, warehouse: Warehouse): string => `${product.sku}:${warehouse.id}`;

/** Pieces that open postings of a warehouse want. */
const reservedIn = (product: Product, warehouse: Warehouse, shop: ShopState): number =>
  shop.postings
    .filter((posting) => open.has(posting.status) && methodOf(posting).warehouse === warehouse)
    .flatMap((posting) => posting.lines)
    .filter((line) => line.sku === product.sku)
    .reduce((sum, line) => sum + line.quantity, 0);

/** What a warehouse holds of a product; before anybody told a number, a small one that differs by product. */
export function stockOf(
  product: Product,
  warehouse: Warehouse,
  shop: ShopState,
): { readonly free: number; readonly reserved: number; readonly present: number } {
  const free = shop.stocks?.[keyOf(product, warehouse)]?.free ?? 10 + (product.sku % 31);
  const reserved = reservedIn(product, warehouse, shop);
  return { free, reserved, present: free + reserved };
}

/** Where a product lies: goods that no parcel needs lie nowhere. */
export const warehousesOf = (product: Product): readonly Warehouse[] =>
  product.traits.includes('digital') ? [] : warehouses;

/** Whether the pair was set less than half a minute ago. */
export function restsStill(product: Product, warehouse: Warehouse, shop: ShopState, now: number): boolean {
  const level = shop.stocks?.[keyOf(product, warehouse)];
  return level !== undefined && now - level.at < pairRestMs;
}

/** Sets what can be sold. */
export function setStock(product: Product, warehouse: Warehouse, shop: ShopState, level: StockLevel): void {
  (shop.stocks ??= {})[keyOf(product, warehouse)] = level;
}
