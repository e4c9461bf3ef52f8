import type { PostingNumber, Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { Page, TimeWindow } from './page.ts';

/** A product on a picking list. */
interface PickProduct {
  readonly sku: Sku;
  readonly offerId: string;
  readonly name: string;
  readonly pictureUrl: string | null;
  readonly quantity: number;
}

/** A posting on a picking list. */
export interface PickPosting {
  readonly number: PostingNumber;
  /** The marketplace's code of the picking list; null where it has none. */
  readonly code: string | null;
  readonly lines: readonly PickProduct[];
  /** null where the list does not say. */
  readonly labelPrintable: boolean | null;
}

/** A product over all postings of a picking list. */
export interface PickTotal extends PickProduct {
  /** `quantity` is null where the list names only the postings. */
  readonly postings: readonly { readonly number: PostingNumber; readonly quantity: number | null }[];
}

/** What to list: postings to pack by their cut-off, or those of a carriage. */
export type PickQuery =
  | { readonly kind: 'cutoff'; readonly cutoff: TimeWindow; readonly methodId: string | null }
  | { readonly kind: 'carriage'; readonly carriageId: string };

/** The marketplace's own picking lists: they bring the pictures. */
export interface PickingPort {
  pickPostings(query: PickQuery, cursor: string | null): Answer<Page<PickPosting>>;
  pickProducts(query: PickQuery, cursor: string | null): Answer<Page<PickTotal>>;
}
