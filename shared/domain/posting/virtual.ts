import type { PostingNumber } from '../../kit/brand.ts';
import type { KnownPosting } from './state.ts';

/** Why nothing moves now (VS1). Stored in facts: never rename one. */
export const virtualReasons = ['digital', 'presale', 'gift', 'sample'] as const;

/** One of `virtualReasons`. */
export type VirtualReason = (typeof virtualReasons)[number];

/** How a posting was sent without a parcel; kept for as long as it is known. Moments are ms since 1970 UTC. */
export interface VirtualRecord {
  readonly why: VirtualReason;
  readonly number: string;
  readonly note: string;
  readonly sentAt: number;
  readonly by: string;
  /** Until when the real parcel is promised; null where none is due (VS6). */
  readonly dueAt: number | null;
  /** In which other parcel a gift or a sample lies; null where that is not said (VS2). */
  readonly along: PostingNumber | null;
  /** When its goods came and it went to the table; null before (VS7). */
  readonly readyAt: number | null;
}

/** What a posting was sent with whose real parcel is still due; null for one that owes nothing (VS6). */
export function owedBy(posting: KnownPosting): (VirtualRecord & { readonly dueAt: number }) | null {
  const { virtual } = posting;
  if (virtual === undefined || virtual.dueAt === null) return null;
  if (posting.status === 'handed-over' || posting.status === 'cancelled') return null;
  return { ...virtual, dueAt: virtual.dueAt };
}

/** How urgent a promised parcel is (VS6). */
export type OwedTone = 'calm' | 'soon' | 'late';

const DAY_MS = 24 * 3_600_000;

/** `now` and `dueAt` in ms since 1970 UTC; `warnDays` before the date it is called out. */
export const owedTone = (dueAt: number, now: number, warnDays: number): OwedTone =>
  dueAt < now ? 'late' : dueAt - now <= warnDays * DAY_MS ? 'soon' : 'calm';
