import { useTranslation } from 'react-i18next';
import type { Shop } from '#shared/bridge/shops.ts';

/** What a shop is called; one without a name by its sign. */
export function useShopName(): (shop: Pick<Shop, 'name' | 'mark'>) => string {
  const { t } = useTranslation('shops');
  return ({ name, mark }) => (name === '' ? t('unnamed', { mark }) : name);
}
