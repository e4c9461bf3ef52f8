import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';
import { goodsFields, isEnough, type GoodsField } from '#shared/intake/goods-fields.ts';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import { MOST_ROWS } from '../tables/limits.ts';
import { PickTable } from '../tables/pick-table.tsx';
import css from './goods-table.module.css';
import { GoodsMapping } from './goods-mapping.tsx';
import { GoodsPreview } from './goods-preview.tsx';
import { useGoodsImport, type GoodsImport, type GoodsImportDeeds } from './use-goods-import.ts';

interface Props {
  readonly of: GoodsTableOf;
  readonly leave: () => void;
}

interface ImportProps extends Props {
  /** The file that somebody chose already; null: none yet. */
  readonly first: File | null;
}

/** A table of products or of stock is taken in: CSV or XLSX, its columns said, looked at before anything changes. */
export function GoodsImport({ of, first, leave }: ImportProps) {
  const deeds = useGoodsImport(of, first);
  return (
    <div className={css.page}>
      <Step of={of} deeds={deeds} leave={leave} />
    </div>
  );
}

function Step({ of, deeds, leave }: Props & { readonly deeds: GoodsImportDeeds }) {
  const { t, i18n } = useTranslation(['goodsTable', 'desk', 'app']);
  const { state } = deeds;
  switch (state.kind) {
    case 'choose':
      return <Choose of={of} deeds={deeds} leave={leave} />;
    case 'working':
      return (
        <section className={css.card} aria-busy="true">
          <p>{t('goodsTable:working', { name: state.name })}</p>
          <progress
            aria-label={state.name}
            {...(state.total === 0 ? {} : { max: state.total, value: state.done })}
          />
        </section>
      );
    case 'refused':
      return (
        <section className={css.card}>
          <h3>{state.name}</h3>
          <p className={css.bad} role="alert">
            {t(`goodsTable:file.${state.trouble.code}`, {
              most: numberFormat(i18n.language, {}).format(MOST_ROWS),
            })}
          </p>
          <Buttons again={deeds.again} leave={leave} />
        </section>
      );
    case 'mapping':
      return <Mapping of={of} state={state} deeds={deeds} leave={leave} />;
    case 'preview':
      return <GoodsPreview of={of} state={state} deeds={deeds} />;
    case 'taken':
      return (
        <section className={css.card} role="status">
          <h3>{t('goodsTable:taken', { count: state.products })}</h3>
          {state.already === 0 ? null : (
            <p data-already={state.already}>
              {t('goodsTable:already', {
                already: numberFormat(i18n.language, {}).format(state.already),
                rows: numberFormat(i18n.language, {}).format(state.rows),
              })}
            </p>
          )}
          {state.left === 0 ? null : <p>{t('goodsTable:left', { count: state.left })}</p>}
          <Buttons again={deeds.again} leave={leave} />
        </section>
      );
    case 'broken':
      return (
        <section className={css.card}>
          <p className={css.bad} role="alert">
            {t('goodsTable:broken', { done: state.done })}
          </p>
          <Buttons again={deeds.again} leave={leave} />
        </section>
      );
  }
}

function Buttons({ again, leave }: { readonly again: () => void; readonly leave: () => void }) {
  const { t } = useTranslation('goodsTable');
  return (
    <div className={css.deeds}>
      <button type="button" className="b" onClick={again}>
        {t('another')}
      </button>
      <button type="button" className="b pri" onClick={leave}>
        {t('leave')}
      </button>
    </div>
  );
}

function Choose({ of, deeds, leave }: Props & { readonly deeds: GoodsImportDeeds }) {
  const { t } = useTranslation('goodsTable');
  return (
    <section
      className={css.card}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file !== undefined) deeds.choose(file);
      }}
    >
      <h3>{t(`title.${of}`)}</h3>
      <p>{t(`hint.${of}`)}</p>
      <div className={css.deeds}>
        <PickTable className="b pri" onFile={deeds.choose}>
          {t('choose')}
        </PickTable>
        <button type="button" className="b quiet" onClick={leave}>
          {t('leave')}
        </button>
      </div>
    </section>
  );
}

interface MappingProps extends Props {
  readonly state: Extract<GoodsImport, { kind: 'mapping' }>;
  readonly deeds: GoodsImportDeeds;
}

/** Columns that a table of products has beyond one of stock. */
const ofProducts: ReadonlySet<GoodsField> = new Set(['traits', 'grams', 'length', 'width', 'height']);

const Mapping = ({ of, state, deeds, leave }: MappingProps) => (
  <GoodsMapping
    name={state.name}
    opened={state.opened}
    columns={state.columns}
    fields={goodsFields.filter((field) => of === 'products' || !ofProducts.has(field))}
    ready={isEnough(state.columns)}
    map={deeds.map}
    look={deeds.look}
    leave={leave}
  />
);
