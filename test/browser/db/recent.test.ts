import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { numbered, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, takenIn } from '../../kit/store-runs.ts';

// In debug mode it prints each refused request, and refused ones are what this is about.
Dexie.debug = false;

const NAME = 'recent';
const open: Store[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await Dexie.delete(NAME);
});

const picked = (number: PostingNumber, expectedVersion: number, slot: number) =>
  batch({
    postings: [
      { number, expectedVersion, facts: [{ type: 'PostingPicked', at: START, by: 'ANNA', slot } as const] },
    ],
  });

const wish = (number: PostingNumber) =>
  ({
    id: `boxes:${number}`,
    lane: `market:${number}`,
    effect: { kind: 'delivering', posting: number },
  }) as const;

/** One thing that somebody does to the store. */
type Deed =
  | { readonly kind: 'write'; readonly who: 0 | 1; readonly posting: 0 | 1 | 2; readonly behind: boolean }
  | { readonly kind: 'effect'; readonly who: 0 | 1; readonly posting: 0 | 1 | 2 }
  | { readonly kind: 'journal'; readonly who: 0 | 1 }
  | { readonly kind: 'bulk'; readonly who: 0 | 1 };

const who = fc.constantFrom(0 as const, 1 as const);
const posting = fc.constantFrom(0 as const, 1 as const, 2 as const);
const deeds = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('write' as const), who, posting, behind: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('effect' as const), who, posting }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('journal' as const), who }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('bulk' as const), who }) },
  ),
  { minLength: 5, maxLength: 25 },
);

test('DB12 what a write remembers of the one before is only a guess: two windows on one store number every fact once and overwrite nothing', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all: readonly Deed[]) => {
      await Dexie.delete(NAME);
      const stores = [
        await opened(NAME, { ids: countingIds(1) }),
        await opened(NAME, { ids: countingIds(2) }),
      ] as const;
      open.push(...stores);
      const numbers = [numbered(1), numbered(2), numbered(3)] as const;
      const versions = [1, 1, 1];
      must(
        await stores[0].commit(
          batch({
            postings: numbers.map((number) => ({
              number,
              expectedVersion: 0,
              facts: [takenIn(snapshotOf(number))],
            })),
          }),
        ),
      );
      let facts = 3;
      let slot = 0;
      const running: Promise<void>[] = [];
      for (const deed of all) {
        const store = stores[deed.who];
        if (deed.kind === 'write') {
          const expected = (versions[deed.posting] ?? 0) - (deed.behind ? 1 : 0);
          const done = await store.commit(picked(numbers[deed.posting], expected, (slot += 1)));
          expect(done.ok).toBe(!deed.behind);
          if (done.ok) {
            versions[deed.posting] = expected + 1;
            facts += 1;
          }
        } else if (deed.kind === 'effect') {
          must(await store.commit(batch({ effects: [wish(numbers[deed.posting])] })));
        } else if (deed.kind === 'journal') {
          // Not waited for: the table goes on meanwhile.
          running.push(store.unjournaled(100).then(async (due) => void must(await store.markJournaled(due))));
        } else {
          const many = [{ ...picked(numbers[2], versions[2] ?? 0, (slot += 1)) }];
          must(
            await store.commitMany(many, {
              isBusy: () => false,
              pause: () => Promise.resolve(),
              durability: 'relaxed',
            }),
          );
          versions[2] = (versions[2] ?? 0) + 1;
          facts += 1;
        }
      }
      await Promise.all(running);
      const [one] = stores;
      const kept = await one.factsAfter(0, 1000);
      expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: facts }, (_, n) => n + 1));
      expect(new Set(kept.map(({ id }) => id)).size).toBe(facts);
      for (const [n, number] of numbers.entries()) {
        expect((await one.posting(number))?.version).toBe(versions[n]);
        const own = kept.filter(({ stream }) => stream === `posting:${number}`);
        expect(own.map(({ version }) => version)).toEqual(own.map((_, i) => i + 1));
      }
      expect((await one.sizes()).facts).toBe(facts);
      const wished = new Set(all.flatMap((each) => (each.kind === 'effect' ? [each.posting] : [])));
      expect(await one.openEffects()).toHaveLength(wished.size);
      // What the journal was told of stays told, and nothing else is.
      must(await one.markJournaled(await one.unjournaled(1000)));
      expect((await one.unjournaled(1000)).envelopes).toEqual([]);
      for (const store of open.splice(0)) store.close();
    }),
    { numRuns: 25, seed: 20_261_122 },
  );
});

test('DB12 a write on a right guess waits for no look, and one on a wrong guess ends as if it had looked first', async () => {
  const [mine, other] = [
    await opened(NAME, { ids: countingIds(1) }),
    await opened(NAME, { ids: countingIds(2) }),
  ];
  open.push(mine, other);
  const number = numbered(1);
  must(
    await mine.commit(
      batch({ postings: [{ number, expectedVersion: 0, facts: [takenIn(snapshotOf(number))] }] }),
    ),
  );
  const right = must(await mine.commit(picked(number, 1, 1)));
  expect(right.envelopes.map(({ seq, version }) => [seq, version])).toEqual([[2, 2]]);
  must(await other.commit(picked(number, 2, 2)));
  // Its memory says version 2; decided on 3, it must not be refused.
  const wrong = must(await mine.commit(picked(number, 3, 3)));
  expect(wrong.envelopes.map(({ seq, version }) => [seq, version])).toEqual([[4, 4]]);
  // And decided on what it remembers, it must be.
  must(await other.commit(picked(number, 4, 5)));
  expect(await mine.commit(picked(number, 4, 6))).toMatchObject({ ok: false, error: { kind: 'lost-race' } });
  expect((await mine.posting(number))?.state).toMatchObject({ slot: 5 });
});
