import type { PostingNumber } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';
import type { Page, TimeWindow } from './page.ts';

/** Outcome of one row of a call that takes several; null when the row was accepted. */
export interface RowOutcome {
  readonly number: PostingNumber;
  readonly error: MarketError | null;
}

/** Steps a seller who delivers himself reports, in this order. */
export type DeliveryStep = 'delivering' | 'last-mile' | 'delivered';

/** Days a delivery may be moved to; null where the marketplace names none. */
export interface DeliverySlots {
  readonly window: TimeWindow | null;
  /** How often it may still be moved; null where unknown. */
  readonly movesLeft: number | null;
}

/** Where a buyer's wish to cancel stands. */
export type CancelRequestState = 'waiting' | 'approved' | 'rejected' | 'unknown';

/** A wish to cancel a posting that the seller delivers. Moments are ms UTC. */
export interface CancelRequest {
  readonly id: string;
  readonly number: PostingNumber;
  readonly state: CancelRequestState;
  readonly rawState: string;
  /** The marketplace's word for who wishes it. */
  readonly initiator: string;
  readonly reason: string;
  readonly message: string;
  readonly askedAt: number | null;
  /** When it is approved by itself unless somebody answers; null where it is not. */
  readonly autoApproveAt: number | null;
  readonly answeredAt: number | null;
  readonly answerComment: string;
}

/** Which wishes to read; empty lists do not narrow. */
export interface CancelRequestQuery {
  readonly state: 'all' | Exclude<CancelRequestState, 'unknown'>;
  readonly numbers: readonly PostingNumber[];
}

/** What a seller who delivers himself reports, and what becomes of a delivery. */
export interface DeliveryPort {
  /** Rows go in batches; an error as a whole may come after some batches took effect. Setting the same number again is harmless. */
  setTracking(
    rows: readonly { readonly number: PostingNumber; readonly trackingNumber: string }[],
  ): Answer<readonly RowOutcome[]>;
  /** Accepted is not done: the status follows later, so read `posting()` before the next step. Read it back before a retry too: a step reported twice is refused, not repeated. */
  deliveryStep(step: DeliveryStep, numbers: readonly PostingNumber[]): Answer<readonly RowOutcome[]>;
  deliverySlots(number: PostingNumber): Answer<DeliverySlots>;
  /** Moves the delivery; few moves are allowed and each counts. Read back before a retry: `deliverySlots()` has one move less where it happened. */
  moveDelivery(number: PostingNumber, to: TimeWindow): Answer<void>;
  /** Whether the code that the courier shows is the right one. Asking again is harmless. */
  verifyPickupCode(number: PostingNumber, code: string): Answer<boolean>;
  cancelRequests(query: CancelRequestQuery, cursor: string | null): Answer<Page<CancelRequest>>;
  /** Approving cancels the posting for good. Not idempotent: read back with `cancelRequests()`, where it no longer waits once it was answered. */
  answerCancelRequest(id: string, answer: 'approve' | 'reject', comment: string): Answer<void>;
  /** Handed over, yet not scanned by the marketplace: disputes these. Read back with `posting()`, whose phase is `disputed` afterwards. */
  openDispute(numbers: readonly PostingNumber[]): Answer<void>;
  /** Puts disputed postings back to be handed over. Read back with `posting()`, whose phase is `shipped` afterwards. */
  returnToDelivery(numbers: readonly PostingNumber[]): Answer<void>;
}
