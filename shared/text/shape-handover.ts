import type { NotLeaving } from '../domain/posting/refusals.ts';
import type { Said } from './shape-station.ts';

/** Where a parcel of a batch is while it is not in there. */
export type MissingPlace = 'closed' | 'shelf' | 'label' | 'scan-back' | 'packing' | 'problem';

/** What the table says while parcels are handed over, in one language. */
export interface HandOverText<T> {
  readonly name: T;
  /** A taker's name by itself. */
  readonly taker: T;
  /** No batch is at hand: the next parcel opens one. */
  readonly choose: Said<T>;
  readonly nothing: Said<T>;
  readonly inBatch: T;
  readonly toTake: T;
  readonly since: T;
  readonly carriage: T;
  readonly first: Said<T>;
  readonly another: T;
  readonly taken: T;
  readonly scanned: T;
  readonly of: T;
  readonly missing: T;
  readonly allIn: Said<T>;
  readonly where: Readonly<Record<MissingPlace, T>>;
  readonly pull: T;
  readonly outgoing: T;
  readonly finish: T;
  readonly finishWithout: T;
  readonly sure: Said<T>;
  readonly done: {
    readonly title: T;
    readonly carriage: T;
    readonly manifest: T;
    readonly next: T;
  };
  readonly lacks: Readonly<Record<NotLeaving, Said<T>>>;
  readonly refused: Readonly<Record<'foreign' | 'already' | 'incomplete' | 'unknown', Said<T>>>;
  readonly next: T;
}
