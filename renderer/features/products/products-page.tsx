import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Sku } from '#shared/kit/brand.ts';
import {
  countProducts,
  isFoundBy,
  passesFilter,
  productFilters,
  type ProductFilter,
} from '#shared/projections/products.ts';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { CutOff } from '../../parts/goods-table/cut-off.tsx';
import { GoodsImport } from '../../parts/goods-table/goods-import.tsx';
import { layOutProducts } from '../../parts/print-products.ts';
import { LongTable } from '../../parts/long-table.tsx';
import { SaveButtons } from '../../parts/tables/save-buttons.tsx';
import type { OutRow } from '../../parts/tables/table-out.ts';
import { useProductsInOrder } from '../../parts/use-products-in-order.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ProductCells } from './product-cells.tsx';
import { ProductDetail } from './product-detail.tsx';
import { productRows } from './product-rows.ts';
import { useEscape } from '../../ui/use-escape.ts';
import css from './products.module.css';

const NONE: readonly KnownProduct[] = [];
const WIDTHS = '34px minmax(0, 1.8fr) 130px minmax(0, 1.1fr) 110px minmax(0, 1.2fr) 40px';

/** Every product the station knows: where it lies, its traits and codes, one by one or many at once (PD1-PD7). */
export function ProductsPage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation('goodsTable');
  const [taking, take] = useState<Taking | null>(null);
  if (taking === null) return <ProductList take={(file) => take({ file })} go={go} />;
  return (
    <DeskPage title={t('title.products')}>
      <GoodsImport of="products" first={taking.file} leave={() => take(null)} />
    </DeskPage>
  );
}

/** A table is being taken in; `file` null: still to be chosen. */
interface Taking {
  readonly file: File | null;
}

interface ListProps {
  readonly take: (file: File | null) => void;
  readonly go: (page: Page) => void;
}

/** The list itself; not made while a table is taken in. */
function ProductList({ take, go }: ListProps) {
  const { t } = useTranslation(['app', 'products', 'goodsTable']);
  const [filter, setFilter] = useState<ProductFilter>('all');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Sku | null>(null);
  useEscape(opened === null ? null : () => setOpened(null));
  const [chosen, setChosen] = useState<ReadonlySet<Sku>>(new Set());
  const { memory } = useStarted();
  const print = (skus: Iterable<Sku>): void => {
    layOutProducts(memory, skus);
    go('printing');
  };
  const sorted = useProductsInOrder();
  const all = sorted ?? NONE;
  const wanted = search.trim();
  const shown = useMemo(
    () =>
      all.filter((product) => passesFilter(product, filter) && (wanted === '' || isFoundBy(product, wanted))),
    [all, filter, wanted],
  );
  const counts = useMemo(() => countProducts(all), [all]);
  const toggle = (sku: Sku): void => {
    const next = new Set(chosen);
    if (!next.delete(sku)) next.add(sku);
    setChosen(next);
  };
  const every = shown.length > 0 && shown.every(({ sku }) => chosen.has(sku));
  const toggleAll = (): void => {
    const next = new Set(chosen);
    for (const { sku } of shown)
      if (every) next.delete(sku);
      else next.add(sku);
    setChosen(next);
  };
  const columns = (['product', 'shelf', 'traits', 'weight', 'codes'] as const).map((column) => ({
    title: t(`products:columns.${column}`),
  }));
  const rows = (): Iterable<OutRow> =>
    productRows(chosen.size === 0 ? shown : all.filter(({ sku }) => chosen.has(sku)), {
      field: (field) => t(`goodsTable:fields.${field}`),
      trait: (trait) => t(`goodsTable:traits.${trait}`),
    });
  return (
    <DeskPage
      title={t('app:pages.products')}
      aside={
        <div className={css.deeds}>
          <button type="button" className="b" onClick={() => take(null)}>
            <Icon name="import" />
            {t('goodsTable:begin')}
          </button>
          <SaveButtons name={t('products:file')} rows={rows} disabled={all.length === 0} />
        </div>
      }
    >
      <CutOff of="products" choose={take} />
      {sorted === null ? null : all.length === 0 ? (
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
              count={(name) => counts[name]}
            />
          </div>
          {shown.length === 0 ? (
            <Empty title={t('products:nothingFound')} />
          ) : (
            <LongTable
              label={t('app:pages.products')}
              columns={[{ title: '' }, ...columns]}
              first={
                <button
                  type="button"
                  role="checkbox"
                  aria-checked={every}
                  aria-label={t('products:bulk.all')}
                  className={css.tick}
                  onClick={toggleAll}
                >
                  <span className={every ? 'ck on' : 'ck'}>{every ? <Icon name="check" /> : null}</span>
                </button>
              }
              widths={WIDTHS}
              rows={shown}
              keyOf={({ sku }) => sku}
              isOn={({ sku }) => chosen.has(sku)}
              renderCells={(product) => (
                <ProductCells
                  product={product}
                  isChosen={chosen.has(product.sku)}
                  toggle={() => toggle(product.sku)}
                  isOpen={product.sku === opened}
                  open={() => setOpened(product.sku === opened ? null : product.sku)}
                />
              )}
              renderUnder={(product) =>
                product.sku === opened ? (
                  <ProductDetail product={product} print={() => print([product.sku])} />
                ) : null
              }
            />
          )}
          {chosen.size === 0 ? null : (
            <BulkBar chosen={chosen} clear={() => setChosen(new Set())} print={() => print(chosen)} />
          )}
        </>
      )}
    </DeskPage>
  );
}
