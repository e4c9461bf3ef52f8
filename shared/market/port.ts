import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Result } from '../kit/result.ts';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import type { MarketError } from './errors.ts';

/** What an implementation can do; the screens hide what is missing. */
export interface MarketCapabilities {
  readonly labels: boolean;
  readonly trackingNumbers: boolean;
  readonly multibox: boolean;
  readonly markingCodes: boolean;
  readonly deliverySteps: boolean;
}

/** What the key is good for. */
export interface MarketAccount {
  readonly company: string | null;
  /** When the key ends; ms since 1970 UTC, null where unknown. */
  readonly keyExpiresAt: number | null;
  readonly roles: readonly string[];
}

/** One page of postings to pack. `cursor` is opaque; null when there is no more. */
export interface PostingPage {
  readonly postings: readonly PostingSnapshot[];
  readonly cursor: string | null;
  /** Rows that could not be read at all: kept out, counted, named. */
  readonly unreadable: readonly { readonly number: string | null; readonly detail: string }[];
}

/** What to read: all unfulfilled postings, or those that changed since a moment (ms UTC). */
export type PostingQuery =
  | { readonly kind: 'unfulfilled'; readonly cutoffFrom: number; readonly cutoffTo: number }
  | { readonly kind: 'changed'; readonly since: number; readonly to: number };

/** One parcel of a ship call. */
export interface ShipPackage {
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
}

/** Marks of one unit; GS is the real character U+001D. */
export interface UnitMarks {
  readonly sku: Sku;
  readonly marks: readonly string[];
}

/** A product of the catalogue as the marketplace knows it. Lengths mm, weights g. */
export interface MarketProduct {
  readonly sku: Sku;
  readonly productId: string | null;
  readonly offerId: string;
  readonly name: string;
  readonly barcodes: readonly string[];
  readonly pictureUrl: string | null;
  readonly grams: number | null;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly oversize: boolean;
}

/** State of one label task. `unprinted` names the postings the file does not hold, and why. */
export type LabelTask =
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly fileUrl: string;
      readonly unprinted: readonly { readonly number: PostingNumber; readonly error: MarketError }[];
    }
  | { readonly state: 'failed'; readonly error: MarketError };

/** What parcels may be at most; weights g, lengths mm, price kopecks; null where there is no limit. */
export interface PostingLimits {
  readonly maxGrams: number | null;
  readonly minGrams: number | null;
  readonly widthMm: number | null;
  readonly lengthMm: number | null;
  readonly heightMm: number | null;
  readonly maxKopecks: number | null;
  readonly minKopecks: number | null;
}

/** Outcome of one row of a call that takes several; null when the row was accepted. */
export interface RowOutcome {
  readonly number: PostingNumber;
  readonly error: MarketError | null;
}

/** Steps a seller who delivers himself reports, in this order. */
export type DeliveryStep = 'delivering' | 'last-mile' | 'delivered';

/** Answer of any marketplace call. */
export type Answer<T> = Promise<Result<T, MarketError>>;

/** The marketplace as the station needs it. Every implementation passes test/contracts/marketplace. */
export interface Marketplace {
  readonly capabilities: MarketCapabilities;
  account(): Answer<MarketAccount>;
  /** One page. A page may be empty and still have a cursor: read on until the cursor is null. A posting may come twice. */
  postings(query: PostingQuery, cursor: string | null): Answer<PostingPage>;
  posting(number: PostingNumber): Answer<PostingSnapshot>;
  postingByCode(code: string): Answer<PostingNumber>;
  limits(number: PostingNumber): Answer<PostingLimits>;
  /** Asks for assembly: not done when it answers; read `posting()` until it is shipped. Returns the resulting numbers, one per package. Not idempotent: read back before a retry. */
  ship(number: PostingNumber, packages: readonly ShipPackage[]): Answer<readonly PostingNumber[]>;
  setBoxes(number: PostingNumber, boxes: number): Answer<void>;
  /** Sets all marks of a posting as a whole and says whether assembly may go on. While it says `checking`, call it again with the same marks: nothing is sent twice. */
  setMarks(number: PostingNumber, units: readonly UnitMarks[]): Answer<'passed' | 'checking' | 'failed'>;
  requestLabels(numbers: readonly PostingNumber[]): Answer<readonly string[]>;
  labelTask(taskId: string): Answer<LabelTask>;
  /** The label file; refused unless it is a PDF from an allowed host. */
  downloadLabel(fileUrl: string): Answer<Uint8Array>;
  products(skus: readonly Sku[]): Answer<readonly MarketProduct[]>;
  picture(url: string): Answer<{ readonly bytes: Uint8Array; readonly mime: string }>;
  /** Rows go in batches; an error as a whole may come after some batches took effect. Setting the same number again is harmless. */
  setTracking(
    rows: readonly { readonly number: PostingNumber; readonly trackingNumber: string }[],
  ): Answer<readonly RowOutcome[]>;
  deliveryStep(step: DeliveryStep, numbers: readonly PostingNumber[]): Answer<readonly RowOutcome[]>;
  cancelReasons(
    number: PostingNumber,
  ): Answer<readonly { readonly id: string; readonly title: string; readonly needsMessage: boolean }[]>;
  cancel(number: PostingNumber, reasonId: string, message: string): Answer<void>;
}
