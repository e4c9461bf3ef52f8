import { postingNumber } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Posting } from '../../../electron/market/practice/shop/state.ts';
import type { ChaosTable } from '../tables.ts';

/** One posting from both sides. */
export interface BothSides {
  /** As the marketplace has it. */
  readonly there: Posting;
  /** As the station has it; null where it never took it in. */
  readonly here: KnownPosting | null;
  /** Its facts, oldest first. */
  readonly facts: readonly (Omit<Envelope, 'fact'> & { readonly fact: PostingFact })[];
}

/** Everything a station and its marketplace know of their postings. */
export async function bothSides({ bench, store }: ChaosTable): Promise<readonly BothSides[]> {
  const sides: BothSides[] = [];
  for (const there of bench.world.control.postings()) {
    const number = postingNumber(there.number);
    const kept = bench.now.book.posting(number) ?? (await store.raw().posting(number));
    const facts = (await store.raw().factsOf(`posting:${number}`)) as BothSides['facts'];
    sides.push({ there, here: kept?.state ?? null, facts });
  }
  return sides;
}
