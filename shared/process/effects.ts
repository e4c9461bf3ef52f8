import type { Barcode, PostingNumber, Sku, SupplyNumber } from '../kit/brand.ts';
import type { ShopId } from '../domain/shop.ts';
import type { BatchRef, LeavingParcel } from '../domain/handover/batch.ts';
import type { ReturnAnswer } from '../domain/return/return-answer.ts';
import type { ParcelContent, ReprintReason } from '../domain/posting/facts.ts';
import type { Sticker } from '../domain/posting/plan.ts';
import type { ToldUnit } from '../domain/posting/told-units.ts';

/** Something that must happen outside: written down first, done once, its outcome becomes a fact. */
export type Effect =
  | {
      readonly kind: 'marks';
      readonly posting: PostingNumber;
      readonly units: readonly ToldUnit[];
    }
  | {
      readonly kind: 'countries';
      readonly posting: PostingNumber;
      /** Two letters of ISO 3166-1 for each product. */
      readonly of: readonly { readonly sku: Sku; readonly country: string }[];
    }
  /** Marks captured after the ship call was asked for. */
  | {
      readonly kind: 'marks-anew';
      readonly posting: PostingNumber;
      readonly units: readonly ToldUnit[];
    }
  | { readonly kind: 'boxes'; readonly posting: PostingNumber; readonly boxes: number }
  | {
      readonly kind: 'ship';
      readonly posting: PostingNumber;
      readonly generation: number;
      readonly packages: readonly ParcelContent[];
    }
  | { readonly kind: 'tracking'; readonly posting: PostingNumber; readonly trackingNumber: string }
  | { readonly kind: 'delivering'; readonly posting: PostingNumber }
  | { readonly kind: 'last-mile'; readonly posting: PostingNumber }
  | { readonly kind: 'delivered'; readonly posting: PostingNumber }
  /** `until`: ms since 1970 UTC. */
  | { readonly kind: 'cutoff'; readonly posting: PostingNumber; readonly until: number }
  | { readonly kind: 'update-marks'; readonly posting: PostingNumber }
  | {
      readonly kind: 'cancel';
      readonly posting: PostingNumber;
      /** Of a split, this one only (CN13). */
      readonly parcel?: PostingNumber;
      readonly reasonId: string;
      readonly message: string;
    }
  | {
      readonly kind: 'cancel-units';
      readonly posting: PostingNumber;
      readonly reasonId: string;
      readonly message: string;
      readonly lines: ParcelContent['lines'];
      /** What the posting held when it was asked for: by this the read tells whether it happened. */
      readonly before: ParcelContent['lines'];
    }
  | {
      readonly kind: 'return-answer';
      readonly posting: PostingNumber;
      readonly answer: ReturnAnswer;
      readonly before: string;
    }
  | { readonly kind: 'fetch-label'; readonly posting: PostingNumber; readonly parcel: PostingNumber }
  | {
      readonly kind: 'print-label';
      readonly posting: PostingNumber;
      readonly parcel: PostingNumber;
      readonly jobId: string;
      readonly copy: number;
      readonly reason: ReprintReason | null;
    }
  | {
      readonly kind: 'print-sticker';
      readonly posting: PostingNumber;
      readonly sticker: Sticker;
      readonly jobId: string;
    }
  /** The marketplace's carriage of these parcels: made, filled, confirmed, its papers waited for. */
  | {
      readonly kind: 'carriage';
      readonly posting: PostingNumber;
      readonly batch: BatchRef;
      readonly parcels: readonly LeavingParcel[];
    }
  | { readonly kind: 'give-up-carriage'; readonly posting: PostingNumber; readonly carriage: string }
  | {
      readonly kind: 'print-act';
      readonly posting: PostingNumber;
      readonly carriage: string;
      readonly jobId: string;
    }
  | {
      readonly kind: 'print-manifest';
      readonly posting: PostingNumber;
      readonly batch: BatchRef;
      readonly parcels: readonly LeavingParcel[];
      readonly jobId: string;
    }
  /** The label of a carton or pallet of a supply. */
  | {
      readonly kind: 'print-cargo';
      readonly supply: SupplyNumber;
      readonly place: string;
      readonly jobId: string;
    }
  /** The cargo places of a supply; `replace`: whatever others put there goes. What they hold is looked up when it leaves (FM3). */
  | {
      readonly kind: 'places';
      readonly supply: SupplyNumber;
      readonly no: number;
      readonly replace: boolean;
    }
  /** How many of a product can be sold from a warehouse of the marketplace; the number is looked up when it leaves. */
  | { readonly kind: 'stock'; readonly sku: Sku; readonly warehouseId: string }
  /** The marketplace makes a barcode (null), or takes over this one of ours. */
  | { readonly kind: 'barcode'; readonly sku: Sku; readonly code: Barcode | null };

/** The posting an effect is about; null for what is about a product or a supply. */
export const postingOfEffect = (effect: Effect): PostingNumber | null =>
  'posting' in effect ? effect.posting : null;

/** An effect with the key that makes it happen once and the lane in which it keeps its order. */
export interface PlannedEffect {
  /** Idempotency key: the same intent always has the same id, so it can be written only once. */
  readonly id: string;
  /** Ordering key: within a lane one effect waits for the one before it; lanes do not wait for each other. */
  readonly lane: string;
  readonly effect: Effect;
  /** The shop it is told to; absent for the first one (SHP4). */
  readonly shop?: ShopId;
}

/** How far an effect is. `unknown`: it may have happened; it is read back before anything else (OB4). */
export type EffectState = 'pending' | 'sending' | 'unknown' | 'done' | 'refused' | 'dropped';

/** An effect as it is kept in the outbox. Times are ms since 1970 UTC. */
export interface EffectRow extends PlannedEffect {
  /** Station-wide order of writing; order within a lane. */
  readonly seq: number;
  readonly createdAt: number;
  readonly state: EffectState;
  readonly attempts: number;
  readonly notBefore: number;
  readonly sentAt: number | null;
  /** What the other side answered to the call that is being verified: the numbers of the parcels, for one. */
  readonly receipt: readonly string[] | null;
  /** Error kind of the last try, for the status line; never a body. */
  readonly trouble: string | null;
  /** How long it was told to wait when `notBefore` was set, ms: a clock set back makes no wait longer than that (OB5). */
  readonly pauseMs?: number;
  /** Whether the row has reached the journal; it leaves the station only then (OB2). */
  readonly journaled: boolean;
}

/** Whether it goes to the marketplace; the rest is the printer's. */
export const isForMarket = (row: Pick<EffectRow, 'lane'>): boolean => !row.lane.startsWith('print:');

/** States in which a row still has to be dealt with. */
export const isOpen = (row: Pick<EffectRow, 'state'>): boolean =>
  row.state === 'pending' || row.state === 'sending' || row.state === 'unknown';
