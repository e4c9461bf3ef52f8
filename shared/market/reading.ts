import type { PostingNumber } from '../kit/brand.ts';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import type { Answer } from './answer.ts';
import type { PostingFilter } from './posting-filter.ts';

/** One page of postings to pack. `cursor` is opaque; null when there is no more. */
export interface PostingPage {
  readonly postings: readonly PostingSnapshot[];
  readonly cursor: string | null;
  /** Rows that could not be read at all: kept out, counted, named. */
  readonly unreadable: readonly { readonly number: string | null; readonly detail: string }[];
}

/** What to read: all unfulfilled postings, or those that changed since a moment (ms UTC). */
export type PostingQuery =
  | {
      readonly kind: 'unfulfilled';
      readonly cutoffFrom: number;
      readonly cutoffTo: number;
      readonly only?: PostingFilter;
    }
  | { readonly kind: 'changed'; readonly since: number; readonly to: number };

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

/** Reading postings. */
export interface ReadingPort {
  /** One page. A page may be empty and still have a cursor: read on until the cursor is null. A posting may come twice. */
  postings(query: PostingQuery, cursor: string | null): Answer<PostingPage>;
  posting(number: PostingNumber): Answer<PostingSnapshot>;
  postingByCode(code: string): Answer<PostingNumber>;
  limits(number: PostingNumber): Answer<PostingLimits>;
}
