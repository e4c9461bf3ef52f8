import type { PostingSnapshot } from './snapshot.ts';
import type { KnownPosting, PostingCommon } from './state.ts';

/** Since when a parcel is under way, and when anything new was last heard of it; ms since 1970 UTC. */
export interface Left {
  readonly at: number;
  readonly newsAt: number;
}

const gone: ReadonlySet<string> = new Set(['delivering', 'delivered', 'disputed']);

/** Since when a parcel is out of the house; null while it is in. Rows of older versions know only of the hand-over. */
export const leftOf = (state: KnownPosting): Left | null =>
  state.left ??
  (state.status === 'handed-over' ? { at: state.handedOverAt, newsAt: state.handedOverAt } : null);

/** Whether a parcel is out of the house (TK1). */
export const hasLeft = (state: KnownPosting): boolean => leftOf(state) !== null;

/** Whether the marketplace says another thing of it than before: only that is news (TK2). */
export const isNews = (before: PostingSnapshot, after: PostingSnapshot): boolean =>
  before.phase !== after.phase ||
  before.rawStatus !== after.rawStatus ||
  before.rawSubstatus !== after.rawSubstatus;

/** What is known of its way after the marketplace said how it stands; `at` in ms since 1970 UTC. */
export function leftAfter(
  state: KnownPosting,
  snapshot: PostingSnapshot,
  at: number,
): { readonly left?: Left } {
  const left = leftOf(state);
  if (left !== null) return { left: isNews(state.snapshot, snapshot) ? { ...left, newsAt: at } : left };
  // Nobody scanned it into a batch, and the marketplace has it: it left.
  return state.status === 'closed' && gone.has(snapshot.phase) ? { left: { at, newsAt: at } } : {};
}

/** Opened again, or found again, it is in the house. */
export function withoutLeft<S extends PostingCommon>(state: S): S {
  if (state.left === undefined) return state;
  const { saidLeft: _, ...rest } = state;
  return { ...rest, left: null } as S;
}
