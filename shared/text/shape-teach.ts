import type { Said } from './shape-station.ts';
import type { TeachRefusal } from './tell-teach.ts';

/** Texts of teaching a code at the table, in one language. */
export interface TeachText<T> {
  /** The code that is taught. */
  readonly code: T;
  readonly which: Said<T> & {
    /** The product shown is asked about. */
    readonly isIt: T;
    readonly yes: T;
    readonly another: T;
    readonly scanOther: T;
  };
  readonly units: Said<T> & { readonly one: T; readonly pack: T; readonly yes: T; readonly typed: T };
  readonly taught: Said<T> & { readonly takeBack: T };
  readonly cancel: T;
  readonly refused: Readonly<Record<Exclude<TeachRefusal['code'], 'teach-refused'>, Said<T>>>;
  /** In the settings of a person. */
  readonly may: T;
  readonly mayNot: T;
}
