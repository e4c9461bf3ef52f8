import { numberFormat } from '#shared/kit/formats.ts';
import { useTranslation } from 'react-i18next';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import css from './intake.module.css';

/** Numbers that are named; the rest is in the log. */
const NAMED = 12;

/** How far the first reading of the marketplace is, and which of its postings nobody can read. */
export function MarketStrip() {
  const { t, i18n } = useTranslation(['intake', 'table']);
  const { runtime } = useStarted();
  useStationView();
  const { progress, unreadable } = runtime.reading;
  const number = numberFormat(i18n.language, {});
  const extra = unreadable.size - NAMED;
  return (
    <>
      {progress === null ? null : (
        <div className={css.progress} role="status" data-market="reading">
          <p className={css.outcome}>
            {progress.total === null
              ? t('intake:market.reading', { count: progress.read, read: number.format(progress.read) })
              : t('intake:market.readingOf', {
                  read: number.format(progress.read),
                  total: number.format(progress.total),
                })}
          </p>
          {progress.total === null ? <progress /> : <progress max={progress.total} value={progress.read} />}
        </div>
      )}
      {unreadable.size === 0 ? null : (
        <div className={css.refused} role="alert" data-market="unreadable">
          <h3>{t('intake:market.unreadable', { count: unreadable.size })}</h3>
          <p>
            {t('intake:market.unreadableHint', {
              numbers: [...unreadable.keys()].slice(0, NAMED).join(', '),
            })}
            {extra > 0 ? `, ${t('table:more', { extra })}` : null}
          </p>
        </div>
      )}
    </>
  );
}
