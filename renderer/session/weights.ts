import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { hasUnverified } from '#shared/domain/posting/shadow.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { contentKey, usualWeight, type UsualWeight } from '#shared/domain/rules/weight.ts';
import type { Store } from '../db/store.ts';

/** Weighings of one content that count: the newest ones. */
const KEPT = 15;
const DAY_MS = 24 * 3_600_000;
/** How many days a start looks back (and ahead: cut-offs lie there), newest first, until it saw so many parcels; in pages. */
const LOOK_BACK = { days: 14, parcels: 2000, page: 50 } as const;

const atOnce = (): Promise<void> => Promise.resolve();

/** What parcels of one content in one box weighed; `box` empty for none. */
export interface LearntParcel extends UsualWeight {
  readonly box: string;
}

/** What parcels weighed, learnt from the facts without anybody being asked (WG4). */
export interface Weights {
  /** The usual weight of what lies in this parcel; null while too little is known. */
  usual(work: PackWork): UsualWeight | null;
  /** What one piece of a product weighed alone in a parcel, by the box it went in; the most usual box first. */
  alone(sku: Sku): readonly LearntParcel[];
  /** Hears how a posting stands now; one that was packed anew counts once. */
  hear(posting: KnownPosting): void;
  /** Learns from what is kept of the last days; for after the start, page by page, `between` before each. */
  learn(store: Pick<Store, 'donePage'>, now: number, between?: () => Promise<void>): Promise<void>;
}

/** Several parcels are not weighed one by one. */
const isDivided = (work: PackWork): boolean => work.deeds.some(({ kind }) => kind === 'parcel');

/** The weight somebody really put on a scale, with its content. */
function weighed(posting: KnownPosting): { readonly key: string; readonly grams: number } | null {
  if (posting.status !== 'packed' && posting.status !== 'closed' && posting.status !== 'handed-over')
    return null;
  const work = workOf(posting);
  const deed = work?.deeds.findLast((each) => each.kind === 'weight');
  if (work === null || deed?.kind !== 'weight' || deed.source === 'calculated') return null;
  // Of what was not verified nobody knows what lies in the box (SW8).
  if (hasUnverified(work)) return null;
  return isDivided(work) ? null : { key: contentKey(work), grams: deed.grams };
}

/** Makes an empty memory. */
export function createWeights(): Weights {
  const byContent = new Map<string, Map<PostingNumber, number>>();
  const contentOf = new Map<PostingNumber, string>();

  function forget(number: PostingNumber): void {
    byContent.get(contentOf.get(number) ?? '')?.delete(number);
    contentOf.delete(number);
  }

  function hear(posting: KnownPosting): void {
    const found = weighed(posting);
    if (found === null) return;
    const { number } = posting.snapshot;
    forget(number);
    const those = byContent.get(found.key) ?? new Map<PostingNumber, number>();
    those.set(number, found.grams);
    contentOf.set(number, found.key);
    byContent.set(found.key, those);
    for (const [oldest] of those) {
      if (those.size <= KEPT) break;
      forget(oldest);
    }
  }

  /** Something from before what is known already: it fills up, and never pushes newer weighings out. */
  function hearOlder(posting: KnownPosting): void {
    const found = weighed(posting);
    const { number } = posting.snapshot;
    if (found === null || contentOf.has(number)) return;
    const those = byContent.get(found.key) ?? new Map<PostingNumber, number>();
    if (those.size >= KEPT) return;
    contentOf.set(number, found.key);
    byContent.set(found.key, new Map([[number, found.grams], ...those]));
  }

  /** Finished postings of one day by cut-off; answers how many there were. */
  async function learnDay(
    store: Pick<Store, 'donePage'>,
    from: number,
    between: () => Promise<void>,
  ): Promise<number> {
    let seen = 0;
    let after: Parameters<Store['donePage']>[0]['after'] = null;
    do {
      await between();
      const page = await store.donePage({ from, to: from + DAY_MS - 1, limit: LOOK_BACK.page, after });
      for (const { state } of page.postings) hearOlder(state);
      seen += page.postings.length;
      after = page.next;
    } while (after !== null);
    return seen;
  }

  return {
    hear,
    usual: (work) =>
      isDivided(work) ? null : usualWeight([...(byContent.get(contentKey(work))?.values() ?? [])]),
    alone(sku) {
      const begin = `${sku}*1 box:`;
      return [...byContent]
        .flatMap(([key, those]) => {
          const usual = key.startsWith(begin) ? usualWeight([...those.values()]) : null;
          return usual === null ? [] : [{ ...usual, box: key.slice(begin.length) }];
        })
        .toSorted((a, b) => b.weighings - a.weighings);
    },
    async learn(store, now, between = atOnce) {
      let seen = 0;
      for (let day = -LOOK_BACK.days; day < LOOK_BACK.days && seen < LOOK_BACK.parcels; day += 1)
        seen += await learnDay(store, now - (day + 1) * DAY_MS, between);
    },
  };
}
