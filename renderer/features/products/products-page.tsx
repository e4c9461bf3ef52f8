import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byShelfAndName,
  isFoundBy,
  passesFilter,
  productFilters,
  type ProductFilter,
} from '#shared/projections/products.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { ProductRow } from './product-row.tsx';
import css from './products.module.css';

/** More rows than anybody reads; the rest is found by searching. */
const SHOWN = 100;

/** Every product the station knows: where it lies, its codes, and what it consists of. */
export function ProductsPage() {
  const { t } = useTranslation(['app', 'products']);
  const { runtime } = useStarted();
  useStationView();
  const [filter, setFilter] = useState<ProductFilter>('all');
  const [search, setSearch] = useState('');
  const all = [...runtime.book.products()];
  const shown = all
    .filter((product) => passesFilter(product, filter) && isFoundBy(product, search.trim()))
    .toSorted(byShelfAndName);
  return (
    <div className={`pg ${css.page}`}>
      <div className="hd">
        <h2>{t('app:pages.products')}</h2>
      </div>
      {all.length === 0 ? (
        <div className={css.empty}>
          <h3>{t('products:empty.title')}</h3>
          <p>{t('products:empty.hint')}</p>
        </div>
      ) : (
        <>
          <div className={css.tools}>
            <input
              className={css.search}
              type="search"
              value={search}
              placeholder={t('products:search')}
              aria-label={t('products:search')}
              onChange={(event) => setSearch(event.target.value)}
            />
            <div className="flt">
              {productFilters.map((name) => (
                <button
                  key={name}
                  type="button"
                  className={filter === name ? 'f on' : 'f'}
                  aria-pressed={filter === name}
                  onClick={() => setFilter(name)}
                >
                  {t(`products:filters.${name}`)}
                  <b>{all.filter((product) => passesFilter(product, name)).length}</b>
                </button>
              ))}
            </div>
          </div>
          {shown.length === 0 ? (
            <p className={css.empty}>{t('products:nothingFound')}</p>
          ) : (
            <div className={css.list} role="table" aria-label={t('app:pages.products')}>
              <div className={css.head} role="row">
                {(['product', 'shelf', 'codes', 'kit'] as const).map((column) => (
                  <span key={column} role="columnheader">
                    {t(`products:columns.${column}`)}
                  </span>
                ))}
              </div>
              {shown.slice(0, SHOWN).map((product) => (
                <ProductRow key={product.sku} product={product} />
              ))}
            </div>
          )}
          {shown.length > SHOWN ? (
            <p className={css.more}>{t('products:more', { extra: shown.length - SHOWN })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
