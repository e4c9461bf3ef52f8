import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChart } from '#shared/text/shape-reports.ts';
import { Columns, Rows, Stacked, type BarOf } from './bar-charts.tsx';
import { Lines } from './line-charts.tsx';
import { Ranges } from './range-chart.tsx';
import type { Paces } from './tables.ts';
import type { Made } from './use-report.ts';
import { useReportWords, type ReportWords } from './words.ts';

/** A chart under its headline. */
interface Drawn {
  readonly title: string;
  readonly hint: string;
  readonly picture: ReactNode;
}

interface Parts {
  readonly made: Made;
  readonly paces: Paces;
  readonly words: ReportWords;
  readonly t: ReturnType<typeof useTranslation<['reports', 'desk']>>['t'];
}

/** Rows that a chart has room for; the table has all. */
const ROWS = 6;

const best = <T,>(rows: readonly T[], of: (row: T) => number | null): T | null =>
  rows.reduce<T | null>((top, row) => {
    const value = of(row);
    return value !== null && value > (top === null ? 0 : (of(top) ?? 0)) ? row : top;
  }, null);

/** A headline with a picture, or the words for nothing without one. */
const drawn = (
  { t }: Parts,
  chart: ReportChart,
  title: string | null,
  picture: (says: string) => ReactNode,
  hint: string = t(`charts.${chart}.hint`),
): Drawn =>
  title === null
    ? { title: t(`charts.${chart}.nothing`), hint, picture: null }
    : { title, hint, picture: picture(title) };

function days(parts: Parts): Drawn {
  const { made, words, t } = parts;
  const { days: rows } = made.report;
  const top = best(rows, ({ parcels }) => parcels);
  const bars: BarOf[] = rows.map((row) => ({
    name: words.day(row.day, rows.length),
    value: row.parcels,
    strong: row.day === top?.day,
  }));
  const title = top === null ? null : t('charts.days.title', { day: words.day(top.day, rows.length) });
  return drawn(parts, 'days', title, (says) => <Columns says={says} of={t('columns.parcels')} bars={bars} />);
}

function hours(parts: Parts): Drawn {
  const { made, t } = parts;
  const all = made.report.hours.map((value, hour) => ({ hour, value }));
  const top = best(all, ({ value }) => value);
  const [first, last] = [
    all.findIndex(({ value }) => value > 0),
    all.findLastIndex(({ value }) => value > 0),
  ];
  const bars = all
    .slice(Math.max(0, first), last + 1)
    .map(({ hour, value }) => ({ name: String(hour), value, strong: hour === top?.hour }));
  const title = top === null ? null : t('charts.hours.title', { hour: String(top.hour).padStart(2, '0') });
  return drawn(parts, 'hours', title, (says) => (
    <Columns says={says} of={t('columns.parcels')} bars={bars} />
  ));
}

function mistakes(parts: Parts): Drawn {
  const { made, t } = parts;
  const { mistakes: rows, stopped } = made.report;
  const [top] = rows;
  const title =
    top === undefined
      ? null
      : t('charts.mistakes.title', {
          percent: Math.round((100 * top.count) / stopped),
          kind: t(`mistakes.${top.kind}`),
        });
  const bars = rows
    .slice(0, ROWS)
    .map(({ kind, count }, i) => ({ name: t(`mistakes.${kind}`), value: count, strong: i === 0 }));
  return drawn(parts, 'mistakes', title, (says) => <Rows says={says} of={t('columns.count')} bars={bars} />);
}

function things(parts: Parts): Drawn {
  const { made, t } = parts;
  const [top] = made.report.things;
  const bars = made.report.things
    .slice(0, ROWS)
    .map(({ name, count }, i) => ({ name, value: count, strong: i === 0 }));
  const title = top === undefined ? null : t('charts.things.title', { name: top.name });
  return drawn(parts, 'things', title, (says) => <Rows says={says} of={t('columns.count')} bars={bars} />);
}

function problems(parts: Parts): Drawn {
  const { made, t } = parts;
  const rows = made.report.problems.filter(({ reported }) => reported > 0);
  const [top] = rows;
  const name = (reason: (typeof rows)[number]['reason']): string => t(`desk:problems.${reason}.title`);
  const title = top === undefined ? null : t('charts.problems.title', { reason: name(top.reason) });
  const bars = rows
    .slice(0, ROWS)
    .map(({ reason, reported }, i) => ({ name: name(reason), value: reported, strong: i === 0 }));
  return drawn(parts, 'problems', title, (says) => (
    <Rows says={says} of={t('columns.reported')} bars={bars} />
  ));
}

