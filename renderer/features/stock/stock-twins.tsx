import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepBackOf } from '#shared/bridge/settings.ts';
import type { UnstampedProduct } from '#shared/domain/product/decide.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { unitsOf } from '#shared/domain/product/stock.ts';
import { shopOf } from '#shared/domain/shop.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { StockRow } from '#shared/projections/stock.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './stock.module.css';

type Said = Extract<UnstampedProduct, { type: 'say-twin' | 'end-count' }>;

/** The same barcode at another shop: one shelf until somebody says otherwise, with both counts, both shops' orders, and what this shop is told (SHP17, SHP21-SHP23). */
export function Twins({ row }: { readonly row: StockRow }) {
  const { t } = useTranslation(['stock', 'products']);
  const { runtime, clock } = useStarted();
  const [failed, setFailed] = useState(false);
  const { product, twins, mates, shelf, reserved } = row;
  if (twins.length === 0) return null;
  const mateOf = ({ sku }: KnownProduct) => mates.find((mate) => mate.product.sku === sku);
  /** Said and taken back at both: each gets back what the other took from its count. */
  const say = async (skus: readonly Sku[], said: (of: Sku) => Said): Promise<void> => {
    const by = runtime.acting();
    const outcomes = [];
    for (const sku of skus)
      outcomes.push(await runtime.execute.product(sku, { ...said(sku), sku, at: clock.now(), by }));
    setFailed(outcomes.some(({ kind }) => kind !== 'done'));
    await runtime.station.refresh();
  };
  const run = (...saying: Parameters<typeof say>): void => void say(...saying).catch(() => setFailed(true));
  const keepBack = keepBackOf(runtime.settings(), shopOf(product));
  return (
    <div className={css.twins} data-twins={twins.length}>
      <b>{t('stock:twins.title')}</b>
      {twins.map((twin) => {
        const mate = mateOf(twin);
        const pair = [product.sku, twin.sku] as const;
        return (
          <div key={twin.sku} className={css.twin}>
            <ShopMark shop={shopOf(twin)} />
            <p>
              {twin.stock === undefined
                ? t('stock:twins.uncounted', { name: twin.name, sku: twin.sku })
                : t('stock:twins.counted', { name: twin.name, sku: twin.sku, units: unitsOf(twin.stock) })}
              {mate === undefined ? null : ` · ${t('stock:twins.ordered', { units: mate.reserved })}`}
            </p>
            <button
              type="button"
              className="b sm"
              data-deed={mate === undefined ? 'one-thing' : 'two-things'}
              onClick={() =>
                run(pair, (of) => ({
                  type: 'say-twin',
                  twin: of === product.sku ? twin.sku : product.sku,
                  two: mate !== undefined,
                }))
              }
            >
              {t(mate === undefined ? 'stock:twins.sayOne' : 'stock:twins.sayTwo')}
            </button>
          </div>
        );
      })}
      {mates.length === 0 ? <p className={css.small}>{t('stock:twins.two')}</p> : null}
      {mates.length > 0 && !shelf.countedTwice ? <p className={css.small}>{t('stock:twins.hint')}</p> : null}
      {shelf.countedTwice ? (
        <>
          <p className={css.badSmall}>{t('stock:twins.twiceHint')}</p>
          {row.own === null ? null : (
            <button
              type="button"
              className="b sm"
              data-deed="end-count"
              onClick={() => run([product.sku], () => ({ type: 'end-count' }))}
            >
              {t('stock:twins.endCount')}
            </button>
          )}
        </>
      ) : null}
      {mates.length === 0 || shelf.offered === null ? null : (
        <p data-offered={shelf.offered}>
          {t('stock:twins.offered', {
            units: shelf.units,
            own: reserved,
            others: shelf.reserved - reserved,
            keepBack,
            offered: shelf.offered,
          })}
        </p>
      )}
      {failed ? (
        <p className={css.badSmall} role="alert">
          {t('products:notKept')}
        </p>
      ) : null}
    </div>
  );
}
