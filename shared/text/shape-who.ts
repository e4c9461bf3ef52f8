import type { Said } from './shape-station.ts';

/** Texts about who works at the table, in one language. */
export interface WhoText<T> {
  readonly pin: Said<T> & {
    readonly digits: T;
    readonly delete: T;
    readonly enter: T;
    readonly notMe: T;
  };
  /** A parcel lies open and nobody is here. */
  readonly held: Said<T>;
  /** Whose parcel this was before. */
  readonly from: T;
  /** Pages that change the house, and who may. */
  readonly desk: Said<T> & {
    readonly pinHint: T;
    readonly code: T;
    readonly enter: T;
    readonly noSupervisor: T;
    readonly wrong: T;
    readonly wait: T;
    readonly fault: T;
    readonly close: T;
    readonly for: T;
    readonly forWhom: Readonly<Record<'all' | 'supervisor', T>>;
    readonly forHint: T;
    readonly nobodyNamed: T;
  };
  readonly settings: {
    readonly hint: T;
    readonly voice: T;
    readonly voices: Readonly<Record<'off' | 'numbers' | 'all', T>>;
    readonly setPin: T;
    readonly changePin: T;
    readonly removePin: T;
    readonly newPin: T;
    readonly hasPin: T;
    readonly noPin: T;
    readonly wrongPin: T;
    readonly savePin: T;
    readonly back: T;
    readonly lock: Said<T>;
    readonly minutes: T;
    readonly never: T;
  };
}
