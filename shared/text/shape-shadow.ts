import type { ShadowKind } from '../domain/posting/shadow.ts';
import type { Said } from './shape-station.ts';

/** Texts of shadow mode: at the table, in its settings, in its report; in one language. */
export interface ShadowText<T> {
  /** The sign on every screen while it holds. */
  readonly sign: T;
  readonly until: T;
  readonly noted: T;
  readonly wouldBe: T;
  readonly needed: T;
  readonly scanned: T;
  readonly kinds: Readonly<Record<ShadowKind, T>>;
  readonly told: Readonly<Record<'wrong-item' | 'one-too-many' | 'unknown-code', T>>;
  readonly next: T;
  readonly nextNothing: T;
  readonly asItIs: T;
  readonly goOn: T;
  readonly restUnscanned: T;
  readonly packedSo: T;
  readonly banner: T;
  readonly look: T;
  readonly settings: Said<T> & {
    readonly holds: T;
    readonly off: T;
    readonly ended: T;
    readonly begin: T;
    readonly days: T;
    readonly longer: T;
    readonly end: T;
    readonly stays: T;
  };
  readonly report: {
    readonly title: T;
    readonly never: T;
    readonly reading: T;
    readonly unread: T;
    readonly nothing: T;
    readonly parcels: T;
    readonly notes: T;
    readonly unverified: T;
    readonly kind: T;
    readonly all: T;
    readonly nobody: T;
    readonly latest: T;
    readonly save: T;
    readonly columns: Readonly<Record<'at' | 'by' | 'posting' | 'kind' | 'expected' | 'got', T>>;
  };
}
