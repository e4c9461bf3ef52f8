import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { PeoplePanel } from './people-panel.tsx';
import css from './team.module.css';

/** What everybody at the table did together today, to be read from afar; people by name only where that was switched on. */
export function TeamPage() {
  const { t, i18n } = useTranslation(['pace', 'app']);
  const { runtime, clock } = useStarted();
  useStationView(); // parcels and settings come with the view
  useNow(clock);
  const { closedToday, left, pace, people } = runtime.team();
  const count = (value: number): string => numberFormat(i18n.language, {}).format(value);
  return (
    <div className={`pg ${css.page}`}>
      <div className="hd">
        <h2>{t('app:pages.team')}</h2>
      </div>
      <section className={`panel ${css.wall}`} aria-label={t('app:pages.team')}>
        <dl className={css.figures}>
          <div>
            <dd data-figure="closed">{count(closedToday)}</dd>
            <dt>{t('pace:team.closed', { count: closedToday })}</dt>
          </div>
          <div>
            <dd data-figure="left">{count(left)}</dd>
            <dt>{t('pace:team.left', { count: left })}</dt>
          </div>
          <div>
            <dd data-figure="pace">{pace === null ? '–' : pace.perHour}</dd>
            <dt>{pace === null ? t('pace:team.noPace') : t('pace:team.pace', { count: pace.perHour })}</dt>
          </div>
        </dl>
        <p className={css.hint}>{t('pace:team.hint')}</p>
      </section>
      <PeoplePanel people={people} />
    </div>
  );
}
