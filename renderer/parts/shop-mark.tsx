import { useTranslation } from 'react-i18next';
import type { Shop } from '#shared/bridge/shops.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import css from './shop-mark.module.css';
import { useShops } from './shops-context.ts';
import { useShopName } from './use-shop-name.ts';

/** Whose an order is: the sign of its shop, in its colour; nothing where there is but one (SHP12). */
export function ShopMark({ shop }: { readonly shop: ShopId }) {
  const shops = useShops();
  if (shops.length < 2) return null;
  const known = shops.find(({ id }) => id === shop);
  return known === undefined ? <span className={css.mark}>?</span> : <ShopSign shop={known} />;
}

/** The sign itself, wherever shops are listed. */
export function ShopSign({ shop }: { readonly shop: Pick<Shop, 'name' | 'mark' | 'colour'> }) {
  const { t } = useTranslation('shops');
  const words = t('of', { shop: useShopName()(shop) });
  return (
    <span
      className={css.mark}
      data-colour={shop.colour}
      data-shop={shop.mark}
      role="img"
      aria-label={words}
      title={words}
    >
      {shop.mark}
    </span>
  );
}
