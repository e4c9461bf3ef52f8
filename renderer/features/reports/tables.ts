import type { ShopId } from '#shared/domain/shop.ts';
import type { PaceRow } from '#shared/projections/reports/pace.ts';
import type { Report } from '#shared/projections/reports/report.ts';
import type { Spread } from '#shared/projections/reports/spread.ts';
import type { Made } from './use-report.ts';
import type { ReportChart, ReportColumn } from '#shared/text/shape-reports.ts';

/** What stands in a cell; null where nothing is known. */
export type Cell = string | number | null;

/** The figures of a chart, to be read and to be saved. */
export interface Table {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Names that the tables cannot know by themselves, in the language of the screen. */
export interface TableWords {
  readonly mistake: (kind: Report['mistakes'][number]['kind']) => string;
  readonly reason: (reason: Report['problems'][number]['reason']) => string;
  readonly carrier: (carrier: string) => string;
  readonly person: (id: string) => string;
  readonly shop: (shop: ShopId) => string;
  /** A moment with its day, by the station's clock. */
  readonly moment: (at: number) => string;
}

const days = (hours: number | undefined): Cell => (hours === undefined ? null : Math.round(hours / 2.4) / 10);
const half = (spread: Spread | null): Cell => spread?.half ?? null;
const high = (spread: Spread | null): Cell => spread?.high ?? null;
const share = (count: number, all: number): Cell =>
  all === 0 ? null : Math.round((1000 * count) / all) / 10;

const ofDays = (report: Report): Table => ({
  columns: ['day', 'parcels', 'units', 'handed', 'mistakes'],
  rows: report.days.map((row) => [row.day, row.parcels, row.units, row.handed, row.mistakes]),
});

const ofLead = (report: Report): Table => ({
  columns: ['day', 'packedHalf', 'packedHigh', 'leftHalf', 'leftHigh'],
  rows: report.days.map((row) => [
    row.day,
    half(row.packed),
    high(row.packed),
    half(row.left),
    high(row.left),
  ]),
});

const ofCutoffs = (report: Report): Table => ({
  columns: ['day', 'late', 'tight', 'near', 'early', 'none'],
  rows: report.days.map(({ day, cutoff: { late, tight, near, early, none } }) => [
    day,
    late,
    tight,
    near,
    early,
    none,
  ]),
});

const ofThings = (report: Report, words: TableWords): Table => ({
  columns: ['product', 'sku', 'kind', 'count'],
  rows: report.things.flatMap(({ sku, name, kinds }) =>
    report.mistakes.flatMap(({ kind }) => {
      const count = kinds[kind];
      return count === undefined ? [] : [[name, sku, words.mistake(kind), count]];
    }),
  ),
});

const ofCarriers = (report: Report, words: TableWords): Table => ({
  columns: ['carrier', 'parcels', 'delivered', 'daysLow', 'daysHalf', 'daysHigh', 'cost'],
  rows: report.carriers.map(({ carrier, parcels, hours, cost }) => [
    words.carrier(carrier),
    parcels,
    hours?.count ?? 0,
    days(hours?.low),
    days(hours?.half),
    days(hours?.high),
    cost === null ? null : cost.half / 100,
  ]),
});

const ofPace = (first: 'day' | 'person', rows: readonly PaceRow[], name: (of: string) => string): Table => ({
  columns: [first, 'parcels', 'units', 'seconds', 'usual', 'index'],
  rows: rows.map(({ of, parcels, units, seconds, usual, index }) => [
    name(of),
    parcels,
    units,
    seconds,
    usual,
    index,
  ]),
});

const ofWeights = (report: Report, words: TableWords): Table => ({
  columns: ['time', 'posting', 'grams', 'usualGrams'],
  rows: report.weights.off.map(({ at, posting, grams, usual }) => [words.moment(at), posting, grams, usual]),
});

/** Paces beside the report; people only where they may be named (RP6). */
export interface Paces {
  readonly byDay: readonly PaceRow[];
  readonly byPerson: readonly PaceRow[] | null;
}

/** The table of a chart. */
export function tableOf(chart: ReportChart, report: Report, paces: Paces, words: TableWords): Table {
  switch (chart) {
    case 'days':
      return ofDays(report);
    case 'hours':
      return { columns: ['hour', 'parcels'], rows: report.hours.map((parcels, hour) => [hour, parcels]) };
    case 'mistakes':
      return {
        columns: ['kind', 'count', 'share'],
        rows: report.mistakes.map(({ kind, count }) => [
          words.mistake(kind),
          count,
          share(count, report.stopped),
        ]),
      };
    case 'things':
      return ofThings(report, words);
    case 'cutoff':
      return ofCutoffs(report);
    case 'lead':
      return ofLead(report);
    case 'carriers':
      return ofCarriers(report, words);
    case 'pace':
      return ofPace('day', paces.byDay, (day) => day);
    case 'people':
      return ofPace('person', paces.byPerson ?? [], words.person);
    case 'problems':
      return {
        columns: ['reason', 'reported', 'solved', 'minutesHalf'],
        rows: report.problems.map(({ reason, reported, minutes }) => [
          words.reason(reason),
          reported,
          minutes?.count ?? 0,
          half(minutes),
        ]),
      };
    case 'weights':
      return ofWeights(report, words);
  }
}

/** Whose a pace is cannot be told shop by shop: it is measured against the whole house. */
const ofHouse: ReadonlySet<ReportChart> = new Set(['pace', 'people']);

/** The table of a chart; where several shops are shown at once a row for each, with its name in front (SHP18). */
export function tableByShop(
  chart: ReportChart,
  { report, byShop }: Pick<Made, 'report' | 'byShop'>,
  paces: Paces,
  words: TableWords,
): Table {
  const all = tableOf(chart, report, paces, words);
  if (byShop.length === 0 || ofHouse.has(chart)) return all;
  const rows = byShop.flatMap(([shop, own]) =>
    tableOf(chart, own, paces, words).rows.map((row) => [words.shop(shop), ...row]),
  );
  return { columns: ['shop', ...all.columns], rows };
}
