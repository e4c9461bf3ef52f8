import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';
import { goodsFields, isEnough, type GoodsColumns, type GoodsField } from '#shared/intake/goods-fields.ts';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import { columnLetter, distinctHeaders } from '#shared/intake/layout.ts';
import { MOST_ROWS } from '../tables/limits.ts';
import { PickTable } from '../tables/pick-table.tsx';
import css from './goods-table.module.css';
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

/** The same columns with one of them meaning something else; a field has one column at most. */
function withField(columns: GoodsColumns, place: number, field: GoodsField | null): GoodsColumns {
  const rest = Object.entries(columns).filter(([name, at]) => at !== place && name !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [field, place]]);
}

interface MappingProps extends Props {
  readonly state: Extract<GoodsImport, { kind: 'mapping' }>;
  readonly deeds: GoodsImportDeeds;
}

function Mapping({ of, state, deeds, leave }: MappingProps) {
  const { t } = useTranslation('goodsTable');
  const { opened, columns } = state;
  const fields = goodsFields.filter(
    (field) => of === 'products' || !['traits', 'grams', 'length', 'width', 'height'].includes(field),
  );
  const headers = distinctHeaders(opened.header);
  return (
    <>
      <section className={css.head}>
        <div>
          <h3>{state.name}</h3>
          <p>{t('map.hint', { rows: opened.rows })}</p>
          {opened.moreSheets > 0 ? <p className={css.care}>{t('map.moreSheets')}</p> : null}
        </div>
        <div className={css.deeds}>
          <button type="button" className="b quiet" onClick={leave}>
            {t('leave')}
          </button>
          <button type="button" className="b pri" disabled={!isEnough(columns)} onClick={deeds.look}>
            {t('map.look')}
          </button>
        </div>
      </section>
      {isEnough(columns) ? null : (
        <p className={css.care} role="status">
          {t('map.missing')}
        </p>
      )}
      <div className={css.box}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('map.theirs')}</th>
              <th>{t('map.samples')}</th>
              <th>{t('map.ours')}</th>
            </tr>
          </thead>
          <tbody>
            {headers.map((header, place) => {
              const field = fields.find((each) => columns[each] === place) ?? null;
              return (
                <tr key={header} data-used={field !== null}>
                  <th scope="row">
                    <span className={css.letter}>{columnLetter(place)}</span>
                    {header}
                  </th>
                  <td>{(opened.samples[place] ?? []).join('  ·  ')}</td>
                  <td>
                    <select
                      aria-label={header}
                      value={field ?? ''}
                      onChange={(event) =>
                        deeds.map(
                          withField(
                            columns,
                            place,
                            fields.find((each) => each === event.target.value) ?? null,
                          ),
                        )
                      }
                    >
                      <option value="">{t('map.unused')}</option>
                      {fields.map((each) => (
                        <option key={each} value={each}>
                          {t(`fields.${each}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
