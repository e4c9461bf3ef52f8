import type { PostingNumber } from '#shared/kit/brand.ts';
import type { QueueEntry } from '#shared/projections/queue-filter.ts';

/** The numbers of some rows. */
export const numbersOf = (entries: readonly QueueEntry[]): readonly PostingNumber[] =>
  entries.map(({ row }) => row.number);
