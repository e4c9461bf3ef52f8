import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';

/** One parcel of a ship call. */
export interface ShipPackage {
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
}

/** Marks of one unit; GS is the real character U+001D. */
export interface UnitMarks {
  readonly sku: Sku;
  readonly marks: readonly string[];
}

/** A reason a seller may cancel for. `needsMessage`: refused without a text. */
export interface CancelReason {
  readonly id: string;
  readonly title: string;
  readonly needsMessage: boolean;
}

/** Assembly, and what ends it. */
export interface AssemblyPort {
  /** Asks for assembly: not done when it answers; read `posting()` until it is shipped. Returns the resulting numbers, one per package. Not idempotent: read back before a retry. */
  ship(number: PostingNumber, packages: readonly ShipPackage[]): Answer<readonly PostingNumber[]>;
  setBoxes(number: PostingNumber, boxes: number): Answer<void>;
  /** Sets all marks of a posting as a whole and says whether assembly may go on. While it says `checking`, call it again with the same marks: nothing is sent twice. */
  setMarks(number: PostingNumber, units: readonly UnitMarks[]): Answer<'passed' | 'checking' | 'failed'>;
  /** Confirms until when it will be assembled (ms UTC); not later than its cut-off. Setting the same moment again is harmless. */
  confirmCutoff(number: PostingNumber, at: number): Answer<void>;
  /** Takes over marks that were set after assembly. Asking again is harmless. */
  updateMarks(number: PostingNumber): Answer<void>;
  cancelReasons(number: PostingNumber): Answer<readonly CancelReason[]>;
  cancel(number: PostingNumber, reasonId: string, message: string): Answer<void>;
  /** Cancels some units. The rest may get another number: null where the marketplace names none. Not idempotent: read back before a retry. */
  cancelUnits(
    number: PostingNumber,
    reasonId: string,
    message: string,
    lines: ShipPackage['lines'],
  ): Answer<PostingNumber | null>;
}
