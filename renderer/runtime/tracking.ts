import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { mayForget, watchOf, type WatchRow } from '#shared/projections/tracking.ts';
import type { Store } from '../db/store.ts';

/** How far the list is: not asked for, being read, there, or not readable. */
export type TrackingState = 'idle' | 'reading' | 'ready' | 'unread';

/** The watched parcels in memory: read once, then kept by what is written. */
export interface Tracking {
  readonly state: () => TrackingState;
  /** Every watched parcel; the same array until something changed. */
  readonly rows: () => readonly WatchRow[];
  /** Reads the list if nobody did yet. */
  readonly look: () => void;
  readonly hear: (postings: readonly { readonly state: KnownPosting }[]) => void;
}

/** What it needs. */
export interface TrackingParts {
  readonly store: Pick<Store, 'watchPage' | 'makeWatch' | 'forgetWatched'>;
  readonly clock: Clock;
  /** Lets others go first between two pieces. */
  readonly between: () => Promise<void>;
  readonly changed: () => void;
  readonly log: (event: string, detail: string) => void;
}

/** Watched parcels in one read: some milliseconds. */
const PAGE = 500;
/** Full rows in one step of making the watch: they are large. */
const STEP = 200;

/** Begins with nothing read. */
export function createTracking({ store, clock, between, changed, log }: TrackingParts): Tracking {
  const known = new Map<PostingNumber, WatchRow>();
  /** What was written while the list was read: newer than what the reading brings. */
  const heard = new Set<PostingNumber>();
  let state: TrackingState = 'idle';
  let shown: readonly WatchRow[] | null = null;

  const say = (next: TrackingState): void => {
    state = next;
    shown = null;
    changed();
  };

  async function read(): Promise<void> {
    heard.clear();
    for (let from: number | null = 0; from !== null; from = await store.makeWatch(from, STEP))
      if (from > 0) await between();
    const over: PostingNumber[] = [];
    for (let after: PostingNumber | null = null; ;) {
      const { rows, next }: Awaited<ReturnType<typeof store.watchPage>> = await store.watchPage(after, PAGE);
      for (const row of rows) {
        if (heard.has(row.number)) continue;
        if (mayForget(row, clock.now())) over.push(row.number);
        else known.set(row.number, row);
      }
      if (next === null) break;
      after = next;
    }
    say('ready');
    for (let i = 0; i < over.length; i += PAGE) {
      await between();
      await store.forgetWatched(over.slice(i, i + PAGE));
    }
  }

  return {
    state: () => state,
    rows: () => (shown ??= [...known.values()]),
    look: () => {
      if (state === 'reading' || state === 'ready') return;
      say('reading');
      read().catch((thrown: unknown) => {
        log('tracking', String(thrown));
        say('unread');
      });
    },
    hear: (postings) => {
      if (state === 'idle') return;
      for (const { state: posting } of postings) {
        const { number } = posting.snapshot;
        const row = watchOf(posting);
        if (row === null && !known.has(number) && state === 'ready') continue;
        if (state === 'reading') heard.add(number);
        if (row === null) known.delete(number);
        else known.set(number, row);
        shown = null;
      }
    },
  };
}
