import { ofShop, shopOf } from '#shared/domain/shop.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PostingLimits } from '#shared/market/reading.ts';

/** What the marketplace takes of each posting, asked for while it is packed. */
export interface Limits {
  /** Null where nobody could be asked, or the marketplace has none. */
  of(number: PostingNumber): PostingLimits | null;
  lookUp(snapshot: PostingSnapshot): void;
}

/** Postings whose limits are remembered. */
const KEPT = 200;

/** Makes an empty memory; without an answer nothing is held against a weight (WG8). */
export function createLimits(ask: Ask): Limits {
  const known = new Map<PostingNumber, PostingLimits>();
  const asking = new Set<PostingNumber>();

  async function look(snapshot: PostingSnapshot): Promise<void> {
    const { number } = snapshot;
    const answer = await ask('market.limits', { number, ...ofShop(shopOf(snapshot)) });
    if (!answer.ok) return;
    known.set(number, answer.value);
    for (const [old] of known) {
      if (known.size <= KEPT) break;
      known.delete(old);
    }
  }

  return {
    of: (number) => known.get(number) ?? null,
    lookUp(snapshot) {
      const { number, source, way } = snapshot;
      const carried = source === 'market' && (way === 'fbs' || way === 'aggregator');
      if (!carried || known.has(number) || asking.has(number)) return;
      asking.add(number);
      void look(snapshot)
        .catch(() => undefined) // offline: asked again when it is opened again
        .finally(() => asking.delete(number));
    },
  };
}
