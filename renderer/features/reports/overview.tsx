import { useTranslation } from 'react-i18next';
import { dayClock } from '#shared/projections/reports/day-clock.ts';
import { paceByDay, paceByPerson } from '#shared/projections/reports/pace.ts';
import { reportCharts } from '#shared/text/shape-reports.ts';
import { Empty } from '../../parts/empty.tsx';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Card } from './card.tsx';
import { useCharts } from './charts.tsx';
import css from './reports.module.css';
import { useTableWords } from './table-words.ts';
import { tableByShop, type Paces } from './tables.ts';
import { PrintDay } from './print-day.tsx';
import { Tiles } from './tiles.tsx';
import { Today } from './today.tsx';
import type { Made } from './use-report.ts';

/** Paces of the days, and of people where they may be named to whoever sits here (RK2, RP6). */
function usePaces({ sums }: Made): Paces {
  const { runtime, timeZone } = useStarted();
  useStationView(); // settings and leave come with the view
  const { ranking } = runtime.settings();
  const named = ranking !== null && !runtime.desk.needs();
  return {
    byDay: paceByDay(sums),
    byPerson: named ? paceByPerson(sums, dayClock(timeZone)(ranking.since).day) : null,
  };
}

/** All charts of a period, each with its table and its file. */
export function Overview({ made }: { readonly made: Made }) {
  const { t } = useTranslation('reports');
  const paces = usePaces(made);
  const draw = useCharts(made, paces);
  const words = useTableWords();
  const { span, report } = made;
  const oneDay = span.from === span.to;
  const file = oneDay ? span.from : `${span.from}_${span.to}`;
  const charts = reportCharts.filter(
    (chart) =>
      (chart !== 'people' || paces.byPerson !== null) &&
      // One day has no course of days.
      !(oneDay && (chart === 'days' || chart === 'pace')),
  );
  return (
    <>
      <Tiles made={made} />
      {oneDay ? <PrintDay made={made} /> : null}
      {report.parcels === 0 && report.stopped === 0 && report.handed === 0 ? (
        <Empty title={t('empty.title')} hint={t('empty.hint')} />
      ) : (
        <div className={css.cards}>
          <Today made={made} />
          {charts.map((chart) => {
            const { title, hint, picture } = draw(chart);
            return (
              <Card
                key={chart}
                name={chart}
                title={title}
                hint={hint}
                file={`packline-${chart}-${file}`}
                table={tableByShop(chart, made, paces, words)}
              >
                {picture}
              </Card>
            );
          })}
        </div>
      )}
    </>
  );
}
