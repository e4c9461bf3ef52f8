import { useTranslation } from 'react-i18next';
import type { RowTrouble } from '#shared/intake/table.ts';
import { saveBadRows, type BadRowWords } from './bad-rows.ts';
import type { ReadFile } from './intake-state.ts';
import css from './intake.module.css';

/** More rows than this nobody reads; the rest is counted, and all are in the file of bad rows. */
const SHOWN = 100;

/** Rows that cannot be used: which row and column, what stands there, what to do. */
export function Troubles({ file }: { readonly file: ReadFile }) {
  const { t } = useTranslation(['app', 'desk', 'intake']);
  const { troubles } = file.preview;
  if (troubles.length === 0) return null;
  const more = troubles.length - SHOWN;
  const words: BadRowWords = {
    head: [
      t('intake:badFile.row'),
      t('intake:badFile.column'),
      t('intake:badFile.what'),
      t('intake:badFile.todo'),
    ],
    of: ({ code, value }: RowTrouble) => ({
      title: t(`intake:rowTrouble.${code}.title`, { value: value.slice(0, 80) }),
      hint: t(`intake:rowTrouble.${code}.hint`),
    }),
  };
  return (
    <section className={css.troubles} aria-label={t('app:intake.badTitle')}>
      <div className={css.troublesHead}>
        <h3>{t('app:intake.badTitle')}</h3>
        <button type="button" className="b sm" onClick={() => void saveBadRows(file, words)}>
          {t('intake:download')}
        </button>
      </div>
      <ul>
        {troubles.slice(0, SHOWN).map((trouble) => (
          <li key={trouble.row} data-row={trouble.row} data-code={trouble.code}>
            <b>
              {t('desk:intake.row', { row: trouble.row })}
              <span className={css.where}>{t('intake:column', { column: trouble.column })}</span>
            </b>
            <span>{words.of(trouble).title}</span>
            <span className={css.todo}>{words.of(trouble).hint}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('app:intake.moreBad', { count: more })}</p> : null}
    </section>
  );
}
