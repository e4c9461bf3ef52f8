import type { Clock } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { PostingPage } from '#shared/market/reading.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

const DAY = 86_400_000;
/** Window of cut-offs that is read: late ones of the last days, and everything ahead. */
const WINDOW = { back: 30 * DAY, ahead: 60 * DAY } as const;

/** Reads the list of postings that are not finished, page by page; each page is dealt with before the next is asked for. */
export async function readUnfulfilled(
  { ask, clock }: { readonly ask: Ask; readonly clock: Clock },
  take: (page: PostingPage) => Promise<void>,
): Promise<Result<null, MarketError>> {
  const now = clock.now();
  const query = { kind: 'unfulfilled', cutoffFrom: now - WINDOW.back, cutoffTo: now + WINDOW.ahead } as const;
  let cursor: string | null = null;
  do {
    const page: MarketAnswer<PostingPage> = await ask('market.postings', { query, cursor });
    if (!page.ok) return err(page.error);
    await take(page.value);
    ({ cursor } = page.value);
  } while (cursor !== null);
  return ok(null);
}
