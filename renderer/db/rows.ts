import type { PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { KnownPosting, PostingStatus } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { EffectRow } from '#shared/process/effects.ts';

/** A state with the version its next fact must follow. */
export interface Kept<S> {
  readonly state: S;
  readonly version: number;
}

/** A state with where its facts lie: their sequence numbers, oldest first. */
export interface Folded<S> extends Kept<S> {
  readonly seqs: readonly number[];
}

/** What is folded from a posting's facts. */
export interface PostingFold extends Folded<KnownPosting> {
  /** When it came into its present status; ms since 1970 UTC. */
  readonly statusAt: number;
  /** When it was closed, where it still is; ms since 1970 UTC. */
  readonly closedAt: number | null;
  /** Waybill numbers it was ever closed with: they went out and never come free again. */
  readonly sentWaybills: readonly string[];
}

/** A posting as it lies in the store: its fold, and what it is found by. JSON throughout. */
export interface PostingRow extends PostingFold {
  readonly number: PostingNumber;
  readonly status: PostingStatus;
  readonly active: 0 | 1;
  /** `NO_CUTOFF` where the posting has none, since null would not be in the index. */
  readonly cutoffAt: number;
  /** Every text that identifies one of its parcels. */
  readonly codes: readonly string[];
  /** Identities of the marking codes that lie in its parcel. */
  readonly marks: readonly string[];
  readonly waybills: readonly string[];
  readonly shelf: number | null;
  /** Since when the table has nothing to do with it; null while it has. */
  readonly finishedAt: number | null;
}

/**
 * What stays of a posting whose facts lie in the journal only: enough to find it for a lifetime, and to know which fact
 * would be its next.
 */
export type ArchivedRow = Pick<
  PostingRow,
  'number' | 'status' | 'version' | 'codes' | 'marks' | 'waybills' | 'statusAt' | 'closedAt'
>;

/** Facts that were written together, oldest first; found under the number of the first. */
export interface FactPage {
  readonly seq: number;
  readonly facts: readonly Envelope[];
}

/** A row of facts; the first layout had a row for each. */
export type FactRow = Envelope | FactPage;

/** Sorts postings without a cut-off behind all others. */
export const NO_CUTOFF: number = Number.MAX_SAFE_INTEGER;

/** A product as it lies in the store. */
export interface ProductRow extends Folded<KnownProduct> {
  readonly sku: Sku;
  readonly codes: readonly string[];
}

/** A supply as it lies in the store, and what it is found by. */
export interface SupplyRow extends Folded<KnownSupply> {
  readonly number: SupplyNumber;
  /** Whether it is open. */
  readonly active: 0 | 1;
  /** Since when it is closed or given up, ms since 1970 UTC; missing while it is open. */
  readonly finishedAt?: number;
  readonly codes: readonly string[];
  /** Identities of the marking codes in its cartons. */
  readonly marks: readonly string[];
}

/** An outbox row as it lies in the store; a row without one of the numbers is not in that index. */
export interface StoredEffect extends EffectRow {
  /** Its `seq` while it has to be dealt with. */
  readonly openSeq?: number;
  /** Its `seq` while the journal has no row of it, or an older one. */
  readonly dueSeq?: number;
}

/** What the store knows of itself; one row. */
export interface Head {
  readonly key: 'head';
  /** UUIDv7 given when the store was made; another one means another store, for instance after a wipe. */
  readonly storeId: string;
  readonly lastSeq: number;
  readonly lastEffectSeq: number;
  /** Every fact up to here has reached the journal. */
  readonly journaledSeq: number;
  /** Which `PROJECTION` made the rows. */
  readonly projection: number;
  /** Facts were added without their projections; rebuilt before anything else. */
  readonly stale: boolean;
  /** How many postings are archived, and how many facts went with them. Stores of the first layout have none. */
  readonly archived?: { readonly postings: number; readonly facts: number };
  /**
   * Which `PROJECTION` the archived rows are made anew for, and behind which of them it goes on; null: it is through. Stores
   * that never did it have none.
   */
  readonly archivedRows?: { readonly projection: number; readonly after: string | null };
  /** How many facts lie in the store: counting them would read them all. */
  readonly kept?: number;
}

/** A small value kept beside the facts. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
