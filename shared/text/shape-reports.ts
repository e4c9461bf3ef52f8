import type { MistakeKind } from '../projections/reports/mistakes.ts';

/** Charts of the reports; each has its table. */
export const reportCharts = [
  'days',
  'hours',
  'mistakes',
  'things',
  'cutoff',
  'lead',
  'carriers',
  'pace',
  'people',
  'problems',
  'weights',
] as const;

/** One of `reportCharts`. */
export type ReportChart = (typeof reportCharts)[number];

/** Columns of the tables of the reports. */
export type ReportColumn =
  | 'shop'
  | 'day'
  | 'hour'
  | 'time'
  | 'posting'
  | 'parcels'
  | 'units'
  | 'handed'
  | 'mistakes'
  | 'kind'
  | 'count'
  | 'share'
  | 'product'
  | 'sku'
  | 'late'
  | 'tight'
  | 'near'
  | 'early'
  | 'none'
  | 'packedHalf'
  | 'packedHigh'
  | 'leftHalf'
  | 'leftHigh'
  | 'carrier'
  | 'delivered'
  | 'daysLow'
  | 'daysHalf'
  | 'daysHigh'
  | 'cost'
  | 'seconds'
  | 'usual'
  | 'index'
  | 'person'
  | 'reason'
  | 'reported'
  | 'solved'
  | 'minutesHalf'
  | 'grams'
  | 'usualGrams';

/** Periods that are one click away. */
export const reportPeriods = ['today', 'yesterday', 'week', 'month', 'range'] as const;

/** One of `reportPeriods`. */
export type ReportPeriod = (typeof reportPeriods)[number];

/** A chart's headline, which says what is to be seen, the same where there is nothing, and what it is made of. */
interface ChartText<T> {
  readonly title: T;
  readonly nothing: T;
  readonly hint: T;
}

/** Texts of the reports in one language. */
export interface ReportsText<T> {
  readonly tabs: Readonly<Record<'overview' | 'overrides' | 'disputes', T>>;
  readonly periods: Readonly<Record<ReportPeriod, T>>;
  readonly from: T;
  readonly to: T;
  readonly reading: T;
  readonly unread: T;
  readonly again: T;
  readonly empty: { readonly title: T; readonly hint: T };
  readonly csv: T;
  readonly table: T;
  readonly chart: T;
  readonly print: T;
  readonly printed: T;
  readonly all: T;
  readonly tiles: {
    readonly parcels: T;
    readonly more: T;
    readonly less: T;
    readonly same: T;
    readonly noBefore: T;
    readonly late: T;
    readonly closest: T;
    readonly worst: T;
    readonly stopped: T;
    readonly stoppedHint: T;
    readonly out: T;
    readonly outNone: T;
    readonly outShare: T;
    readonly wait: T;
    readonly waitHint: T;
    readonly noWait: T;
    readonly seconds: T;
  };
  readonly today: {
    readonly before: T;
    readonly after: T;
    readonly done: T;
    readonly idle: T;
    readonly hint: T;
    readonly now: T;
    readonly cutoff: T;
  };
  readonly charts: Readonly<Record<ReportChart, ChartText<T>>>;
  readonly series: Readonly<Record<'packed' | 'left', T>>;
  readonly daysShort: T;
  readonly ozon: T;
  readonly mistakes: Readonly<Record<MistakeKind, T>>;
  readonly columns: Readonly<Record<ReportColumn, T>>;
}
