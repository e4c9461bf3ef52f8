import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { CancelPort } from './cancel.ts';
import type { MarksPort } from './marks.ts';

/** One parcel of a ship call. */
export interface ShipPackage {
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
}

/** What a partial ship made: the number of the part that is being assembled, and of what stays; null where nothing stays. */
export interface PartialShip {
  readonly part: PostingNumber;
  readonly rest: PostingNumber | null;
}

/** A country of origin as the marketplace names it. */
export interface Country {
  /** Two letters, ISO 3166-1. */
  readonly code: string;
  /** In the marketplace's language. */
  readonly name: string;
}

/** Assembly, and what it takes. Errors after a call that took effect are always of unknown effect (SPEC AS3). */
export interface AssemblyPort extends MarksPort, CancelPort {
  /** Asks for assembly: not done when it answers; read `posting()` until it is shipped. Returns the resulting numbers, one per package. Not idempotent: read back before a retry. */
  ship(number: PostingNumber, packages: readonly ShipPackage[]): Answer<readonly PostingNumber[]>;
  /** Assembles some goods of a posting and leaves the others. As `ship`: not done when it answers, not idempotent. */
  shipPart(number: PostingNumber, lines: ShipPackage['lines']): Answer<PartialShip>;
  /** Takes a posting apart without assembling it; numbers one per package. Not idempotent: read back before a retry. */
  split(number: PostingNumber, packages: readonly ShipPackage[]): Answer<readonly PostingNumber[]>;
  /** Reads back what a split, by `ship` or `split`, made of a posting: numbers one per package, told by what they hold; `not-ready` while they are not all there. */
  readSplit(number: PostingNumber, packages: readonly ShipPackage[]): Answer<readonly PostingNumber[]>;
  setBoxes(number: PostingNumber, boxes: number): Answer<void>;
  /** Countries whose name holds the text; all for an empty one. */
  countries(nameHolds: string): Answer<readonly Country[]>;
  /** Says where a product was made; setting the same again is harmless. Answers whether a customs declaration is needed now. */
  setCountry(number: PostingNumber, product: Sku, country: string): Answer<{ readonly needsGtd: boolean }>;
  /** Confirms until when it will be assembled (ms UTC); not later than its cut-off. Setting the same moment again is harmless. */
  confirmCutoff(number: PostingNumber, at: number): Answer<void>;
}
