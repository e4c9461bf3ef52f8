import { ok, type Result } from '#shared/kit/result.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { PostingPage } from '#shared/market/reading.ts';
import { placeKey, type PullPlace } from './pull-place.ts';
import type { PullParts } from './pull.ts';
import { takePage } from './take-page.ts';

/** Changes that became visible late are met again: so far back every reading looks, ms. */
export const OVERLAP_MS = 5 * 60_000;
/** Postings created within this are read for changes every turn: as long a window as one call covers, ms. */
const RECENT_MS = 21 * 86_400_000;
/** Older ones change rarely: every so many turns. */
const OLDER_EVERY = 10;
/** The end of the window lies ahead, should the marketplace's clock be ahead of ours, ms. */
const AHEAD_MS = 3_600_000;

/** What changed since the last turn (PL3): one call where little did. Answers the place afterwards. */
export async function readChanges(
  place: PullPlace,
  parts: PullParts,
): Promise<Result<PullPlace, MarketError>> {
  const all = place.older !== null && parts.memory.turns % OLDER_EVERY === 0;
  const from = all ? earlier(place.older, place.recent) : place.recent;
  if (from === null) return ok(place);
  const now = parts.clock.now() + parts.memory.ahead;
  const to = Math.max(now, from) + AHEAD_MS;
  const since = Math.min(from, now) - OVERLAP_MS;
  const query = { kind: 'changed', since, to, ...(all ? {} : { createdFrom: to - RECENT_MS }) } as const;
  let cursor: string | null = null;
  let mark: number | null = null;
  let after = place;
  do {
    const page: MarketAnswer<PostingPage> = await parts.ask('market.postings', { query, cursor });
    if (!page.ok) return page;
    ({ cursor } = page.value);
    mark ??= marketNow(page.value, parts); // what changes while the pages are read is left to the next turn
    if (cursor === null) after = { ...place, recent: mark, older: all ? mark : place.older };
    const meta = cursor === null ? [{ key: placeKey(parts.shop), value: after }] : [];
    const taken = await takePage(page.value, parts, meta);
    if (!taken.ok) return taken;
  } while (cursor !== null);
  return ok(after);
}

/** The time by the marketplace's clock, where it tells; how far it is ahead is remembered. */
export function marketNow(page: PostingPage, { clock, memory }: Pick<PullParts, 'clock' | 'memory'>): number {
  if (page.at !== undefined) memory.ahead = page.at - clock.now();
  return clock.now() + memory.ahead;
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.min(a, b);
