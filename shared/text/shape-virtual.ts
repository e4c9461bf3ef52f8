import type { OwedTone, VirtualReason } from '../domain/posting/virtual.ts';
import type { VirtualStanding } from '../projections/virtual-report.ts';
import type { Said } from './shape-station.ts';

/** Columns of the file. */
export type VirtualColumn =
  | 'posting'
  | 'why'
  | 'number'
  | 'sentAt'
  | 'by'
  | 'note'
  | 'along'
  | 'dueAt'
  | 'moved'
  | 'readyAt'
  | 'leftAt'
  | 'standing'
  | 'overdue';

/** Texts of the desk's page of what is sent without a parcel, in one language. */
export interface VirtualText<T> {
  readonly hint: T;
  readonly tabs: Readonly<Record<'owed' | 'send' | 'rule', T>>;
  /** What stands above the list: how much is promised, and how urgent. */
  readonly summary: Readonly<Record<'none' | 'owed' | OwedTone, T>>;
  readonly filters: Readonly<Record<'all' | 'soon' | 'late' | 'atTable', T>>;
  readonly columns: Readonly<Record<'posting' | 'due' | 'sent' | 'todo', T>>;
  readonly empty: Said<T>;
  readonly late: T;
  readonly left: T;
  readonly byThen: T;
  readonly sentBy: T;
  readonly bySelf: T;
  readonly copyNote: T;
  readonly copied: T;
  readonly goodsCame: T;
  readonly atTable: T;
  readonly move: T;
  readonly newDate: T;
  readonly moveNow: T;
  readonly waiting: Said<T>;
  readonly noneWaiting: Said<T>;
  readonly search: T;
  readonly notFound: T;
  readonly look: T;
  readonly send: T;
  readonly sent: T;
  readonly digital: T;
  readonly stands: T;
  readonly form: {
    readonly why: T;
    readonly reasons: Readonly<Record<VirtualReason, Said<T>>>;
    readonly note: T;
    readonly number: T;
    readonly wrongNumber: T;
    readonly numberOk: T;
    readonly date: T;
    readonly along: T;
    readonly alongHint: T;
    readonly physical: T;
    readonly tells: Readonly<Record<'all' | 'presale' | 'assembly' | 'nobody', T>>;
    readonly confirm: T;
    readonly back: T;
    readonly alongUnknown: T;
    readonly notKept: T;
  };
  readonly steps: Readonly<Record<'last-mile' | 'delivered', T>>;
  readonly rule: {
    readonly title: T;
    readonly hint: T;
    readonly auto: T;
    readonly off: T;
    readonly digital: T;
    readonly prefix: T;
    readonly prefixWrong: T;
    readonly prefixHint: T;
    readonly note: T;
    readonly noteUsual: T;
    readonly noteWrong: T;
    readonly warn: T;
    readonly days: T;
    readonly warnWrong: T;
  };
  readonly report: Readonly<Record<'save' | 'reading' | 'unread', T>>;
  readonly file: {
    readonly columns: Readonly<Record<VirtualColumn, T>>;
    readonly standings: Readonly<Record<VirtualStanding, T>>;
    readonly yes: T;
  };
}
