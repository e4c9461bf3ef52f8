import { useTranslation } from 'react-i18next';
import type { ShopId } from '#shared/domain/shop.ts';
import { useShops } from './shops-context.ts';
import { useShopName } from './use-shop-name.ts';

/** What the shop of an id is called; one that the station does not work with is said to be unknown. */
export function useShopNames(): (shop: ShopId) => string {
  const { t } = useTranslation('shops');
  const shops = useShops();
  const nameOf = useShopName();
  return (id) => {
    const known = shops.find((each) => each.id === id);
    return known === undefined ? t('unnamed', { mark: '?' }) : nameOf(known);
  };
}
