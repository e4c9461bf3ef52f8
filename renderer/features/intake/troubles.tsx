import { useTranslation } from 'react-i18next';
import type { RowTrouble } from '#shared/intake/ozon-export.ts';
import css from './intake.module.css';

/** More rows than this nobody reads; the rest is counted. */
const SHOWN = 100;

/** Rows that cannot be used: which row, what stands there, what to do. */
export function Troubles({ troubles }: { readonly troubles: readonly RowTrouble[] }) {
  const { t } = useTranslation(['app', 'desk']);
  if (troubles.length === 0) return null;
  const more = troubles.length - SHOWN;
  return (
    <section className={css.troubles} aria-label={t('app:intake.badTitle')}>
      <h3>{t('app:intake.badTitle')}</h3>
      <ul>
        {troubles.slice(0, SHOWN).map((trouble) => (
          <li key={`${trouble.row}-${trouble.code}`} data-row={trouble.row}>
            <b>{t('desk:intake.row', { row: trouble.row })}</b>
            <span>
              {t(`app:intake.rowTrouble.${trouble.code}.title`, { value: trouble.value.slice(0, 80) })}
            </span>
            <span className={css.todo}>{t(`app:intake.rowTrouble.${trouble.code}.hint`)}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('app:intake.moreBad', { count: more })}</p> : null}
    </section>
  );
}
