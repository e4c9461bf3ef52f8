import { FIRST_SHOP, shopId, type ShopId } from '../../domain/shop.ts';
import type { Day } from './day-clock.ts';

/** Under what the sums of one shop's day are kept: of the first shop the day alone (SHP2). */
export const dayOfShop = (day: Day, shop: ShopId): string => (shop === FIRST_SHOP ? day : `${day} ${shop}`);

/** The day and the shop of such a key. */
export function inDayOfShop(key: string): { readonly day: Day; readonly shop: ShopId } {
  const [day = '', shop] = key.split(' ');
  return { day, shop: shop === undefined ? FIRST_SHOP : shopId(shop) };
}
