import type { ShopId } from '#shared/domain/shop.ts';
import { FIRST_SHOP } from '#shared/domain/shop.ts';
import type { SecretBook } from '../store/secret-book.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the keys: they go in and never come back. A shop that the station does not have gets none (SHP5). */
export function secretsHandlers(
  secrets: SecretBook,
  isShop: (shop: ShopId) => boolean,
): HandlersOf<'secrets.set' | 'secrets.has' | 'secrets.clear'> {
  const known = (shop: ShopId): ShopId => {
    if (!isShop(shop)) throw new CodedError('unknown-shop');
    return shop;
  };
  return {
    'secrets.set': async ({ shop = FIRST_SHOP, ...key }) => {
      const of = known(shop);
      const other = await secrets.whoseToo(of, key);
      if (other !== null) return { kept: 'other-shops' };
      return { kept: await (await secrets.of(of)).set(key) };
    },
    'secrets.has': async (request) => ({
      present: (await secrets.of(known(request?.shop ?? FIRST_SHOP))).has(),
    }),
    'secrets.clear': async (request) => {
      await (await secrets.of(known(request?.shop ?? FIRST_SHOP))).clear();
      return { present: false };
    },
  };
}
