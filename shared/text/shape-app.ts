import type { Said } from './shape-station.ts';

/** Why the window cannot open its station. */
export type FatalKind =
  | 'newer-profile'
  | 'newer-store'
  | 'older-browser'
  | 'disk-full'
  | 'broken'
  | 'no-copy'
  | 'door'
  | 'foreign-journal'
  | 'diverged';

/** Pages beside the packing table. */
export type DeskPage =
  | 'table'
  | 'queue'
  | 'problems'
  | 'waves'
  | 'handover'
  | 'tracking'
  | 'returns'
  | 'virtual'
  | 'supplies'
  | 'stock'
  | 'products'
  | 'rules'
  | 'carriers'
  | 'reports'
  | 'team'
  | 'printing'
  | 'intake'
  | 'settings'
  | 'health'
  | 'help';

/** Texts of the window around the table and of its pages, in one language. */
export interface AppText<T> {
  readonly pages: Readonly<Record<DeskPage, T>> & { readonly menu: T; readonly close: T };
  /** A day in a field: how it is written, and the way to the calendar. */
  readonly day: { readonly shape: T; readonly calendar: T };
  readonly side: { readonly online: T; readonly offline: T; readonly waiting: T; readonly nobody: T };
  readonly fatal: Readonly<Record<FatalKind, Said<T>>> & { readonly again: T; readonly detail: T };
  /** Ways out where a newer Packline has worked (UP2, UP12). */
  readonly newer: Readonly<
    Record<'page' | 'close' | 'noPage' | 'aside' | 'asideWarn' | 'yes' | 'no' | 'notAside', T>
  >;
  readonly restored: Said<T>;
  readonly understood: T;
  readonly intake: {
    readonly drop: T;
    readonly dropNow: T;
    readonly another: T;
    readonly reading: T;
    readonly isNew: T;
    readonly isKnown: T;
    readonly badTitle: T;
    readonly moreBad: T;
    readonly page: T;
    readonly previous: T;
    readonly next: T;
    readonly toTable: T;
    readonly noCutoff: T;
    readonly finished: T;
    readonly pdf: Said<T>;
    readonly binary: Said<T>;
    readonly unreadable: Said<T>;
  };
  readonly problems: {
    readonly what: T;
    readonly since: T;
    readonly todo: T;
    readonly empty: Said<T>;
    readonly waits: Said<T>;
    readonly resolve: T;
    readonly shipAgain: T;
    readonly packAgain: T;
    readonly confirm: T;
    readonly confirmAnyway: T;
    readonly bySystem: T;
    readonly byMarket: T;
    readonly comes: T;
    /** `who`, `at` */
    readonly noticed: T;
    readonly check: T;
    readonly note: T;
    readonly all: T;
    readonly atTable: T;
    readonly atCheck: T;
    readonly notKept: T;
    readonly pull: Said<T>;
    readonly pullParcel: Said<T>;
    readonly pulled: T;
    readonly now: T;
    readonly notPrinted: T;
    readonly wherePacked: Readonly<Record<'shelf' | 'outgoing', T>>;
    readonly refused: T;
    readonly unshipped: Said<T>;
    readonly again: T;
    readonly correct: T;
    readonly correction: T;
    readonly take: T;
    readonly leave: T;
    readonly cancelThere: T;
    readonly cancel: {
      readonly reason: T;
      readonly message: T;
      readonly warning: T;
      readonly confirm: T;
      readonly back: T;
      readonly asking: T;
      readonly none: T;
      readonly offline: T;
      readonly sent: T;
      readonly retry: T;
    };
  };
}
