import type { PostingNumber } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { RowOutcome } from './delivery.ts';
import type { Page } from './page.ts';

/** Why a hand-over cannot be formed, or what it warns of; `unknown` where the marketplace says a word that this version does not know. */
export type FormingWord =
  | 'cannot-create'
  | 'no-postings'
  | 'not-packed'
  | 'not-registered'
  | 'packing-time-not-over'
  | 'more-may-come'
  | 'statuses-settling'
  | 'earlier-one-open'
  | 'will-be-partial'
  | 'partial-formed'
  | 'no-first-mile'
  | 'first-mile-changing'
  | 'registration-failed'
  | 'returns-to-collect'
  | 'overflow'
  | 'surge'
  | 'not-accepted'
  | 'not-carriageable'
  | 'outdated'
  | 'other'
  | 'no-such-method'
  | 'no-warehouses'
  | 'wrong-carriage-status'
  | 'no-entrusted-acceptance'
  | 'pickup-not-allowed'
  | 'wrong-waybill-status'
  | 'unknown';

/** One such reason with the marketplace's own word. */
export interface FormingTrouble {
  readonly word: FormingWord;
  readonly raw: string;
  readonly detail: string;
}

/** Result of forming a hand-over: done, or the reason why it is not. */
export type Formed<T> =
  { readonly formed: true; readonly value: T } | { readonly formed: false; readonly trouble: FormingTrouble };

/** Where a carriage stands. `forming` works in the background; `sent` has left; `receiving` is being counted at the other end. */
export type CarriageStatus =
  'new' | 'forming' | 'formed' | 'sent' | 'receiving' | 'closed' | 'cancelled' | 'failed' | 'unknown';

/** One hand-over of postings to the carrier. */
export interface Carriage {
  readonly id: string;
  readonly status: CarriageStatus;
  readonly rawStatus: string;
  readonly methodId: string;
  /** Day of departure as the marketplace writes it. */
  readonly departure: string;
  /** What the marketplace lets us do with it now, in its own words. */
  readonly actions: readonly string[];
  readonly containers: number | null;
  readonly partial: boolean;
  readonly partialNumber: number | null;
  /** Something is ready that did not get into this one: form another. */
  readonly moreWaiting: boolean;
  /** null where the marketplace does not say whether it may be cancelled. */
  readonly cancellable: boolean | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** A way out of a warehouse on one day, with what is to be handed over. Moments are ms UTC. */
export interface HandoverMethod {
  readonly methodId: string;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly carrier: string;
  readonly cutoffAt: number | null;
  readonly departure: string;
  readonly firstMile: string;
  /** Cargo places may be handed over instead of single parcels. */
  readonly entrusted: boolean;
  readonly due: number;
  readonly duePacked: number;
  readonly optionalPacked: number;
  readonly recommendedTime: string;
  readonly slot: { readonly from: string; readonly to: string } | null;
  readonly troubles: readonly FormingTrouble[];
  /** Ids of what was formed already. */
  readonly carriages: readonly {
    readonly id: string;
    readonly status: CarriageStatus;
    readonly rawStatus: string;
    readonly postings: number;
    readonly actions: readonly string[];
  }[];
  /** Another carriage can be formed now. */
  readonly canCreate: boolean;
}

/** Whether the papers of a carriage are there. */
export type PaperState = 'making' | 'ready' | 'failed' | 'cancelled' | 'not-ready' | 'unknown';

/** Papers of a carriage, and what got into it. */
export interface CarriagePapers {
  readonly state: PaperState;
  readonly rawState: string;
  readonly added: readonly PostingNumber[];
  /** Left out, to be handed over next time. */
  readonly removed: readonly PostingNumber[];
  readonly partial: boolean;
  readonly partialNumber: number | null;
  readonly moreWaiting: boolean;
}

/** A posting of a carriage; `error` is the marketplace's reason against it, '' for none. */
export interface CarriagePosting {
  readonly number: PostingNumber;
  readonly status: string;
  readonly boxes: number;
  readonly error: string;
}

/** Which carriages to list, by the day they were made (YYYY-MM-DD, both ends included); no status means all. */
export interface CarriageQuery {
  readonly fromDay: string;
  readonly toDay: string;
  readonly statuses: readonly string[];
}

/** Handing parcels over to the marketplace's own carrier. */
export interface HandoverPort {
  /** What is to be handed over on a day (YYYY-MM-DD; null: today), by way. Ways without postings are not listed. */
  handoverMethods(
    query: { readonly methodId: string | null; readonly departureDay: string | null },
    cursor: string | null,
  ): Answer<Page<HandoverMethod>>;
  /** Takes everything that is ready into a new carriage. Not idempotent: read back with `handoverMethods()` (its `carriages`) or `carriages()`; one that was made is there with status `new`. */
  createCarriage(methodId: string, departureAt: number | null): Answer<Formed<string>>;
  /** Replaces what is in a `new` carriage; sending the same list again is harmless. Rows are refused one by one. */
  setCarriagePostings(id: string, numbers: readonly PostingNumber[]): Answer<readonly RowOutcome[]>;
  /** Confirms a carriage: it cannot be changed afterwards. `containers` only where cargo places are handed over. Not idempotent: read back with `carriage()`, whose status is no longer `new` once it happened. */
  approveCarriage(id: string, containers: number | null): Answer<Formed<null>>;
  carriage(id: string): Answer<Carriage>;
  /** Gives a carriage up; its postings can be handed over anew. Read back with `carriage()`: `cancelled`. */
  cancelCarriage(id: string): Answer<Formed<null>>;
  /** `complete` is false where the marketplace held back rows of a single day. */
  carriages(query: CarriageQuery): Answer<{ readonly rows: readonly Carriage[]; readonly complete: boolean }>;
  carriagePostings(id: string): Answer<readonly CarriagePosting[]>;
  /** State of the papers: ask until `ready` before fetching any. */
  carriagePapers(id: string): Answer<CarriagePapers>;
  /** List and waybill, or the act, as a whole PDF. */
  carriageAct(id: string): Answer<Uint8Array>;
  /** The code to show at hand-over, as a PNG. */
  carriageCodePicture(id: string): Answer<Uint8Array>;
  carriageCode(id: string): Answer<string>;
  /** Labels of the cargo places of a carriage, a whole PDF. */
  carriageCargoLabels(id: string): Answer<Uint8Array>;
}
