import * as v from 'valibot';
import { boxOf } from '#shared/domain/posting/progress.ts';
import { hasUnverified } from '#shared/domain/posting/shadow.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { withUse, type BoxUse } from '#shared/domain/rules/boxes.ts';
import type { Store } from '../db/store.ts';

const usesSchema = v.array(v.object({ posting: v.string(), box: v.string() }));

/** The same goods in the same numbers, whatever the order of the lines. */
const contentKey = ({ lines }: Pick<PostingSnapshot, 'lines'>): string =>
  `box:${lines
    .map(({ sku, quantity }) => `${sku}x${quantity}`)
    .toSorted()
    .join('+')}`;

/** Which boxes were packed with which content. */
export interface BoxMemory {
  of(snapshot: Pick<PostingSnapshot, 'lines'>): Promise<readonly BoxUse[]>;
  /** Learns from a parcel that was just packed; nobody waits for it. */
  learn(posting: Extract<KnownPosting, { status: 'packed' }>): void;
}

/**
 * Remembers beside the facts, one small value a content (BX4). A value that is gone or unreadable is learnt anew: it
 * decides nothing but a suggestion.
 */
export function createBoxMemory(store: Pick<Store, 'getMeta' | 'commit'>): BoxMemory {
  const of: BoxMemory['of'] = async (snapshot) => {
    const parsed = v.safeParse(usesSchema, await store.getMeta(contentKey(snapshot)));
    return parsed.success ? parsed.output : [];
  };

  async function keep({ snapshot }: KnownPosting, box: string): Promise<void> {
    const uses = withUse(await of(snapshot), { posting: snapshot.number, box });
    const meta = [{ key: contentKey(snapshot), value: uses }];
    await store.commit({ postings: [], products: [], effects: [], meta });
  }

  return {
    of,
    learn: (posting) => {
      const box = boxOf(posting.work);
      // A store that is closing, or full, forgets a suggestion and nothing else.
      if (box !== null && !hasUnverified(posting.work)) void keep(posting, box).catch(() => undefined);
    },
  };
}