function cutoff(parts: Parts): Drawn {
  const { made, words, t } = parts;
  const { days: rows, cutoff: all } = made.report;
  const some = all.late + all.tight + all.near + all.early > 0;
  const title = some
    ? t('charts.cutoff.title', { late: words.count(all.late), tight: words.count(all.tight) })
    : null;
  const columns = rows.map((row) => ({ name: words.day(row.day, rows.length), ...row.cutoff }));
  const bands = [
    { key: 'early', name: t('columns.early'), colour: 'var(--ink-3)' },
    { key: 'near', name: t('columns.near'), colour: 'var(--accent)' },
    { key: 'tight', name: t('columns.tight'), colour: 'var(--v-many)' },
    { key: 'late', name: t('columns.late'), colour: 'var(--bad)' },
  ];
  return drawn(parts, 'cutoff', title, (says) => <Stacked says={says} parts={bands} columns={columns} />);
}

const inHours = (minutes: number | undefined): number | null =>
  minutes === undefined ? null : Math.round(minutes / 6) / 10;

function lead(parts: Parts): Drawn {
  const { made, words, t } = parts;
  const { days: rows, packed } = made.report;
  const title = packed === null ? null : t('charts.lead.title', { for: words.minutes(packed.half) });
  const points = rows.map((row) => ({
    name: words.day(row.day, rows.length),
    packed: inHours(row.packed?.half),
    left: inHours(row.left?.half),
  }));
  const lines = [
    { key: 'packed', name: t('series.packed') },
    { key: 'left', name: t('series.left') },
  ];
  return drawn(parts, 'lead', title, (says) => <Lines says={says} lines={lines} points={points} />);
}

function carriers(parts: Parts): Drawn {
  const { made, words, t } = parts;
  const rows = made.report.carriers.flatMap(({ carrier, hours: spread, cost }) =>
    spread === null ? [] : [{ carrier, spread, cost }],
  );
  const fastest = best(rows, ({ spread }) => 1 / Math.max(1, spread.half));
  const title =
    fastest === null ? null : t('charts.carriers.title', { name: words.carrier(fastest.carrier) });
  const ranges = rows.slice(0, ROWS).map(({ carrier, spread, cost }) => ({
    name: words.carrier(carrier),
    low: spread.low / 24,
    half: spread.half / 24,
    high: spread.high / 24,
    beside: cost === null ? '' : words.count(cost.half / 100),
  }));
  return drawn(parts, 'carriers', title, (says) => (
    <Ranges says={says} rows={ranges} unit={(count) => t('daysShort', { count })} />
  ));
}

function pace(parts: Parts): Drawn {
  const { made, paces, words, t } = parts;
  const top = best(paces.byDay, ({ index }) => index);
  const count = made.report.days.length;
  const title = top === null ? null : t('charts.pace.title', { day: words.day(top.of, count) });
  const points = made.report.days.map(({ day }) => ({
    name: words.day(day, count),
    index: paces.byDay.find(({ of }) => of === day)?.index ?? null,
  }));
  return drawn(parts, 'pace', title, (says) => (
    <Lines says={says} lines={[{ key: 'index', name: t('columns.index') }]} points={points} level={100} />
  ));
}

function people(parts: Parts): Drawn {
  const { paces, words, t } = parts;
  const rows = (paces.byPerson ?? []).flatMap(({ of, index }) => (index === null ? [] : [{ of, index }]));
  const bars = rows
    .slice(0, ROWS)
    .map(({ of, index }) => ({ name: words.person(of), value: index, strong: false }));
  return drawn(parts, 'people', rows.length === 0 ? null : t('charts.people.title'), (says) => (
    <Rows says={says} of={t('columns.index')} bars={bars} />
  ));
}

function weights(parts: Parts): Drawn {
  const { made, words, t } = parts;
  const { off, taken, despite } = made.report.weights;
  const title = off.length === 0 ? null : t('charts.weights.title', { off: off.length });
  const hint = t('charts.weights.hint', { taken: words.count(taken), despite: words.count(despite) });
  const counts = new Map<string, number>();
  for (const { usual, grams } of off) {
    const name = `${grams > usual ? '+' : '−'}${words.weightBand(Math.abs(grams - usual))}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const bars = [...counts]
    .map(([name, value]) => ({ name, value, strong: false }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, ROWS);
  return drawn(
    parts,
    'weights',
    title,
    (says) => <Rows says={says} of={t('columns.count')} bars={bars} />,
    hint,
  );
}

const draws: Readonly<Record<ReportChart, (parts: Parts) => Drawn>> = {
  days,
  hours,
  mistakes,
  things,
  cutoff,
  lead,
  carriers,
  pace,
  people,
  problems,
  weights,
};

/** Draws a chart of a report: its headline says what is to be seen. */
export function useCharts(made: Made, paces: Paces): (chart: ReportChart) => Drawn {
  const { t } = useTranslation(['reports', 'desk']);
  const words = useReportWords();
  return (chart) => draws[chart]({ made, paces, words, t });
}
