import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byShelfAndName,
  isFoundBy,
  passesFilter,
  productFilters,
  type ProductFilter,
} from '#shared/projections/products.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { DeskTable } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { ProductRow } from './product-row.tsx';
import css from './products.module.css';

/** More rows than anybody reads; the rest is found by searching. */
const SHOWN = 100;
const WIDTHS = 'minmax(0, 1.6fr) 150px minmax(0, 1.4fr) minmax(150px, auto)';

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
  const columns = (['product', 'shelf', 'codes', 'kit'] as const).map((column) => ({
    title: t(`products:columns.${column}`),
  }));
  return (
    <DeskPage title={t('app:pages.products')}>
      {all.length === 0 ? (
        <Empty title={t('products:empty.title')} hint={t('products:empty.hint')} />
      ) : (
        <>
          <div className={css.tools}>
            <SearchField label={t('products:search')} value={search} change={setSearch} />
            <Filters
              names={productFilters}
              chosen={filter}
              choose={setFilter}
              say={(name) => t(`products:filters.${name}`)}
              count={(name) => all.filter((product) => passesFilter(product, name)).length}
            />
          </div>
          {shown.length === 0 ? (
            <Empty title={t('products:nothingFound')} />
          ) : (
            <DeskTable label={t('app:pages.products')} columns={columns} widths={WIDTHS}>
              {shown.slice(0, SHOWN).map((product) => (
                <ProductRow key={product.sku} product={product} />
              ))}
            </DeskTable>
          )}
          {shown.length > SHOWN ? (
            <p className={css.more}>{t('products:more', { extra: shown.length - SHOWN })}</p>
          ) : null}
        </>
      )}
    </DeskPage>
  );
}
