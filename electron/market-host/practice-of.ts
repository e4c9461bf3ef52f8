import type { Settings } from '#shared/bridge/settings.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';

/** How one practice shop is played. */
export type PracticePlay = Settings['practice'] & { readonly seller: number };

/** Practice shops differ in their goods, their orders and their keys; what is one's follows from its id. */
export function practiceOf(practice: Settings['practice'], shop: ShopId): PracticePlay {
  if (shop === FIRST_SHOP) return { ...practice, seller: 0 };
  const place = Array.from(shop).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973, 7);
  return { ...practice, seed: practice.seed + 1 + place, seller: 1 + (place % 9) };
}
