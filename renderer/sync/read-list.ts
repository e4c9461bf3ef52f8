import type { Clock } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { PostingPage, PostingQuery } from '#shared/market/reading.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

interface ListParts {
  readonly ask: Ask;
  readonly clock: Clock;
}

const DAY = 86_400_000;
/** Window of cut-offs that is read: late ones of the last days, and everything ahead. */
const WINDOW = { back: 30 * DAY, ahead: 60 * DAY } as const;

/** How far this machine's clock and the marketplace's may lie apart, ms. */
const SKEW_MS = 3_600_000;

/** Reads the list of postings that are not finished, page by page; each page is dealt with before the next is asked for. */
export function readUnfulfilled(
  parts: ListParts,
  take: (page: PostingPage) => Promise<void>,
): Promise<Result<null, MarketError>> {
  const now = parts.clock.now();
  const [cutoffFrom, cutoffTo] = [now - WINDOW.back, now + WINDOW.ahead];
  return readPages(parts, { kind: 'unfulfilled', cutoffFrom, cutoffTo }, take);
}

/** Reads postings whose status changed since a moment, finished and cancelled ones too. */
export function readChangedSince(
  parts: ListParts,
  since: number,
  take: (page: PostingPage) => Promise<void>,
): Promise<Result<null, MarketError>> {
  const to = Math.max(parts.clock.now(), since) + SKEW_MS;
  return readPages(parts, { kind: 'changed', since: since - SKEW_MS, to }, take);
}

async function readPages(
  { ask }: ListParts,
  query: PostingQuery,
  take: (page: PostingPage) => Promise<void>,
): Promise<Result<null, MarketError>> {
  let cursor: string | null = null;
  do {
    const page: MarketAnswer<PostingPage> = await ask('market.postings', { query, cursor });
    if (!page.ok) return err(page.error);
    await take(page.value);
    ({ cursor } = page.value);
  } while (cursor !== null);
  return ok(null);
}
