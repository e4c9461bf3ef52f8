import { writeTable } from '#shared/intake/csv.ts';
import type { PaceRow } from '../../session/pace-report.ts';

/** How much work a parcel was, as people of the trade tell it: one unit, several of one product, several products. */
export type ParcelKind = 'single' | 'multi' | 'mixed';

/** Words and names of the files, in the language of the screen. */
export interface PaceWords {
  readonly station: string;
  readonly who: (by: string) => string;
  readonly kind: (kind: ParcelKind) => string;
  readonly column: (name: PaceColumn) => string;
  /** IANA zone that days are told in. */
  readonly timeZone: string;
}

/** Columns of both files. `index`: 100 is as quick as this station usually is; hard parcels count for more. */
export const paceColumns = {
  postings: [
    'day',
    'time',
    'station',
    'packer',
    'posting',
    'kind',
    'lines',
    'units',
    'steps',
    'seconds',
    'usual',
    'index',
  ],
  people: [
    'day',
    'station',
    'packer',
    'parcels',
    'single',
    'multi',
    'mixed',
    'units',
    'seconds',
    'usual',
    'index',
    'perHour',
  ],
} as const;

/** A column of one of the files. */
export type PaceColumn = (typeof paceColumns)[keyof typeof paceColumns][number];

const kindOf = ({ size }: PaceRow): ParcelKind =>
  size.lines > 1 ? 'mixed' : size.units > 1 ? 'multi' : 'single';

const whole = (value: number): string => String(Math.round(value));

/** Only time that one person alone spent can be held against the usual one. */
const counts = ({ shared, seconds, usual }: PaceRow): boolean => !shared && seconds > 0 && usual !== null;

const indexOf = (usual: number, seconds: number): string =>
  seconds === 0 ? '' : whole((100 * usual) / seconds);

function clockIn(timeZone: string): (at: number) => readonly [day: string, time: string] {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => {
    const [day = '', time = ''] = parts.format(at).split(' ');
    return [day, time];
  };
}

/** One row for each packed parcel, oldest first. */
export function postingsCsv(rows: readonly PaceRow[], words: PaceWords): string {
  const clock = clockIn(words.timeZone);
  return writeTable([
    paceColumns.postings.map(words.column),
    ...rows.map((row) => [
      ...clock(row.at),
      words.station,
      words.who(row.by),
      row.posting,
      words.kind(kindOf(row)),
      String(row.size.lines),
      String(row.size.units),
      String(row.size.steps),
      whole(row.seconds),
      row.usual === null ? '' : whole(row.usual),
      counts(row) ? indexOf(row.usual ?? 0, row.seconds) : '',
    ]),
  ]);
}

/** One row for each day and packer, oldest first. */
export function peopleCsv(rows: readonly PaceRow[], words: PaceWords): string {
  const clock = clockIn(words.timeZone);
  const days = new Map<string, PaceRow[]>();
  for (const row of rows) {
    const key = `${clock(row.at)[0]}\n${row.by}`;
    const some = days.get(key) ?? [];
    some.push(row);
    days.set(key, some);
  }
  const sum = (some: readonly PaceRow[], of: (row: PaceRow) => number): number =>
    some.reduce((total, row) => total + of(row), 0);
  return writeTable([
    paceColumns.people.map(words.column),
    ...[...days].map(([key, some]) => {
      const [day = '', by = ''] = key.split('\n');
      const own = some.filter(counts);
      const [seconds, usual] = [sum(own, (row) => row.seconds), sum(own, (row) => row.usual ?? 0)];
      const many = (kind: ParcelKind): string => String(some.filter((row) => kindOf(row) === kind).length);
      return [
        day,
        words.station,
        words.who(by),
        String(some.length),
        many('single'),
        many('multi'),
        many('mixed'),
        String(sum(some, ({ size }) => size.units)),
        whole(seconds),
        whole(usual),
        own.length === 0 ? '' : indexOf(usual, seconds),
        seconds === 0 ? '' : whole((3600 * own.length) / seconds),
      ];
    }),
  ]);
}
