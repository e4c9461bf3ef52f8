import type { Said } from './shape-station.ts';

/** Texts of the trials beside the settings, in one language. */
export interface TrialsText<T> {
  readonly again: T;
  readonly asking: T;
  readonly fault: Said<T>;
  readonly stop: T;
  readonly warehouses: {
    readonly read: T;
    readonly same: T;
    readonly none: T;
    readonly news: Readonly<Record<'new' | 'closed' | 'unknown', T>>;
  };
  readonly label: {
    readonly begin: T;
    readonly hint: T;
    readonly nothing: Said<T>;
    readonly making: T;
    readonly late: Said<T>;
    readonly ready: T;
    readonly picture: T;
    readonly notDrawn: Said<T>;
  };
  readonly badge: {
    readonly begin: T;
    readonly waiting: T;
    readonly opens: T;
    readonly asksPin: T;
    readonly rightPin: T;
    readonly wrongPin: T;
    readonly waits: T;
    readonly noBadge: Said<T>;
    readonly unknown: Said<T>;
  };
  readonly days: {
    readonly look: T;
    readonly nothing: T;
    readonly goes: T;
    readonly sure: T;
    readonly yes: T;
    readonly no: T;
  };
  readonly backup: { readonly whole: T };
}
