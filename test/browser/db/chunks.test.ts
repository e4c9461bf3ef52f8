import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Batch } from '../../../renderer/db/batch.ts';
import { chunkOf, CHUNK, IDLE_CHUNK } from '../../../renderer/db/commit-many.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { numbered, snapshotOf } from '../../kit/store-goods.ts';
import { batch, must, opened, takenIn } from '../../kit/store-runs.ts';

const NAME = 'chunks';
let store: Store;
beforeEach(async () => {
  store = await opened(NAME);
});
afterEach(async () => {
  store.close();
  await Dexie.delete(NAME);
});

const intake = (n: number): Batch =>
  batch({
    postings: [{ number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n)))] }],
    effects: [{ id: `e${n}`, lane: 'l', effect: { kind: 'delivering', posting: numbered(n) } }],
  });
const quiet = { isBusy: () => false, pause: () => Promise.resolve() };

test('a big intake goes in big transactions while nobody works, in small ones beside a packer; a batch is never torn', () => {
  const sizes = (batches: Batch[], size: number): number[] => {
    const found: number[] = [];
    for (let from = 0; from < batches.length;) {
      const chunk = chunkOf(batches, from, size);
      found.push(chunk.reduce((sum, { postings }) => sum + postings.length, 0));
      from += chunk.length;
    }
    return found;
  };
  const many = Array.from({ length: 1120 }, (_, n) => intake(n));
  expect(sizes(many, IDLE_CHUNK)).toEqual([IDLE_CHUNK, IDLE_CHUNK, 120]);
  expect(sizes(many.slice(0, 2 * CHUNK + 20), CHUNK)).toEqual([CHUNK, CHUNK, 20]);
  const big = batch({ postings: Array.from({ length: 60 }, (_, n) => intake(n).postings).flat() });
  expect(sizes([intake(100), big, intake(101)], CHUNK)).toEqual([1, 60, 1]);
  expect(sizes([], CHUNK)).toEqual([]);
});

test('while a packer works the import pauses between transactions, otherwise not', async () => {
  const batches = Array.from({ length: 120 }, (_, n) => intake(n));
  const pauses: number[] = [];
  const pause = (ms: number): Promise<void> => {
    pauses.push(ms);
    return Promise.resolve();
  };
  let told = 0;
  const committed = (): void => void (told += 1);
  must(await store.commitMany(batches.slice(0, 60), { isBusy: () => false, pause, committed }));
  expect([pauses, told]).toEqual([[], 1]);
  must(await store.commitMany(batches.slice(60), { isBusy: () => true, pause, committed }));
  expect([pauses, told]).toEqual([[40, 40], 4]);
});

test('a posting that the packer changed meanwhile is handed back; all others of its transaction are taken in', async () => {
  must(await store.commit(intake(7)));
  const done = must(
    await store.commitMany(
      Array.from({ length: 30 }, (_, n) => intake(n)),
      quiet,
    ),
  );
  expect(done.lost.map(({ postings }) => postings[0]?.number)).toEqual([numbered(7)]);
  expect(done.facts).toBe(29);
  expect((await store.loadActive()).postings).toHaveLength(30);
  expect(await store.openEffects()).toHaveLength(30);
  expect(await store.lastSeq()).toBe(30);
});

test('two batches on one posting in the same transaction follow each other', async () => {
  const confirm = batch({
    postings: [
      { number: numbered(1), expectedVersion: 1, facts: [{ type: 'PostingConfirmed', at: 1, by: 'a' }] },
    ],
  });
  expect(must(await store.commitMany([intake(1), confirm], quiet))).toEqual({ facts: 2, lost: [] });
  expect((await store.posting(numbered(1)))?.version).toBe(2);
});
