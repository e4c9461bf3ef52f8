import type { EmptyWhy } from '../domain/posting/picking.ts';
import type { Said } from './shape-station.ts';

/** What picking a wave and the put wall say, in one language. */
export interface PickText<T> {
  readonly wave: T;
  readonly progress: T;
  readonly offer: Said<T> & {
    readonly postings: T;
    readonly units: T;
    readonly kinds: T;
    readonly none: Said<T>;
    readonly full: Said<T>;
  };
  readonly fetch: {
    readonly verb: T;
    readonly shelf: T;
    readonly noShelf: T;
    readonly noShelfHint: T;
    readonly take: T;
    readonly into: T;
    readonly after: T;
    readonly later: T;
  };
  readonly put: { readonly verb: T; readonly scanSlot: T; readonly scanNext: T; readonly fills: T };
  readonly wall: {
    readonly count: T;
    readonly complete: T;
    readonly free: T;
    readonly packing: T;
    readonly empty: T;
    readonly title: T;
  };
  readonly short: Said<T> & { readonly slot: T; readonly found: T };
  readonly call: Readonly<Record<EmptyWhy, Said<T>>> & {
    readonly verb: T;
    readonly nothing: T;
    readonly then: T;
  };
  readonly done: Said<T> & { readonly next: T; readonly noNext: T };
  readonly print: { readonly sent: T; readonly waits: T; readonly failed: T };
  readonly buttons: {
    readonly make: T;
    readonly nextWave: T;
    readonly print: T;
    readonly skip: T;
    readonly short: T;
    readonly noneLeft: T;
    readonly back: T;
    readonly emptied: T;
    readonly pack: T;
    readonly leave: T;
  };
  readonly manyEnough: T;
  readonly nextSlot: T;
  readonly stopSlot: T;
  readonly aloud: { readonly slot: T; readonly complete: T; readonly empty: T };
  readonly settings: Said<T> & { readonly slots: T; readonly confirm: T; readonly yes: T; readonly no: T };
}
