import type { DayReportData, DayReportPart } from '#shared/label/day-report.ts';
import { labelWords } from '#shared/label/words.ts';
import type { Report } from '#shared/projections/reports/report.ts';
import type { TableWords } from './tables.ts';
import type { ReportWords } from './words.ts';

/** The words of a printed report, in the language of the screen. */
export interface PaperWords {
  readonly title: string;
  readonly tables: TableWords;
  readonly report: ReportWords;
  readonly text: (
    key: 'parcels' | 'late' | 'stopped' | 'out' | 'wait' | 'hours' | 'mistakes' | 'problems' | 'carriers',
  ) => string;
  readonly column: (key: 'units' | 'handed' | 'tight') => string;
  readonly seconds: (count: number) => string;
}

/** What is printed of a day: the figures, and bars of what there was. */
export function dayPaper(
  report: Report,
  day: string,
  lines: readonly string[],
  words: PaperWords,
): DayReportData {
  const { count } = words.report;
  const bars = (
    title: string,
    rows: readonly { readonly name: string; readonly value: number }[],
  ): DayReportPart[] =>
    rows.length === 0
      ? []
      : [{ title, bars: rows.map(({ name, value }) => ({ name, value, says: count(value) })) }];
  const hours = report.hours.flatMap((value, hour) =>
    value === 0 ? [] : [{ name: `${String(hour).padStart(2, '0')}:00`, value }],
  );
  return {
    title: words.title,
    day,
    lines,
    pageOf: labelWords[words.report.language].pageOf,
    parts: [
      {
        title: day,
        figures: [
          [words.text('parcels'), count(report.parcels)],
          [words.column('units'), count(report.units)],
          [words.column('handed'), count(report.handed)],
          [words.text('late'), count(report.cutoff.late)],
          [words.column('tight'), count(report.cutoff.tight)],
          [words.text('stopped'), count(report.stopped)],
          [words.text('out'), count(report.wrongOut)],
          [words.text('wait'), report.waits === null ? '–' : words.seconds(report.waits.half)],
        ],
      },
      ...bars(words.text('hours'), hours),
      ...bars(
        words.text('mistakes'),
        report.mistakes.map(({ kind, count: value }) => ({ name: words.tables.mistake(kind), value })),
      ),
      ...bars(
        words.text('problems'),
        report.problems.map(({ reason, reported }) => ({
          name: words.tables.reason(reason),
          value: reported,
        })),
      ),
      ...bars(
        words.text('carriers'),
        report.carriers.map(({ carrier, parcels }) => ({
          name: words.tables.carrier(carrier),
          value: parcels,
        })),
      ),
    ],
  };
}
