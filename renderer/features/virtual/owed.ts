import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { owedBy, owedTone, type OwedTone, type VirtualRecord } from '#shared/domain/posting/virtual.ts';
import type { Book } from '../../session/book.ts';

/** One pre-sale whose real parcel is due; `dueAt` ms since 1970 UTC. */
export interface Owed {
  readonly posting: KnownPosting;
  readonly record: VirtualRecord & { readonly dueAt: number };
  readonly tone: OwedTone;
  /** Its goods came, and it is packed at the table. */
  readonly atTable: boolean;
}

/** Postings of the book that owe a parcel; `_revision` is that of the book they are read from. */
export const owingIn = (book: Pick<Book, 'postings'>, _revision: number): readonly KnownPosting[] =>
  [...book.postings()].filter((posting) => owedBy(posting) !== null);

/** Every parcel that is owed, the earliest date first (VS6). */
export const owedIn = (postings: readonly KnownPosting[], now: number, warnDays: number): readonly Owed[] =>
  postings
    .flatMap((posting) => {
      const record = owedBy(posting);
      if (record === null) return [];
      const tone = owedTone(record.dueAt, now, warnDays);
      return [{ posting, record, tone, atTable: posting.status !== 'sent-virtually' }];
    })
    .toSorted((x, y) => x.record.dueAt - y.record.dueAt);

/** Filters of the watch-list. */
export const owedFilters = ['all', 'soon', 'late', 'atTable'] as const;
/** One of `owedFilters`. */
export type OwedFilter = (typeof owedFilters)[number];

/** Whether a parcel stands under a filter. */
export const passesOwed = ({ tone, atTable }: Owed, filter: OwedFilter): boolean =>
  filter === 'all' || (filter === 'atTable' ? atTable : tone === filter);
