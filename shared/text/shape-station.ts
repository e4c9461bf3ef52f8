import type { ReprintReason } from '../domain/posting/facts.ts';
import type { StepTask } from '../domain/posting/plan.ts';
import type { StationCommand } from '../domain/rules/command-codes.ts';

/** A heading and the sentence under it. */
export interface Said<T> {
  readonly title: T;
  readonly hint: T;
}

/** Stops on the line at the foot of the packing screens. */
export type LineStop = StepTask['kind'] | 'goods' | 'mark' | 'label';

/** Why the queue shows nothing. */
export type EmptyQueue = 'loading' | 'never-online' | 'none' | 'all-packed' | 'waiting' | 'problems';

/** Buttons of the table. Those that end in a code say so by themselves. */
export type TableButton =
  | 'ok'
  | 'understood'
  | 'done'
  | 'wrapped'
  | 'onShelves'
  | 'setAside'
  | 'undo'
  | 'problem'
  | 'reprint'
  | 'park'
  | 'takeBack'
  | 'nextBox'
  | 'skip'
  | 'leave'
  | 'teach'
  | 'rescan'
  | 'otherCarrier'
  | 'waybillRight'
  | 'cancel';

/** Every text of the packing table, in one language. */
export interface StationText<T> {
  readonly top: { readonly posting: T; readonly progress: T; readonly parcelsToday: T; readonly nobody: T };
  readonly start: Said<T> & { readonly choose: T; readonly done: T };
  readonly queue: Said<T> & {
    readonly next: T;
    readonly urgent: T;
    readonly express: T;
    readonly begun: T;
    readonly toPack: T;
    readonly calls: T;
    readonly call: T;
    readonly callHint: T;
    /** Under a label that did not come out, or may not have. */
    readonly stuckHint: T;
    readonly larger: Said<T>;
    readonly byHand: T;
    readonly empty: Readonly<Record<EmptyQueue, Said<T>>>;
  };
  readonly scan: {
    readonly verb: T;
    readonly another: T;
    readonly left: T;
    readonly of: T;
    readonly more: T;
    readonly units: T;
    readonly shelf: T;
    readonly noShelf: T;
    readonly carton: T;
    readonly picture: T;
  };
  readonly mark: Said<T>;
  readonly line: Readonly<Record<LineStop, T>> & { readonly optional: T; readonly now: T; readonly done: T };
  readonly tasks: Readonly<Record<StepTask['kind'], Said<T>>> & {
    readonly layers: T;
    readonly fragileUnits: T;
    /** Film for goods that are named below. */
    readonly wrapThese: T;
    readonly takeBox: T;
    readonly chooseBox: T;
    readonly weight: T;
    readonly expected: T;
    readonly takeExpected: T;
    readonly printing: T;
    readonly typeWeight: T;
  };
  readonly waybill: {
    readonly recognised: T;
    readonly digits: T;
    readonly format: T;
    readonly carrier: T;
    readonly checkDigit: T;
    readonly unused: T;
    readonly advised: T;
    readonly corrected: T;
    readonly which: T;
    readonly to: T;
  };
  readonly label: {
    readonly printed: T;
    readonly printing: T;
    readonly stick: Said<T>;
    readonly scanBack: Said<T>;
    readonly inBox: T;
    readonly parcelOf: T;
    /** The order could not be looked after before its label printed (CN7). */
    readonly unchecked: Said<T>;
    readonly neverChecked: T;
    readonly maybe: Said<T>;
    readonly failed: Said<T>;
    readonly larger: Said<T> & Readonly<Record<'trim' | 'shrink' | 'never', Said<T>>>;
    readonly preview: T;
  };
  readonly parked: {
    readonly shelf: T;
    readonly put: T;
    readonly hint: T;
    readonly free: T;
    readonly here: T;
    readonly taken: T;
    readonly soon: T;
    readonly next: T;
  };
  readonly closed: Said<T> & { readonly next: T };
  readonly problem: Said<T> & { readonly next: T };
  readonly stop: {
    readonly word: T;
    readonly title: T;
    readonly hint: T;
    readonly takeOut: T;
    readonly nothingInBox: T;
    readonly peel: T;
    /** It is closed and stands with those that leave. */
    readonly pullOut: T;
    readonly at: T;
    readonly whenBack: T;
    readonly scanOk: T;
    readonly reason: T;
    /** One parcel of a split only. */
    readonly parcel: Said<T> & { readonly pull: T };
  };
  readonly cards: {
    readonly needed: T;
    readonly got: T;
    readonly read: T;
    readonly backToShelf: T;
    readonly extra: T;
    readonly countKept: T;
  };
  readonly verdicts: Readonly<
    Record<
      'right' | 'complete' | 'wrong' | 'many' | 'unknown' | 'stop' | 'notice',
      { readonly word: T; readonly next: T }
    >
  >;
  readonly reasons: {
    readonly reprint: Said<T>;
    readonly problem: Said<T>;
    readonly why: Readonly<Record<ReprintReason, T>>;
  };
  readonly buttons: Readonly<Record<TableButton, T>> & { readonly scanCode: T };
  readonly commands: Readonly<Record<StationCommand['kind'], Said<T>>>;
}
