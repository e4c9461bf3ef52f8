import type { ShopId } from '#shared/domain/shop.ts';
import { FIRST_SHOP } from '#shared/domain/shop.ts';
import type { SecretBook } from '../store/secret-book.ts';
import type { Secrets } from '../store/secrets.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the keys: they go in and never come back. A shop that the station does not have gets none (SHP5). */
export function secretsHandlers(
  secrets: SecretBook,
  isShop: (shop: ShopId) => boolean,
): HandlersOf<'secrets.set' | 'secrets.has' | 'secrets.keepOpen' | 'secrets.clear'> {
  const known = (shop: ShopId = FIRST_SHOP): ShopId => {
    if (!isShop(shop)) throw new CodedError('unknown-shop');
    return shop;
  };
  const of = (shop: ShopId | undefined): Promise<Secrets> => secrets.of(known(shop));
  return {
    'secrets.set': async ({ shop, ...key }) => {
      const other = await secrets.whoseToo(known(shop), key);
      if (other !== null) return { kept: 'other-shops' };
      return { kept: await (await of(shop)).set(key) };
    },
    'secrets.has': async (request) => {
      const kept = (await of(request?.shop)).kept();
      return { present: kept !== null, kept };
    },
    'secrets.keepOpen': async ({ shop, open }) => ({ kept: await (await of(shop)).keepOpen(open) }),
    'secrets.clear': async (request) => {
      await (await of(request?.shop)).clear();
      return { present: false };
    },
  };
}
