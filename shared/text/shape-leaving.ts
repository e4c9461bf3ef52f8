import type { CarriageStatus } from '../market/handover.ts';
import type { LeftWhy } from '../domain/posting/said-left.ts';
import type { LeavingPlace } from '../projections/leaving.ts';
import type { Said } from './shape-station.ts';

/** Texts of the desk's overview of what leaves, in one language. */
export interface LeavingText<T> {
  readonly hint: T;
  readonly refresh: T;
  readonly empty: Said<T>;
  readonly summary: Readonly<Record<'left' | 'due' | 'all' | 'pull', T>>;
  readonly noCutoff: T;
  readonly gone: T;
  readonly of: T;
  readonly inBatch: T;
  readonly ready: T;
  readonly missing: T;
  readonly allReady: T;
  readonly allLeft: T;
  readonly more: T;
  readonly places: Readonly<Record<LeavingPlace['kind'], T>>;
  /** A parcel that nobody finds, and what the problem says of it. */
  readonly notFound: T;
  readonly notFoundNote: T;
  /** A closed parcel that nobody scans out: somebody says where it is (HB11). */
  readonly elsewhere: {
    readonly open: T;
    readonly why: T;
    readonly whys: Readonly<Record<LeftWhy, T>>;
    readonly note: T;
    readonly hint: T;
    readonly say: T;
    readonly back: T;
    readonly supervisor: T;
  };
  readonly pull: T;
  readonly outgoing: T;
  readonly shelf: T;
  readonly batches: T;
  readonly open: T;
  readonly toTable: T;
  readonly left: T;
  readonly printList: T;
  readonly printAct: T;
  readonly printed: T;
  readonly notPrinted: T;
  readonly carriage: {
    readonly title: T;
    readonly making: T;
    readonly number: T;
    readonly stages: Readonly<Record<CarriageStatus, T>>;
    readonly code: T;
    readonly hideCode: T;
    readonly noCode: T;
    readonly giveUp: T;
    readonly sure: T;
    readonly giveUpNow: T;
    readonly back: T;
    readonly givingUp: T;
    readonly refused: T;
    readonly anew: T;
    readonly asking: T;
    readonly unread: T;
  };
  /** What the marketplace itself says of this way. */
  readonly ozon: {
    readonly title: T;
    readonly counts: T;
    readonly slot: T;
    readonly recommended: T;
    readonly says: T;
    readonly others: T;
    readonly reading: T;
    readonly unread: T;
  };
  readonly late: T;
  readonly notKept: T;
}
