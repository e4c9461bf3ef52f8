import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { differs, type StockRow } from '#shared/projections/stock.ts';
import { formatMoment } from '#shared/text/format.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { ProductName } from '../../parts/product-name.tsx';
import { RowOpener } from '../../parts/row-opener.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './stock.module.css';

interface Props {
  readonly row: StockRow;
  /** Whether the marketplace is told at all. */
  readonly told: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** One product's stock in a line. */
export function StockCells({ row, told, isOpen, open }: Props) {
  const { t } = useTranslation('stock');
  const { product, own, shelf, free, low, twins } = row;
  const { reserved, holder, units } = shelf;
  const places = (holder ?? product).stock?.places ?? [];
  return (
    <>
      <div role="cell">
        <ProductName product={product}>
          <span className={css.whose}>
            <ShopMark shop={shopOf(product)} />
            {twins.length === 0 ? null : <span className={css.tag}>{t('twins.tag')}</span>}
            {shelf.countedTwice ? <span className={css.tagBad}>{t('twins.twice')}</span> : null}
          </span>
        </ProductName>
      </div>
      <div role="cell" className={css.places}>
        {places.length < 2 ? (
          <span>{(places.length === 0 ? product.shelf : places[0]?.shelf) ?? t('noShelf')}</span>
        ) : (
          places.map(({ shelf, units }) => (
            <span key={shelf}>
              {shelf ?? t('noShelf')} <b>{units}</b>
            </span>
          ))
        )}
      </div>
      <div role="cell" className={css.number} data-own={own ?? ''}>
        {own !== null ? own : null}
        {own === null && holder === null ? <span className={css.none}>{t('notCounted')}</span> : null}
        {own === null && holder !== null ? (
          <span className={css.whose} title={t('twins.heldBy', { name: holder.name, sku: holder.sku })}>
            <ShopMark shop={shopOf(holder)} /> {units}
          </span>
        ) : null}
      </div>
      <div role="cell" className={css.number}>
        {reserved === 0 ? <span className={css.none}>0</span> : reserved}
      </div>
      <div role="cell" className={css.number} data-free={free ?? ''}>
        {free === null ? <span className={css.none}>–</span> : null}
        {free === null ? null : (
          <>
            <b className={free < 0 ? css.bad : undefined}>{free}</b>
            {own !== null && own < 0 ? <span className={css.tagBad}>{t('countAgain')}</span> : null}
            {low && free >= 0 ? <span className={css.tag}>{t('low')}</span> : null}
          </>
        )}
      </div>
      <div role="cell">
        {told && free !== null ? <ToldCell row={row} /> : <span className={css.none}>–</span>}
      </div>
      <div role="cell">
        <RowOpener label={t('open', { name: product.name })} isOpen={isOpen} open={open} />
      </div>
    </>
  );
}

function ToldCell({ row }: { readonly row: StockRow }) {
  const { t, i18n } = useTranslation('stock');
  const { timeZone } = useStarted();
  const { told } = row;
  if (told === null) return <span className={css.care}>{t('market.notTold')}</span>;
  const when = formatMoment(told.at, i18n.language as Language, timeZone);
  return (
    <div className={css.said}>
      <span className={differs(row) ? css.care : css.good}>
        {t('market.told', { units: told.units, when })}
      </span>
      {told.error === null ? null : (
        <span className={css.badSmall}>{t('market.notTaken', { word: told.error })}</span>
      )}
    </div>
  );
}
