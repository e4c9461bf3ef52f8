import type { FirstQuestion } from '../bridge/first-run.ts';
import type { Said } from './shape-station.ts';

/** Sizes of labels that a new station is offered first. */
export type FirstSize = '100x150' | '75x120' | '58x40';

/** Texts of setting a new station up, in one language. */
export interface FirstRunText<T> {
  readonly language: T;
  /** What a size of label is good for. */
  readonly sizes: Readonly<Record<FirstSize, T>>;
  readonly printer: {
    readonly choose: T;
    readonly looking: T;
    readonly none: T;
    readonly again: T;
    readonly asking: T;
    /** `where` */
    readonly found: T;
    readonly testing: T;
    readonly tested: T;
  };
  readonly scanner: Said<T> & {
    readonly without: T;
    readonly nothing: T;
    /** `text` */
    readonly heard: T;
  };
  readonly market: {
    readonly practice: Said<T>;
    readonly ozon: Said<T>;
    readonly asking: T;
    readonly promise: T;
  };
  readonly people: {
    readonly add: T;
    readonly print: T;
    readonly newcomer: T;
    readonly finish: T;
    readonly role: T;
    readonly roles: Readonly<Record<'packer' | 'supervisor', Said<T>>>;
  };
  readonly later: T;
  readonly allLater: T;
  readonly notKept: T;
  /** What was answered, at the foot; `value`. */
  readonly answered: Readonly<Record<FirstQuestion, T>>;
  readonly putOff: Readonly<Record<FirstQuestion, T>>;
  /** The parcel at the end. */
  readonly parcel: Said<T> & { readonly skip: T };
  readonly done: Said<T> & {
    readonly set: T;
    readonly open: T;
    readonly toShop: T;
    readonly goOn: T;
  };
  /** In the settings: the questions once more. */
  readonly again: Said<T>;
}
