import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { ProblemReason } from '#shared/domain/posting/facts.ts';
import type { Slotted } from '#shared/domain/posting/picking.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { losers } from '#shared/domain/rules/waves.ts';
import type { ListPrint } from '../pick-view.ts';
import type { TableOutcome } from '../table.ts';
import { beginWave } from '../wave-log.ts';
import type { Verdict } from '../view.ts';
import type { AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { listData, printList } from './pick-list.ts';
import type { WaveState } from './pick-screen.ts';
import { refusedVerdict } from './say.ts';

/** What picking does to postings, and how it says what did not happen. */
export function createPickDeeds({ book, store, ask, clock, ids, settings }: ActivityParts, at: AtWork) {
  const refused = (refusal: PostingRefusal, got: KnownProduct | null = null): Verdict =>
    refusedVerdict(ids.next(), refusal, got);

  /** What a deed was answered with where it did not happen; null where it did. */
  function trouble(outcome: TableOutcome): Verdict | null {
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return refused({ code: 'wrong-moment', status: 'picking' });
    }
    return outcome.kind === 'refused' ? refused(outcome.refusal) : null;
  }

  return {
    refused,
    trouble,

    /** Gives the most urgent postings the free slots, one after another (PI1). */
    async begin({ candidates, free, members }: WaveState): Promise<Verdict | null> {
      if (candidates.length === 0) return null;
      const numbers = candidates.map(({ number }) => number);
      const by = at.who();
      const begun = await beginWave(store, { members, numbers, at: clock.now(), by, picker: by });
      if (!begun.ok) {
        at.notKept(begun.error.kind);
        return null;
      }
      const wave = begun.value;
      for (const [i, { number, wants }] of candidates.entries()) {
        const outcome = await at.run(number, { type: 'pick', slot: free[i] ?? null, pick: { wave, wants } });
        if (outcome.kind === 'not-kept') return trouble(outcome);
      }
      return null;
    },

    /** Nothing more of a product is found: whom the pieces found do not fill goes to Problems (PI4). */
    async goWithout(sku: Sku, members: readonly Slotted[], reason: ProblemReason): Promise<Verdict | null> {
      const note = book.product(sku)?.state.name ?? sku;
      for (const { snapshot } of losers(members, sku)) {
        const bad = trouble(await at.run(snapshot.number, { type: 'report-problem', reason, note }));
        if (bad !== null) return bad;
      }
      return null;
    },

    /** Somebody says that nothing lies in the slot any more (PW6). */
    async emptied(number: PostingNumber): Promise<Verdict | null> {
      const cancelled = book.posting(number)?.state.status === 'cancelled';
      const command = cancelled
        ? ({ type: 'see-cancellation' } as const)
        : ({ type: 'pick', slot: null } as const);
      return trouble(await at.run(number, command));
    },

    /** Prints what is still to fetch (PI6). */
    async print({ members, stops }: WaveState): Promise<ListPrint> {
      const person = settings().packers.find(({ id }) => id === at.who());
      const listed = {
        wave: Math.max(...members.map(({ picking }) => picking.wave)),
        members,
        stops,
        picker: person?.name ?? null,
        now: clock.now(),
      };
      const lookup = (sku: Sku) => book.product(sku)?.state ?? null;
      const data = listData(listed, lookup, person?.language ?? settings().language);
      return printList(data, settings(), ask, ids.next());
    },
  };
}

/** The posting whose slot got a unit last, whichever table put it there. */
export function latestPut(members: readonly Slotted[]): PostingNumber | undefined {
  let latest: { readonly number: PostingNumber; readonly at: number } | null = null;
  for (const { picking, snapshot, status } of members) {
    const put = picking.puts.at(-1);
    if (status === 'confirmed' && put !== undefined && (latest === null || put.at > latest.at))
      latest = { number: snapshot.number, at: put.at };
  }
  return latest?.number;
}
