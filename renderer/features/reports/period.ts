import { dayPlus, isDay, type Day } from '#shared/projections/reports/day-clock.ts';
import type { ReportPeriod } from '#shared/text/shape-reports.ts';

/** Days from one to another, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What somebody chose; the span counts where the period is `range`. */
export interface Chosen extends Span {
  readonly period: ReportPeriod;
}

/** Longest span that is told at once, days: the sums of each are read. */
const LONGEST = 400;

const length = ({ from, to }: Span): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** The days of a period as they are today; the wrong way round, or longer than a year, they are put right. */
export function spanOf({ period, from, to }: Chosen, today: Day): Span {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: dayPlus(today, -1), to: dayPlus(today, -1) };
    case 'week':
      return { from: dayPlus(today, -6), to: today };
    case 'month':
      return { from: dayPlus(today, -29), to: today };
    case 'range': {
      const [first = today, last = today] = [isDay(from) ? from : today, isDay(to) ? to : today].toSorted();
      return {
        from: length({ from: first, to: last }) > LONGEST ? dayPlus(last, 1 - LONGEST) : first,
        to: last,
      };
    }
  }
}

/** As many days before a span, to compare with. */
export const spanBefore = (span: Span): Span => ({
  from: dayPlus(span.from, -length(span)),
  to: dayPlus(span.from, -1),
});
