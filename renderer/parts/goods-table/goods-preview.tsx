import { useTranslation } from 'react-i18next';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import type { GoodsTrouble, GoodsWish } from '#shared/intake/goods-reader.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { LongTable } from '../long-table.tsx';
import css from './goods-table.module.css';
import type { GoodsImport, GoodsImportDeeds } from './use-goods-import.ts';

interface Props {
  readonly of: GoodsTableOf;
  readonly state: Extract<GoodsImport, { kind: 'preview' }>;
  readonly deeds: GoodsImportDeeds;
}

/** What a table would change, and the rows that cannot be; nothing has changed yet. */
export function GoodsPreview({ of, state, deeds }: Props) {
  const { t } = useTranslation('goodsTable');
  const { wishes, troubles } = state.table;
  const fresh = wishes.filter(({ isNew }) => isNew).length;
  return (
    <>
      <section className={css.head}>
        <div>
          <h3>{state.name}</h3>
          <p data-wishes={wishes.length} data-troubles={troubles.length}>
            {[
              t('preview.change', { count: wishes.length - fresh }),
              ...(fresh === 0 ? [] : [t('preview.fresh', { count: fresh })]),
              ...(troubles.length === 0 ? [] : [t('preview.bad', { count: troubles.length })]),
            ].join(' · ')}
          </p>
          {state.remembered ? <p>{t('preview.remembered')}</p> : null}
        </div>
        <div className={css.deeds}>
          <button type="button" className="b quiet" onClick={deeds.back}>
            {t('preview.back')}
          </button>
          <button type="button" className="b pri" disabled={wishes.length === 0} onClick={deeds.take}>
            {t('preview.take', { count: wishes.length })}
          </button>
        </div>
      </section>
      {troubles.length === 0 ? null : <Troubles troubles={troubles} />}
      <Wishes of={of} wishes={wishes} />
    </>
  );
}

function Troubles({ troubles }: { readonly troubles: readonly GoodsTrouble[] }) {
  const { t } = useTranslation('goodsTable');
  return (
    <div className={css.troubles} data-list="troubles">
      <LongTable
        label={t('preview.badRows')}
        columns={[{ title: t('preview.row') }, { title: t('preview.value') }, { title: t('preview.why') }]}
        widths="80px minmax(0, 1fr) minmax(0, 2fr)"
        rows={troubles}
        keyOf={({ row, field }) => `${row} ${field}`}
        renderCells={({ row, field, code, value }) => (
          <>
            <div role="cell">{row}</div>
            <div role="cell" className={css.value}>
              <span>{t(`fields.${field}`)}</span> <b>{value}</b>
            </div>
            <div role="cell" className={css.bad}>
              {t(`troubles.${code}`)}
            </div>
          </>
        )}
      />
    </div>
  );
}

function Wishes({ of, wishes }: { readonly of: GoodsTableOf; readonly wishes: readonly GoodsWish[] }) {
  const { t } = useTranslation(['goodsTable', 'desk']);
  const { runtime } = useStarted();
  const told = ({ shelf, traits, grams, lengthMm, widthMm, heightMm, units, lowMark, barcode }: GoodsWish) =>
    [
      shelf === undefined ? null : `${t('goodsTable:fields.shelf')}: ${shelf ?? '–'}`,
      units === undefined ? null : `${t('goodsTable:fields.units')}: ${units}`,
      traits === undefined
        ? null
        : `${t('goodsTable:fields.traits')}: ${traits.map((trait) => t(`goodsTable:traits.${trait}`)).join(', ') || '–'}`,
      grams === undefined ? null : `${t('goodsTable:fields.grams')}: ${grams}`,
      lengthMm === undefined && widthMm === undefined && heightMm === undefined
        ? null
        : [lengthMm, widthMm, heightMm].map((mm) => mm ?? '–').join(' × '),
      lowMark === undefined ? null : `${t('goodsTable:fields.lowMark')}: ${lowMark}`,
      barcode === undefined ? null : barcode,
    ]
      .filter((word) => word !== null)
      .join(' · ');
  return (
    <LongTable
      label={t(`goodsTable:title.${of}`)}
      columns={[
        { title: t('goodsTable:preview.row') },
        { title: t('goodsTable:fields.name') },
        { title: t('goodsTable:preview.becomes') },
      ]}
      widths="80px minmax(0, 1.4fr) minmax(0, 2fr)"
      rows={wishes}
      keyOf={({ row }) => String(row)}
      renderCells={(wish) => (
        <>
          <div role="cell">{wish.row}</div>
          <div role="cell" className={css.value}>
            <b>{runtime.book.product(wish.sku)?.state.name ?? wish.name ?? wish.sku}</b>
            {wish.isNew ? <span className={css.tag}>{t('goodsTable:preview.new')}</span> : null}
          </div>
          <div role="cell" className={css.value}>
            {told(wish)}
          </div>
        </>
      )}
    />
  );
}
