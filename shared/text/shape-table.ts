import type { BoxReason } from '../domain/rules/boxes.ts';

/** What the packing screens say besides the instructions themselves, in one language. */
export interface TableText<T> {
  /** A part of a kit is asked for: which kit of how many, and what it lacks. */
  readonly kit: { readonly which: T; readonly missing: T };
  /** Rows, lines or things beyond the ones that fit. */
  readonly more: T;
  readonly many: { readonly enough: T; readonly wanted: T };
  readonly wrong: {
    readonly backAndTake: T;
    readonly nextLabel: T;
    readonly nextMark: T;
    readonly nextOther: T;
  };
  readonly unknown: { readonly command: T; readonly badge: T; readonly nextBadge: T };
  readonly waybill: { readonly own: T; readonly typed: T };
  readonly parked: { readonly whenOnline: T };
  /** Why a box is suggested, or none (BX3). */
  readonly box: Readonly<Record<BoxReason['kind'], T>>;
  readonly stop: { readonly nothingBack: T };
}
