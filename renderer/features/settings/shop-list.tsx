import { useTranslation } from 'react-i18next';
import { shopColours, shopsAtWork, SHOPS_MOST, type Shop } from '#shared/bridge/shops.ts';
import { shopId } from '#shared/domain/shop.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from '../../parts/fields.module.css';
import { KeyFields } from './key-fields.tsx';
import { ShopCard } from './shop-card.tsx';
import type { PanelProps } from './station-panel.tsx';

/** A new shop: its sign and its colour are none that another has, its id was never another's (SHP2). */
function newShop(shops: readonly Shop[], marketplace: Shop['marketplace'], unique: string): Shop {
  const marks = new Set(shops.map(({ mark }) => mark));
  const free = Array.from({ length: SHOPS_MOST + 1 }, (_, place) => String(place + 1));
  return {
    id: shopId(`S${unique.replaceAll('-', '').slice(-12).toUpperCase()}`),
    marketplace,
    name: '',
    mark: free.find((mark) => !marks.has(mark)) ?? '+',
    colour: shopColours.find((colour) => shops.every((shop) => shop.colour !== colour)) ?? shopColours[0],
    on: true,
  };
}

/** The shops that are worked for: one shows its key only, several a card each (SHP12, SHP13). */
export function ShopList({ settings, change }: PanelProps) {
  const { t } = useTranslation('shops');
  const { ids } = useStarted();
  const shops = shopsAtWork(settings);
  const { kind } = settings.marketplace;
  const [only] = shops;
  const add = (): void =>
    void change((before) => ({
      ...before,
      shops: [...before.shops, newShop(shopsAtWork(before), kind, ids.next())],
    }));
  return (
    <div className={css.field} data-shops={shops.length}>
      <span className={css.label}>{t('title')}</span>
      {shops.length === 1 && only !== undefined ? (
        <KeyFields needsKey={kind === 'ozon'} shop={only.id} />
      ) : (
        <>
          <p className={css.hint}>{t('hint')}</p>
          {shops.map((shop) => (
            <ShopCard key={shop.id} shop={shop} settings={settings} change={change} />
          ))}
        </>
      )}
      {shops.length < SHOPS_MOST ? (
        <button type="button" className="b sm" data-deed="add-shop" onClick={add}>
          {t('add')}
        </button>
      ) : null}
    </div>
  );
}
