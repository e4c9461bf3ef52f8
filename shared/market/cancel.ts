import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';

/** A reason a seller may cancel for. `needsMessage`: refused without a text. */
export interface CancelReason {
  readonly id: string;
  readonly title: string;
  readonly needsMessage: boolean;
}

/** What ends a posting, or some of it. */
export interface CancelPort {
  cancelReasons(number: PostingNumber): Answer<readonly CancelReason[]>;
  /** Reasons the marketplace knows for any posting. */
  allCancelReasons(): Answer<readonly CancelReason[]>;
  cancel(number: PostingNumber, reasonId: string, message: string): Answer<void>;
  /** Cancels some units. The rest may get another number: null where the marketplace names none and none is found. Not idempotent: read back before a retry. */
  cancelUnits(
    number: PostingNumber,
    reasonId: string,
    message: string,
    lines: readonly { readonly sku: Sku; readonly quantity: number }[],
  ): Answer<PostingNumber | null>;
}
