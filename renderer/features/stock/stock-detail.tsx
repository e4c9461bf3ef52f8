import { pushToOf } from '#shared/bridge/settings.ts';
import { ofShop, shopOf } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StockRow } from '#shared/projections/stock.ts';
import { tellProductRefusal } from '#shared/text/tell-desk.ts';
import { numberOf, Select, TextField } from '../../parts/fields.tsx';
import { useProductDeeds } from '../../parts/use-product-deeds.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { MovesList } from './moves-list.tsx';
import css from './stock.module.css';
import { Twins } from './stock-twins.tsx';

const byHand = ['arrival', 'correction', 'write-off'] as const;

/** What is done with one product's stock, and what came and went of it. */
export function StockDetail({ row }: { readonly row: StockRow }) {
  const { t } = useTranslation(['stock', 'products']);
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const { product } = row;
  // One shelf, one count: what is counted, came or went here is so of the product that its pieces are counted under (SHP21).
  const holder = row.shelf.holder ?? product;
  const own = useProductDeeds(product.sku);
  const held = useProductDeeds(holder.sku);
  const notDone = own.notDone ?? held.notDone;
  const told = notDone === null || notDone.code === 'not-kept' ? null : tellProductRefusal(notDone);
  return (
    <section className={css.detail} aria-label={t('stock:open', { name: product.name })}>
      <Twins row={row} />
      <div className={css.forms}>
        <CountForm key={holder.sku} holder={holder} run={held.run} />
        {holder.stock === undefined ? null : <MoveForm holder={holder} run={held.run} />}
        <TextField
          label={`${t('stock:detail.lowMark')} (${t('stock:detail.lowHint')})`}
          digits
          width="tiny"
          value={product.lowMark === undefined ? '' : String(product.lowMark)}
          wrong={t('stock:detail.wrong')}
          onCommit={async (text) => {
            const units = text === '' ? null : numberOf(text);
            const why = await own.run({ type: 'set-low', units });
            return why === null ? 'kept' : why.code === 'not-kept' ? 'not-written' : 'wrong';
          }}
        />
        {notDone === null ? null : (
          <p className={css.badSmall} role="alert">
            {told === null ? t('products:notKept') : `${say(told.title)}. ${say(told.hint)}`}
          </p>
        )}
        <There key={row.told?.at} row={row} />
      </div>
      <MovesList product={holder} />
    </section>
  );
}

type Run = ReturnType<typeof useProductDeeds>['run'];

interface HeldProps {
  /** The product whose count it is. */
  readonly holder: KnownProduct;
  readonly run: Run;
}

function CountForm({ holder, run }: HeldProps) {
  const { t } = useTranslation('stock');
  const [shelf, setShelf] = useState(holder.stock?.places[0]?.shelf ?? holder.shelf ?? '');
  const [units, setUnits] = useState('');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const place = shelf.trim() === '' ? null : shelf.trim();
        void run({ type: 'count-stock', shelf: place, units: numberOf(units.trim()) }).then((why) => {
          if (why === null) setUnits('');
        });
      }}
    >
      <b>{t('detail.count')}</b>
      <label>
        {t('detail.shelf')}
        <input value={shelf} onChange={(event) => setShelf(event.target.value)} />
      </label>
      <label>
        {t('detail.units')}
        <input
          inputMode="numeric"
          className={css.tiny}
          value={units}
          onChange={(event) => setUnits(event.target.value)}
        />
      </label>
      <button type="submit" className="b sm" disabled={units.trim() === ''}>
        {t('detail.keep')}
      </button>
    </form>
  );
}

function MoveForm({ holder, run }: HeldProps) {
  const { t } = useTranslation('stock');
  const places = holder.stock?.places ?? [];
  const [shelf, setShelf] = useState<string | null>(null);
  const [units, setUnits] = useState('');
  const [why, setWhy] = useState<(typeof byHand)[number]>('arrival');
  const chosen = places.find((place) => place.shelf === shelf) ?? places[0];
  const nameOf = (of: string | null): string => of ?? t('noShelf');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const deed = {
          type: 'move-stock',
          shelf: chosen?.shelf ?? null,
          units: numberOf(units.trim()),
          why,
        } as const;
        void run(deed).then((refused) => {
          if (refused === null) setUnits('');
        });
      }}
    >
      <b>{t('detail.move')}</b>
      {places.length < 2 ? null : (
        <Select
          bare
          label={t('detail.shelf')}
          value={nameOf(chosen?.shelf ?? null)}
          options={places.map((place) => ({ value: nameOf(place.shelf), name: nameOf(place.shelf) }))}
          onChoose={(name) => setShelf(places.find((place) => nameOf(place.shelf) === name)?.shelf ?? null)}
        />
      )}
      <label>
        {t('detail.moveUnits')}
        <input className={css.tiny} value={units} onChange={(event) => setUnits(event.target.value)} />
      </label>
      <Select
        bare
        label={t('detail.why')}
        value={why}
        options={byHand.map((value) => ({ value, name: t(`whys.${value}`) }))}
        onChoose={setWhy}
      />
      <button type="submit" className="b sm" disabled={units.trim() === ''}>
        {t('detail.book')}
      </button>
    </form>
  );
}

/** What the marketplace shows of it now, asked while the row is open. */
function There({ row }: { readonly row: StockRow }) {
  const { t } = useTranslation('stock');
  const { runtime, log } = useStarted();
  const shop = shopOf(row.product);
  const pushTo = pushToOf(runtime.settings(), shop);
  const [free, setFree] = useState<number | null>(null);
  const { sku } = row.product;
  useEffect(() => {
    if (pushTo === null) return undefined;
    let gone = false;
    runtime.ask('market.stocks', { skus: [sku], ...ofShop(shop) }).then(
      (answer) => {
        const there = answer.ok ? answer.value.find(({ warehouseId }) => warehouseId === pushTo) : undefined;
        if (!gone && there !== undefined) setFree(there.free ?? there.present - there.reserved);
      },
      (fault: unknown) => log('market.stocks', String(fault)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, log, pushTo, shop, sku]);
  return free === null ? null : <p className={css.small}>{t('market.there', { units: free })}</p>;
}
