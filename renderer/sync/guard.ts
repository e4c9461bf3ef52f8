import type { Clock } from '#shared/kit/clock.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { askOf } from '#shared/bridge/shop-door.ts';

/** A read this young needs no second one, ms. */
const FRESH_MS = 5000;
/** Longest the printer waits for the read, ms; without an answer the last known state counts. */
const LOOK_MS = 1500;
/** Postings whose last read is remembered; older ones are read anew when they matter. */
const KEPT = 5000;

/** Looks after orders right before something leaves the house for them (CN6). */
export interface Guard {
  /** The same door; every posting that is read through it counts as read now. */
  readonly ask: Ask;
  /** Begins to read, so that the answer is there when the label is due. */
  begin(number: PostingNumber, shop?: ShopId): void;
  /** The posting as it was read now, or a moment ago, where it is cancelled; null where it is not, or nobody says so in time. */
  look(number: PostingNumber, shop?: ShopId): Promise<PostingSnapshot | null>;
  /** When it was last read; ms since 1970 UTC, null for not since the start. */
  readAt(number: PostingNumber): number | null;
  /** Whether its label went out without a look (CN7). */
  unchecked(number: PostingNumber): boolean;
}

/** What the guard needs. */
export interface GuardParts {
  readonly ask: Ask;
  readonly clock: Clock;
  /** Whether a shop can be reached as far as known; where it cannot, nobody waits for it. */
  readonly online?: (shop: ShopId) => boolean;
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes a guard that has read nothing yet. */
export function createGuard({ ask, clock, online = () => true }: GuardParts): Guard {
  const reads = new Map<PostingNumber, { readonly at: number; readonly cancelled: PostingSnapshot | null }>();
  const underWay = new Map<PostingNumber, Promise<boolean>>();
  const blind = new Set<PostingNumber>();

  function noted(snapshot: PostingSnapshot): void {
    const { number } = snapshot;
    reads.delete(number);
    reads.set(number, { at: clock.now(), cancelled: snapshot.cancellation === null ? null : snapshot });
    blind.delete(number);
    for (const oldest of reads.keys()) {
      if (reads.size <= KEPT) break;
      reads.delete(oldest);
    }
  }

  const watched: Ask = async (name, request) => {
    const answer = await ask(name, request);
    // Told apart by name: the door's types do not follow a generic name into its answer.
    const said = answer as { readonly ok?: boolean; readonly value?: unknown };
    if (said?.ok === true && name === 'market.posting') noted(said.value as PostingSnapshot);
    if (said?.ok === true && name === 'market.postings')
      for (const row of (said.value as { postings: readonly PostingSnapshot[] }).postings) noted(row);
    return answer;
  };

  const isFresh = (number: PostingNumber): boolean => {
    const read = reads.get(number);
    const age = read === undefined ? Infinity : clock.now() - read.at;
    return age >= 0 && age < FRESH_MS;
  };

  /** Whether it could be read. */
  function read(number: PostingNumber, shop: ShopId): Promise<boolean> {
    const running = underWay.get(number);
    if (running !== undefined) return running;
    const work = askOf(watched, shop)('market.posting', { number })
      .then(
        (answer) => answer.ok,
        () => false,
      )
      .finally(() => underWay.delete(number));
    underWay.set(number, work);
    return work;
  }

  return {
    ask: watched,
    begin: (number, shop = FIRST_SHOP) => {
      if (!isFresh(number)) void read(number, shop);
    },
    async look(number, shop = FIRST_SHOP) {
      if (!isFresh(number)) {
        const work = read(number, shop);
        const done = online(shop) && (await within(work, LOOK_MS)) === true;
        if (!done) blind.add(number);
      }
      return reads.get(number)?.cancelled ?? null;
    },
    readAt: (number) => reads.get(number)?.at ?? null,
    unchecked: (number) => blind.has(number),
  };
}
