import type { Judgement } from '../domain/return/returned.ts';
import type { Said } from './shape-station.ts';

/** What the table says while returns are looked at, in one language. */
export interface ReturnsText<T> {
  readonly name: T;
  readonly scan: Said<T>;
  readonly toShelves: T;
  readonly nothingToShelve: T;
  readonly shelf: T;
  readonly noShelf: T;
  readonly shelved: T;
  readonly left: T;
  readonly packedBy: T;
  readonly leftAt: T;
  readonly reason: T;
  readonly noReason: T;
  readonly judge: T;
  readonly judgements: Readonly<Record<Judgement, T>>;
  readonly done: Said<T>;
  readonly next: T;
  /** Buyers' wishes to give goods back to the seller himself, at the desk. */
  readonly wishes: {
    readonly hint: T;
    readonly reading: T;
    readonly empty: Said<T>;
    readonly unread: T;
    readonly retry: T;
    readonly choose: T;
    readonly buyerSays: T;
    readonly defect: T;
    readonly pictures: T;
    readonly track: T;
    readonly rejection: T;
    readonly comment: T;
    readonly sum: T;
    readonly backway: T;
    readonly send: T;
    readonly back: T;
    readonly unknown: T;
    readonly nothing: T;
    readonly lacks: T;
    readonly practice: T;
    readonly stands: Readonly<Record<'asked' | 'done' | 'refused' | 'settled', T>>;
  };
  readonly photo: Said<T>;
  readonly photoSkip: T;
  readonly settings: Said<T> & { readonly photo: T; readonly ask: T; readonly off: T };
  readonly refused: Readonly<
    Record<
      'unknown' | 'not-returnable' | 'unclear' | 'unclear-none' | 'judge-first' | 'foreign' | 'judged',
      Said<T>
    >
  >;
}
