import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { Page, TimeWindow } from './page.ts';

/** What kind of return it is: cancelled on the way, refused (wholly or partly) at the door, sent back later. */
export type ReturnKind = 'cancelled' | 'refused' | 'refused-partly' | 'sent-back' | 'technical' | 'unknown';

/** Where goods are, or go to. */
export interface ReturnPlace {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** A return through the marketplace. Moments are ms UTC, money kopecks. */
export interface MarketReturn {
  readonly id: string;
  readonly number: PostingNumber | null;
  readonly orderNumber: string;
  readonly kind: ReturnKind;
  readonly rawKind: string;
  readonly scheme: string;
  readonly reason: string;
  readonly sku: Sku;
  readonly offerId: string;
  readonly name: string;
  readonly quantity: number;
  readonly priceKopecks: number | null;
  readonly currency: string | null;
  /** What is printed on the return's label; null where it has none. */
  readonly barcode: string | null;
  /** The marketplace's word for where it stands, and its own text for people. */
  readonly status: string;
  readonly statusText: string;
  readonly changedAt: number | null;
  readonly returnedAt: number | null;
  /** When it was given back to the seller; null while it was not. */
  readonly finishedAt: number | null;
  readonly place: ReturnPlace | null;
  readonly target: ReturnPlace | null;
  readonly storage: {
    readonly kopecks: number | null;
    readonly paidFrom: number | null;
    readonly arrivedAt: number | null;
    readonly destroyedAt: number | null;
  };
  readonly opened: boolean;
  /** The marketplace's word for what it paid for the goods; null where nothing. */
  readonly compensation: string | null;
}

/** Which returns to read; null and an empty list do not narrow. Only one kind of time can be asked for. */
export interface ReturnQuery {
  readonly time: {
    readonly of: 'returned' | 'storage' | 'changed';
    readonly window: TimeWindow;
  } | null;
  /** At most 50. */
  readonly numbers: readonly PostingNumber[];
  readonly orderId: string | null;
  readonly barcode: string | null;
  readonly offerId: string | null;
  readonly productName: string | null;
  readonly status: string | null;
  readonly warehouseId: string | null;
  readonly scheme: 'FBS' | 'FBO' | null;
  readonly compensationId: number | null;
}

/** A buyer's wish to give goods back to the seller himself. */
export interface ReturnRequest {
  readonly id: string;
  readonly label: string;
  readonly number: PostingNumber;
  readonly orderNumber: string;
  readonly sku: Sku | null;
  readonly offerId: string;
  readonly name: string;
  readonly priceKopecks: number | null;
  readonly currency: string | null;
  /** The marketplace's words. */
  readonly group: string;
  readonly status: string;
  readonly statusText: string;
  readonly createdAt: number | null;
}

/** Such a wish in full: only what `actions` lists may be done. */
export interface ReturnRequestDetail extends Omit<ReturnRequest, 'id' | 'group'> {
  readonly id: string;
  readonly comment: string;
  readonly photos: readonly string[];
  readonly reason: string;
  readonly defect: boolean;
  readonly trackingNumber: string | null;
  /** `needs`: what must be said with it (RE3). */
  readonly actions: readonly {
    readonly id: string;
    readonly name: string;
    readonly needs: readonly ('rejection' | 'compensation')[];
  }[];
  readonly rejections: readonly {
    readonly id: string;
    readonly name: string;
    readonly hint: string;
    readonly needsComment: boolean;
  }[];
}

/** Where a wish stands, in one text: another one after anything was done about it (RE4). */
export const standingOf = ({ status, actions }: Pick<ReturnRequestDetail, 'status' | 'actions'>): string =>
  `${status} ${actions
    .map(({ id }) => id)
    .toSorted()
    .join(',')}`;

/** Which wishes to read; empty lists and nulls do not narrow. */
export interface ReturnRequestQuery {
  readonly groups: readonly string[];
  readonly created: TimeWindow | null;
  readonly number: PostingNumber | null;
  readonly offerId: string | null;
}

/** What to do with such a wish. `action` is one of its `actions`; money in kopecks. */
export interface ReturnAction {
  readonly requestId: string;
  readonly action: string;
  readonly comment: string;
  readonly rejectionId: string | null;
  readonly compensationKopecks: number | null;
  readonly backwayKopecks: number | null;
}

/** Returns. */
export interface ReturnsPort {
  returns(query: ReturnQuery, cursor: string | null): Answer<Page<MarketReturn>>;
  returnRequests(query: ReturnRequestQuery, cursor: string | null): Answer<Page<ReturnRequest>>;
  returnRequest(id: string): Answer<ReturnRequestDetail>;
  /** Not idempotent: read back with `returnRequest()`, whose status and `actions` are others once it happened. */
  actOnReturn(action: ReturnAction): Answer<void>;
  /** The code with which the seller collects his returns. */
  pickupCode(): Answer<string>;
  /** The same as a whole PDF to print, or as a PNG to show. */
  pickupCodeFile(format: 'pdf' | 'png'): Answer<Uint8Array>;
}
