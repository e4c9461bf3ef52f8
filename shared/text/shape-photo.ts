import type { PhotoTrouble } from '../domain/posting/photo.ts';
import type { Said } from './shape-station.ts';

/** Texts about pictures of parcels: taking them, looking at them later, setting them up; in one language. */
export interface PhotoText<T> {
  readonly shot: Said<T>;
  readonly starting: T;
  readonly live: T;
  readonly taken: T;
  readonly take: T;
  readonly keep: T;
  readonly again: T;
  readonly retry: T;
  readonly required: T;
  readonly optional: T;
  readonly trouble: Readonly<Record<PhotoTrouble, Said<T>>>;
  readonly later: {
    readonly title: T;
    readonly of: T;
    readonly open: T;
    readonly close: T;
    readonly removed: T;
    readonly missing: T;
    readonly damaged: T;
  };
  readonly settings: Said<T> & {
    readonly duty: T;
    readonly which: T;
    readonly every: T;
    readonly some: T;
    readonly traits: T;
    readonly ways: T;
    readonly camera: T;
    readonly firstCamera: T;
    readonly test: T;
    readonly stop: T;
    readonly works: T;
    readonly days: T;
    readonly daysHint: T;
  };
}
