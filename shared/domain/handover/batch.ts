import { ofShop, shopOf, type ShopId } from '../shop.ts';
import type { PostingNumber } from '../../kit/brand.ts';
import { waybillOf } from '../posting/progress.ts';
import type { PostingSnapshot } from '../posting/snapshot.ts';
import { parcelNumbers, workOf, type KnownPosting } from '../posting/state.ts';
import type { CarrierCode } from '../rules/waybill/carriers.ts';

/** Who takes the parcels of a batch: a carrier of the seller's, the marketplace's own from one warehouse by one way, or whoever the order names. */
export type Taker =
  | { readonly kind: 'carrier'; readonly carrier: CarrierCode }
  | {
      readonly kind: 'carriage';
      readonly warehouse: string | null;
      readonly method: string | null;
      /** The marketplace's id of the way; null where the order did not carry it. */
      readonly methodId: string | null;
      /** Whose carriage it is; absent for the first shop's (SHP9). */
      readonly shop?: ShopId;
    }
  | { readonly kind: 'named'; readonly name: string };

/** A batch of parcels for one taker (HB1). `begunAt`: when its first parcel went in, ms since 1970 UTC. */
export interface BatchRef {
  readonly id: string;
  readonly taker: Taker;
  readonly begunAt: number;
}

/** A parcel that lies in a batch; `at` ms since 1970 UTC. */
export interface BatchedParcel {
  readonly parcel: PostingNumber;
  readonly at: number;
}

/** A parcel that leaves with a batch, and the posting it belongs to. */
export interface LeavingParcel {
  readonly posting: PostingNumber;
  readonly parcel: PostingNumber;
}

/** What of a closed posting lies in a batch. */
export interface InBatch {
  readonly ref: BatchRef;
  readonly parcels: readonly BatchedParcel[];
}

const named = ({ carrier, deliveryMethod, rawWay }: PostingSnapshot): Taker => ({
  kind: 'named',
  name: carrier ?? deliveryMethod ?? rawWay,
});

/**
 * Who takes a posting's parcels (HB1): its waybill's carrier, the marketplace's own for FBS, else whoever the order names.
 * Express has no carriage: its courier comes for the parcel, and the marketplace knows no way of it to hand over.
 */
export function takerOf(posting: KnownPosting): Taker {
  const { snapshot } = posting;
  if (snapshot.way === 'fbs' && snapshot.source === 'market' && !snapshot.express) {
    const { warehouse, deliveryMethod: method, deliveryMethodId = null } = snapshot;
    const whose = ofShop(shopOf(snapshot));
    return { kind: 'carriage', warehouse, method, methodId: deliveryMethodId, ...whose };
  }
  const work = workOf(posting);
  const waybill = work === null ? null : waybillOf(work);
  return waybill === null ? named(snapshot) : { kind: 'carrier', carrier: waybill.carrier };
}

/** Two takers are one where their keys are; each shop has carriages of its own (SHP9). */
export function takerKey(taker: Taker): string {
  switch (taker.kind) {
    case 'carrier':
      return `carrier:${taker.carrier}`;
    case 'carriage':
      return `carriage:${taker.warehouse ?? ''}:${taker.method ?? ''}${taker.shop === undefined ? '' : `:${taker.shop}`}`;
    case 'named':
      return `named:${taker.name}`;
  }
}

/** What of a posting lies in a batch that has not left; null where nothing does. */
export const inBatch = (posting: KnownPosting): InBatch | null =>
  posting.status === 'closed' ? (posting.batch ?? null) : null;

/** Parcels of a posting that are not in its batch yet. */
export function missingParcels(posting: KnownPosting): readonly PostingNumber[] {
  const batched = inBatch(posting)?.parcels ?? [];
  return parcelNumbers(posting).filter((parcel) => batched.every((each) => each.parcel !== parcel));
}

/** Whether a parcel was packed and labelled before and stands open now: prints outlive a reopening. */
export const isReopened = (posting: KnownPosting): boolean =>
  (posting.status === 'confirmed' || posting.status === 'packing') && posting.prints.length > 0;
