import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoundBy } from '#shared/projections/products.ts';
import { readSupplyNumber } from '#shared/domain/supply/place.ts';
import { planSupply, type SupplyGoods } from '#shared/domain/supply/plan.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { supplyNumber } from '#shared/kit/brand.ts';
import { DayField } from '../../parts/day-field.tsx';
import { GoodsMapping } from '../../parts/goods-table/goods-mapping.tsx';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { PickTable } from '../../parts/tables/pick-table.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { MarketOrders } from './market-orders.tsx';
import { GoodsFileLine } from './goods-file-line.tsx';
import css from './supplies.module.css';
import { isSupplyTable, supplyFields, useGoodsFile } from './use-goods-file.ts';
import type { useSupplyDeeds } from './use-supplies.ts';

interface Props {
  /** The supply that is planned anew; null for a new one. */
  readonly of: KnownSupply | null;
  readonly deeds: ReturnType<typeof useSupplyDeeds>;
  /** Told the number that was kept; null where nothing was. */
  readonly leave: (kept: string | null) => void;
}

/** Goods of the same product are one line; what comes later says how many. */
const withGoods = (before: readonly SupplyGoods[], added: readonly SupplyGoods[]): readonly SupplyGoods[] => {
  const all = new Map(before.map((each) => [each.sku, each]));
  for (const each of added) all.set(each.sku, each);
  return [...all.values()];
};

/** A supply by hand or from a table: number, warehouse, day, goods (FO1, FO2). */
export function SupplyForm({ of, deeds, leave }: Props) {
  const { t } = useTranslation('supplies');
  const { runtime } = useStarted();
  const [number, setNumber] = useState<string>(of?.number ?? '');
  const [warehouse, setWarehouse] = useState(of?.plan.warehouse ?? '');
  const [date, setDate] = useState(of?.plan.date ?? '');
  const [goods, setGoods] = useState<readonly SupplyGoods[]>(of?.plan.goods ?? []);
  const [market, setMarket] = useState(of?.plan.market);
  const [fromFile, setFromFile] = useState(false);
  const file = useGoodsFile((added) => {
    setFromFile(true);
    setGoods((before) => withGoods(before, added));
  });
  const keep = async (): Promise<void> => {
    const key = readSupplyNumber(number) ?? supplyNumber(number);
    const lookup = (sku: SupplyGoods['sku']) => runtime.book.product(sku)?.state ?? null;
    const head = {
      warehouse: warehouse.trim(),
      date: date === '' ? null : date,
      ...(market === undefined ? {} : { market }),
    };
    const plan = planSupply(head, goods, lookup);
    const source = fromFile ? 'file' : 'hand';
    const wish = { type: 'plan-supply', number, source, plan, anew: of !== null } as const;
    if (await deeds.run(key, wish)) leave(key);
  };
  if (file.state.kind === 'mapping')
    return (
      <GoodsMapping
        name={file.state.name}
        opened={file.state.opened}
        columns={file.state.columns}
        fields={supplyFields}
        ready={isSupplyTable(file.state.columns)}
        map={file.map}
        look={file.look}
        leave={file.leave}
      />
    );
  return (
    <section className={css.form}>
      <h3>{of === null ? t('desk.form.new') : t('desk.form.anew', { number: of.number })}</h3>
      {of === null ? (
        <MarketOrders
          take={(order) => {
            setNumber(order.number);
            setWarehouse(order.warehouse);
            setDate(order.date);
            setGoods(order.goods);
            setMarket(order.market);
          }}
        />
      ) : null}
      <div className={css.fields}>
        <label>
          {t('desk.columns.number')}
          <input
            name="number"
            value={number}
            maxLength={24}
            disabled={of !== null}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <label>
          {t('desk.columns.warehouse')}
          <input
            name="warehouse"
            value={warehouse}
            maxLength={60}
            onChange={(event) => setWarehouse(event.target.value)}
          />
        </label>
        <label>
          {t('desk.columns.date')}
          <DayField label={t('desk.columns.date')} name="date" value={date} change={setDate} />
        </label>
      </div>
      <AddGoods add={(each) => setGoods((before) => withGoods(before, [each]))} />
      <div className={css.file}>
        <PickTable className="b" onFile={file.choose}>
          <Icon name="import" />
          {t('desk.form.file')}
        </PickTable>
        <span className={css.small}>{t('desk.form.fileHint')}</span>
      </div>
      <GoodsFileLine state={file.state} again={file.again} />
      <GoodsList
        goods={goods}
        remove={(sku) => setGoods((before) => before.filter((each) => each.sku !== sku))}
      />
      {deeds.notDone === null ? null : <NotDoneLine notDone={deeds.notDone} />}
      <div className={css.deeds}>
        <button type="button" className="b quiet" onClick={() => leave(null)}>
          {t('desk.back')}
        </button>
        <button
          type="button"
          className="b pri"
          data-go="keep-supply"
          disabled={number.trim() === '' || warehouse.trim() === '' || goods.length === 0}
          onClick={() => void keep()}
        >
          {t('desk.form.keep')}
        </button>
      </div>
    </section>
  );
}

/** One product by any number of it, and how many. */
function AddGoods({ add }: { readonly add: (goods: SupplyGoods) => void }) {
  const { t } = useTranslation('supplies');
  const { runtime } = useStarted();
  const [text, setText] = useState('');
  const [units, setUnits] = useState('1');
  const [lost, setLost] = useState(false);
  const put = (): void => {
    const wanted = text.trim();
    const exact = runtime.book.byBarcode(wanted)?.product;
    const found =
      exact ??
      [...runtime.book.products()].find(({ sku, offerId }) => sku === wanted || offerId === wanted) ??
      [...runtime.book.products()].find((product) => isFoundBy(product, wanted));
    const quantity = /^\d{1,6}$/u.test(units.trim()) ? Number(units.trim()) : 0;
    setLost(found === undefined);
    if (found === undefined || quantity < 1) return;
    add({ sku: found.sku, name: found.name, article: found.offerId, quantity });
    setText('');
    setUnits('1');
  };
  return (
    <div className={css.fields}>
      <label>
        {t('desk.form.find')}
        <input
          name="find"
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' && text.trim() !== '' ? put() : undefined)}
        />
      </label>
      <label className={css.tiny}>
        {t('desk.form.quantity')}
        <input
          name="quantity"
          inputMode="numeric"
          value={units}
          maxLength={6}
          onChange={(event) => setUnits(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' && text.trim() !== '' ? put() : undefined)}
        />
      </label>
      <button type="button" className="b" data-go="add-goods" disabled={text.trim() === ''} onClick={put}>
        {t('desk.form.add')}
      </button>
      {lost ? (
        <p className={css.bad} role="alert">
          {t('desk.form.notFound')}
        </p>
      ) : null}
    </div>
  );
}

function GoodsList({
  goods,
  remove,
}: {
  readonly goods: readonly SupplyGoods[];
  readonly remove: (sku: SupplyGoods['sku']) => void;
}) {
  const { t } = useTranslation('supplies');
  if (goods.length === 0) return null;
  return (
    <ol className={css.goods} aria-label={t('desk.form.goods')}>
      {goods.map(({ sku, name, article, quantity }) => (
        <li key={sku}>
          <span className={css.article}>{article}</span>
          <span className={css.name}>{name}</span>
          <b>×{quantity}</b>
          <button
            type="button"
            className={css.away}
            aria-label={t('desk.form.remove', { name })}
            onClick={() => remove(sku)}
          >
            <Icon name="cross" />
          </button>
        </li>
      ))}
    </ol>
  );
}
