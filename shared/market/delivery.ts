import type { PostingNumber } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';

/** Outcome of one row of a call that takes several; null when the row was accepted. */
export interface RowOutcome {
  readonly number: PostingNumber;
  readonly error: MarketError | null;
}

/** Steps a seller who delivers himself reports, in this order. */
export type DeliveryStep = 'delivering' | 'last-mile' | 'delivered';

/** What a seller who delivers himself reports. */
export interface DeliveryPort {
  /** Rows go in batches; an error as a whole may come after some batches took effect. Setting the same number again is harmless. */
  setTracking(
    rows: readonly { readonly number: PostingNumber; readonly trackingNumber: string }[],
  ): Answer<readonly RowOutcome[]>;
  deliveryStep(step: DeliveryStep, numbers: readonly PostingNumber[]): Answer<readonly RowOutcome[]>;
}
