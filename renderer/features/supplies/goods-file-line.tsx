import { useTranslation } from 'react-i18next';
import css from './supplies.module.css';
import type { GoodsFileState } from './use-goods-file.ts';

/** Bad rows that are listed. */
const SHOWN = 20;

/** How reading a file stands, and every row that was left out with its reason. */
export function GoodsFileLine({
  state,
  again,
}: {
  readonly state: GoodsFileState;
  readonly again: () => void;
}) {
  const { t } = useTranslation(['supplies', 'goodsTable']);
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return <p aria-busy="true">{t('supplies:desk.form.reading', { name: state.name })}</p>;
    case 'unread':
      return (
        <p className={css.bad} role="alert">
          {t('supplies:desk.form.unread', { name: state.name })}
        </p>
      );
    case 'mapping':
      return null;
    case 'read':
      return (
        <>
          <p className={css.small}>
            {t('supplies:desk.form.fromFile', { name: state.mapping.name })}{' '}
            <button type="button" className="b sm quiet" data-go="supply-columns" onClick={again}>
              {t('supplies:desk.form.columns')}
            </button>
          </p>
          {state.bad.length === 0 ? null : (
            <div className={css.badRows} role="alert" data-bad={state.bad.length}>
              <b>{t('supplies:desk.form.bad', { count: state.bad.length })}</b>
              <ul>
                {state.bad.slice(0, SHOWN).map(({ row, why, value }) => (
                  <li key={`${row} ${value}`}>
                    {t('supplies:desk.form.row', {
                      row,
                      value,
                      why: why === 'units' ? t('supplies:desk.form.units') : t(`goodsTable:troubles.${why}`),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      );
  }
}
