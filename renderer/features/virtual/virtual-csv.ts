import { writeTable } from '#shared/intake/csv.ts';
import type { VirtualReason } from '#shared/domain/posting/virtual.ts';
import type { VirtualRow, VirtualStanding } from '#shared/projections/virtual-report.ts';
import type { VirtualColumn } from '#shared/text/shape-virtual.ts';

/** Words and names of the file, in the language of the screen. */
export interface VirtualWords {
  readonly column: (name: VirtualColumn) => string;
  readonly why: (why: VirtualReason) => string;
  readonly standing: (standing: VirtualStanding) => string;
  readonly who: (by: string) => string;
  readonly yes: string;
  /** IANA zone that moments are told in. */
  readonly timeZone: string;
  /** Ms since 1970 UTC. */
  readonly now: number;
}

const columns: readonly VirtualColumn[] = [
  'posting',
  'why',
  'number',
  'sentAt',
  'by',
  'note',
  'along',
  'dueAt',
  'moved',
  'readyAt',
  'leftAt',
  'standing',
  'overdue',
];

/** One row for each posting that was sent without a parcel, those that still owe one first (VS9). */
export function virtualCsv(rows: readonly VirtualRow[], words: VirtualWords): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: words.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const moment = (at: number | null): string => (at === null ? '' : format.format(at));
  const isOpen = ({ standing }: VirtualRow): boolean => standing === 'owed' || standing === 'at-table';
  const isLate = (row: VirtualRow): boolean => isOpen(row) && row.dueAt !== null && row.dueAt < words.now;
  const cells: Readonly<Record<VirtualColumn, (row: VirtualRow) => string>> = {
    posting: (row) => row.posting,
    why: ({ why }) => (why === null ? '' : words.why(why)),
    number: (row) => row.number,
    sentAt: (row) => moment(row.sentAt),
    by: (row) => words.who(row.by),
    note: (row) => row.note,
    along: (row) => row.along ?? '',
    dueAt: (row) => moment(row.dueAt),
    moved: (row) => String(row.moved),
    readyAt: (row) => moment(row.readyAt),
    leftAt: (row) => moment(row.leftAt),
    standing: (row) => words.standing(row.standing),
    overdue: (row) => (isLate(row) ? words.yes : ''),
  };
  const sorted = rows.toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.dueAt ?? a.sentAt) - (b.dueAt ?? b.sentAt),
  );
  return writeTable([
    columns.map(words.column),
    ...sorted.map((row) => columns.map((name) => cells[name](row))),
  ]);
}
