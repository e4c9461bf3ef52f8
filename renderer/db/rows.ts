import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { KnownPosting, PostingStatus } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { EffectRow } from '#shared/process/effects.ts';

/** A state with the version its next fact must follow. */
export interface Kept<S> {
  readonly state: S;
  readonly version: number;
}

/** What is folded from a posting's facts. */
export interface PostingFold extends Kept<KnownPosting> {
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
}

/** Sorts postings without a cut-off behind all others. */
export const NO_CUTOFF: number = Number.MAX_SAFE_INTEGER;

/** A product as it lies in the store. */
export interface ProductRow extends Kept<KnownProduct> {
  readonly sku: Sku;
  readonly codes: readonly string[];
}

/** An outbox row as it lies in the store, with what is looked for as numbers, since booleans are no keys. */
export interface StoredEffect extends EffectRow {
  readonly open: 0 | 1;
  /** 1 while the journal has no row of it, or an older one. */
  readonly toJournal: 0 | 1;
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
}

/** A small value kept beside the facts. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
