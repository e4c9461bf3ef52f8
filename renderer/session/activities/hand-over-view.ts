import type { BatchRef, Taker } from '#shared/domain/handover/batch.ts';
import type { ParcelPlace } from '#shared/domain/handover/place.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';

/** A parcel that belongs to a batch and is not in it, and where it is. */
export interface MissingParcel {
  readonly parcel: PostingNumber;
  readonly place: ParcelPlace;
}

/** A parcel of a cancelled order that may lie in the pile; `shelf` where it was seen last, null for with those that leave. */
export interface ParcelToPull {
  readonly parcel: PostingNumber;
  readonly shelf: number | null;
}

/** One taker with what lies in his open batch and what waits for it. */
export interface TakerRow {
  readonly taker: Taker;
  /** His open batch; null while nothing is in one. */
  readonly ref: BatchRef | null;
  readonly taken: number;
  readonly waiting: number;
}

/** The batch at hand. */
export interface BatchView {
  readonly ref: BatchRef;
  readonly taken: number;
  /** The parcel that went in last; null while none is in. */
  readonly last: PostingNumber | null;
  readonly missing: readonly MissingParcel[];
  readonly pull: readonly ParcelToPull[];
  /** OK was scanned although some are missing: it is asked once more (HB8). */
  readonly sure: boolean;
}

/** What the table asks while parcels are handed over. */
export type HandOverScreen = { readonly kind: 'hand-over' } & (
  | { readonly stage: 'choose'; readonly takers: readonly TakerRow[] }
  | { readonly stage: 'batch'; readonly batch: BatchView }
  | { readonly stage: 'done'; readonly ref: BatchRef; readonly parcels: number }
);
