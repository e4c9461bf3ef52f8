import { pushToOf } from '#shared/bridge/settings.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sku } from '#shared/kit/brand.ts';
import { isFoundBy } from '#shared/projections/products.ts';
import { passesStock, stockFilters, type StockFilter, type StockRow } from '#shared/projections/stock.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { CutOff } from '../../parts/goods-table/cut-off.tsx';
import { GoodsImport } from '../../parts/goods-table/goods-import.tsx';
import { LongTable } from '../../parts/long-table.tsx';
import { SaveButtons } from '../../parts/tables/save-buttons.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { MarketBar } from './market-bar.tsx';
import { ScanCount } from './scan-count.tsx';
import { stockRows } from './stock-rows.ts';
import { StockCells } from './stock-cells.tsx';
import { StockDetail } from './stock-detail.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import css from './stock.module.css';
import { useStock } from './use-stock.ts';

const NONE: readonly StockRow[] = [];
const WIDTHS = 'minmax(0, 1.7fr) minmax(0, 0.9fr) 88px 76px 116px minmax(0, 1.1fr) 40px';

/** What the house has: own count by shelf, what orders want of it, what the marketplace was told (SN1-SN9). */
export function StockPage() {
  const { t } = useTranslation(['stock', 'goodsTable']);
  const [at, go] = useState<'list' | 'counting' | 'taking'>('list');
  const [first, setFirst] = useState<File | null>(null);
  const back = (): void => go('list');
  if (at === 'counting')
    return (
      <DeskPage title={t('stock:scan.title')}>
        <ScanCount leave={back} />
      </DeskPage>
    );
  if (at === 'taking')
    return (
      <DeskPage title={t('goodsTable:title.stock')}>
        <GoodsImport of="stock" first={first} leave={back} />
      </DeskPage>
    );
  const take = (file: File | null): void => {
    setFirst(file);
    go('taking');
  };
  return <StockList count={() => go('counting')} take={take} />;
}

interface ListProps {
  readonly count: () => void;
  /** Takes a table in; null: still to be chosen. */
  readonly take: (file: File | null) => void;
}

/** The list itself; not made while something else is shown. */
function StockList({ count, take }: ListProps) {
  const { t } = useTranslation(['stock', 'app', 'goodsTable']);
  const { runtime } = useStarted();
  const stock = useStock();
  const rows = stock ?? NONE;
  const [filter, setFilter] = useState<StockFilter>('all');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Sku | null>(null);
  useEscape(opened === null ? null : () => setOpened(null));
  const wanted = search.trim();
  const shown = useMemo(
    () => rows.filter((row) => passesStock(row, filter) && (wanted === '' || isFoundBy(row.product, wanted))),
    [rows, filter, wanted],
  );
  const told = shopsAtWork(runtime.settings()).some(({ id }) => pushToOf(runtime.settings(), id) !== null);
  const several = shopsAtWork(runtime.settings()).length > 1;
  const filters = stockFilters.filter(
    (name) => (name !== 'differs' || told) && (name !== 'twins' || several),
  );
  const columns = (['product', 'shelf', 'own', 'reserved', 'free', 'market'] as const).map((column) => ({
    title: t(`stock:columns.${column}`),
    end: column === 'own' || column === 'reserved' || column === 'free',
  }));
  return (
    <DeskPage
      title={t('app:pages.stock')}
      hint={t('stock:hint')}
      aside={
        <div className={css.deeds}>
          <button type="button" className="b" onClick={() => take(null)}>
            <Icon name="import" />
            {t('goodsTable:begin')}
          </button>
          <SaveButtons
            name={t('stock:file')}
            rows={() => stockRows(shown, (name) => t(`stock:csv.${name}`))}
            disabled={rows.length === 0}
          />
          <button type="button" className="b pri" disabled={rows.length === 0} onClick={count}>
            <Icon name="scan" />
            {t('stock:scan.begin')}
          </button>
        </div>
      }
    >
      <CutOff of="stock" choose={take} />
      {stock === null ? null : rows.length === 0 ? (
        <Empty title={t('stock:empty.title')} hint={t('stock:empty.hint')} />
      ) : (
        <>
          {shopsAtWork(runtime.settings()).map(({ id }) => (
            <MarketBar key={id} rows={rows} shop={id} />
          ))}
          <div className={css.tools}>
            <SearchField label={t('stock:search')} value={search} change={setSearch} />
            <Filters
              names={filters}
              chosen={filter}
              choose={setFilter}
              say={(name) => t(`stock:filters.${name}`)}
              count={(name) => rows.filter((row) => passesStock(row, name)).length}
            />
          </div>
          {shown.length === 0 ? (
            <Empty title={t('stock:nothingFound')} />
          ) : (
            <LongTable
              label={t('app:pages.stock')}
              columns={[...columns, { title: '' }]}
              widths={WIDTHS}
              rows={shown}
              keyOf={({ product }) => product.sku}
              isOn={({ product }) => product.sku === opened}
              renderCells={(row) => (
                <StockCells
                  row={row}
                  told={told}
                  isOpen={row.product.sku === opened}
                  open={() => setOpened(row.product.sku === opened ? null : row.product.sku)}
                />
              )}
              renderUnder={(row) => (row.product.sku === opened ? <StockDetail row={row} /> : null)}
            />
          )}
        </>
      )}
    </DeskPage>
  );
}
