import { useTranslation } from 'react-i18next';
import type { GoodsColumns, GoodsField } from '#shared/intake/goods-fields.ts';
import { columnLetter, distinctHeaders } from '#shared/intake/layout.ts';
import css from './goods-table.module.css';
import type { OpenedGoods } from './messages.ts';

interface Props {
  readonly name: string;
  readonly opened: OpenedGoods;
  readonly columns: GoodsColumns;
  /** What a column may mean here. */
  readonly fields: readonly GoodsField[];
  /** Whether the columns say enough to go on. */
  readonly ready: boolean;
  readonly map: (columns: GoodsColumns) => void;
  readonly look: () => void;
  readonly leave: () => void;
}

/** The same columns with one of them meaning something else; a field has one column at most. */
function withField(columns: GoodsColumns, place: number, field: GoodsField | null): GoodsColumns {
  const rest = Object.entries(columns).filter(([name, at]) => at !== place && name !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [field, place]]);
}

/** What each column of a table of products means, with samples of it; a person says so (PD2). */
export function GoodsMapping({ name, opened, columns, fields, ready, map, look, leave }: Props) {
  const { t } = useTranslation('goodsTable');
  const headers = distinctHeaders(opened.header);
  return (
    <>
      <section className={css.head}>
        <div>
          <h3>{name}</h3>
          <p>{t('map.hint', { rows: opened.rows })}</p>
          {opened.moreSheets > 0 ? <p className={css.care}>{t('map.moreSheets')}</p> : null}
        </div>
        <div className={css.deeds}>
          <button type="button" className="b quiet" onClick={leave}>
            {t('leave')}
          </button>
          <button type="button" className="b pri" disabled={!ready} onClick={look}>
            {t('map.look')}
          </button>
        </div>
      </section>
      {ready ? null : (
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
                        map(
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
