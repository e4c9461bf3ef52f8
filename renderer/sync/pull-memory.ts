import type { PostingNumber, Sku } from '#shared/kit/brand.ts';

/** How far a reading of the whole list is. */
export interface PullProgress {
  readonly read: number;
  /** Null where the marketplace did not tell. */
  readonly total: number | null;
}

/** What pulling remembers while the window lives; all of it may be lost. */
export interface PullMemory {
  /** How far the marketplace's clock is ahead of ours, ms; 0 until it told. */
  ahead: number;
  /** Turns so far. */
  turns: number;
  /** Postings that were active when the reading under way began, and were not met on it yet; null where it began in an earlier life. */
  unseen: Set<PostingNumber> | null;
  /** Whether the whole list was read to its end in this life. */
  swept: boolean;
  /** Postings that the list no longer names, to be looked at by themselves. */
  readonly vanished: PostingNumber[];
  /** Skus nobody knows, and when they were last asked for. */
  readonly askedInVain: Map<Sku, number>;
  /** Rows nobody can read, by their number: told to the supervisor until they can be read. */
  readonly unreadable: Map<string, string>;
  /** Whether the turn left new postings out because the disk is full; they are read again (DB10). */
  noRoom: boolean;
  /** The first reading, while it runs. */
  progress: PullProgress | null;
}

/** A memory of nothing. */
export const createPullMemory = (): PullMemory => ({
  ahead: 0,
  turns: 0,
  unseen: null,
  swept: false,
  vanished: [],
  askedInVain: new Map(),
  unreadable: new Map(),
  noRoom: false,
  progress: null,
});
