import { useTranslation } from 'react-i18next';
import { formatDuration } from '#shared/text/format.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Card } from './card.tsx';
import { courseOf } from './course.ts';
import { CourseOfDay, type Course } from './line-charts.tsx';
import { useToday, type Made } from './use-report.ts';
import { useReportWords } from './words.ts';

const HOUR = 3_600_000;

/** When this day began by a zone's clock: whole hours back from now until the day is another. */
function midnightOf(now: number, timeZone: string): number {
  const [hour = 0, minute = 0, second = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
    .format(now)
    .split(':')
    .map(Number);
  return now - (hour * 3600 + minute * 60 + second) * 1000;
}

function useHeadline(course: Course): string {
  const { t } = useTranslation('reports');
  const { language } = useReportWords();
  const { done, cutoff, now, all } = course;
  if (all > 0 && all === now.packed) return t('today.done');
  if (done === null || cutoff === null) return t('today.idle');
  const ms = (cutoff - done.hour) * HOUR;
  const time = new Date(0);
  time.setUTCMinutes(Math.round(cutoff * 60));
  return ms >= 0
    ? t('today.before', { for: formatDuration(ms, language) })
    : t('today.after', { time: time.toISOString().slice(11, 16) });
}

/** How today goes on, where today is among the days that are shown. */
export function Today({ made }: { readonly made: Made }) {
  const { t } = useTranslation('reports');
  const { clock, timeZone } = useStarted();
  const now = useNow(clock);
  const today = useToday();
  const { queue } = useStationView();
  const words = useReportWords();
  const hours = made.sums.find(([day]) => day === today)?.[1].hours ?? [];
  const midnight = midnightOf(now, timeZone);
  const course = courseOf(hours, queue, midnight, now);
  const title = useHeadline(course);
  if (!made.sums.some(([day]) => day === today)) return null;
  const hint = t('today.hint', { packed: words.count(course.now.packed), all: words.count(course.all) });
  const table = {
    columns: ['hour', 'parcels'] as const,
    rows: hours.flatMap((parcels, hour) => (parcels === 0 ? [] : [[hour, parcels]])),
  };
  return (
    <Card name="today" title={title} hint={hint} file={`packline-today-${today}`} table={table}>
      <CourseOfDay
        says={title}
        course={course}
        words={{ now: t('today.now', { packed: course.now.packed }), cutoff: t('today.cutoff') }}
      />
    </Card>
  );
}
