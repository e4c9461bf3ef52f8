import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { Claim } from '#shared/domain/posting/care.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { createTracking } from '../../../renderer/runtime/tracking.ts';
import { pushJournal } from '../../../renderer/sync/journal.ts';
import { reconcile } from '../../../renderer/sync/reconcile.ts';
import { journalAsk } from '../../kit/journal-ask.ts';
import { createMemoryJournal, type MemoryJournal } from '../../kit/memory-journal.ts';
import { CUP, line, numbered, planOf, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, takenIn } from '../../kit/store-runs.ts';

const [HERE, THERE] = ['watch-a', 'watch-b'];
const DAY = 86_400_000;
const at = { at: START, by: 'ANNA' } as const;

let journal: MemoryJournal;
let store: Store;
const open: Store[] = [];
async function station(name: string, salt = 1): Promise<Store> {
  const made = await opened(name, { ids: countingIds(salt), history: (stream) => journal.factsOf(stream) });
  open.push(made);
  return made;
}
beforeEach(async () => {
  journal = createMemoryJournal();
  store = await station(HERE);
  await journal.begin(store.storeId);
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  for (const name of [HERE, THERE]) await Dexie.delete(name);
});

const snapshot = (n: number) => snapshotOf(numbered(n), { lines: [line(CUP.sku, 'Кружка', 1, 'none')] });

/** The life of a posting with one cup, until it is closed. */
const closed = (n: number): PostingFact[] => [
  takenIn(snapshot(n)),
  { ...at, type: 'PostingConfirmed' },
  { ...at, type: 'PackingStarted', plan: planOf(snapshot(n)), opened: 'posting' },
  {
    ...at,
    type: 'UnitScanned',
    scanId: 'a',
    lineId: 'g1',
    code: CUP.code,
    units: 1,
    mark: null,
  },
  { ...at, type: 'PostingPacked' },
  { ...at, type: 'PostingClosed' },
];
const left = (n: number): PostingFact[] => [...closed(n), { ...at, type: 'PostingHandedOver' }];
const claim: Claim = {
  against: 'carrier',
  kopecks: 45_900,
  since: START,
  dueAt: null,
  state: 'open',
  paidKopecks: null,
  note: '',
};

async function write(n: number, facts: PostingFact[], expectedVersion = 0): Promise<void> {
  must(await store.commit(batch({ postings: [{ number: numbered(n), expectedVersion, facts }] })));
}

/** One in the house, one closed and seen under way, one opened again, three handed over; one of them with news. */
async function worked(): Promise<void> {
  const under = { ...snapshot(2), phase: 'delivering', rawStatus: 'delivering' } as const;
  await write(1, closed(1));
  await write(2, [...closed(2), { ...at, type: 'PostingChanged', snapshot: under }]);
  await write(3, [
    ...closed(3),
    { ...at, type: 'PostingChanged', snapshot: { ...under, number: numbered(3) } },
  ]);
  await write(3, [{ ...at, type: 'PostingReopened', reason: 'back' }], 7);
  for (const n of [4, 5, 6]) await write(n, left(n));
  const news = { ...snapshot(6), phase: 'delivering', rawSubstatus: 'posting_on_way_to_city' } as const;
  await write(6, [{ at: START + DAY, by: 'market', type: 'PostingChanged', snapshot: news }], 7);
  await pushJournal(store, journalAsk(journal));
}

/** Everything that is watched, read in pages of two. */
async function watched(one: Store): Promise<readonly WatchRow[]> {
  const rows: WatchRow[] = [];
  for (let after = null, more = true; more;) {
    const page: Awaited<ReturnType<Store['watchPage']>> = await one.watchPage(after, 2);
    rows.push(...page.rows);
    after = page.next as never;
    more = page.next !== null;
  }
  return rows;
}
const numbersOf = (rows: readonly WatchRow[]) => rows.map(({ number }) => number);

test('TK4 what left is listed with its facts, in pages; what is in the house again is not', async () => {
  await worked();
  const rows = await watched(store);
  expect(numbersOf(rows)).toEqual([2, 4, 5, 6].map(numbered));
  expect(rows.at(-1)?.newsAt).toBe(START + DAY);
});

test('TK4 an archived parcel stays on the list, and a claim for it is kept with it', async () => {
  await worked();
  const before = await watched(store);
  const rule = { finishedBefore: START + 2 * DAY, closedBefore: START - DAY };
  expect((await store.archive(rule, { from: 0, limit: 100 })).postings).toBeGreaterThan(0);
  expect(await watched(store)).toEqual(before);
  await write(4, [{ at: START + DAY, by: 'BOSS', type: 'ClaimWritten', claim }], 7);
  expect((await watched(store)).find(({ number }) => number === numbered(4))?.claim).toEqual(claim);
});

test('TK4 made anew it is what it was: by a rebuild, from an older store, and from the journal', async () => {
  await worked();
  const before = await watched(store);
  const drop = async () => {
    await store.forgetWatched(numbersOf(before));
    expect(await watched(store)).toEqual([]);
  };
  await drop();
  must(await store.rebuildProjections());
  expect(await watched(store)).toEqual(before);
  await drop();
  let steps = 0;
  for (let from: number | null = 0; from !== null; steps += 1) from = await store.makeWatch(from, 2);
  expect(steps).toBeGreaterThan(0);
  expect(await watched(store)).toEqual(before);
  // Once through it is not looked for again: what was forgotten since stays so.
  await drop();
  expect(await store.makeWatch(0, 2)).toBeNull();
  expect(await watched(store)).toEqual([]);
  const other = await station(THERE, 2);
  await reconcile(other, journalAsk(journal));
  expect(await watched(other)).toEqual(before);
});

test('TK4 the list in memory is that of the store, whatever is written while it is read', async () => {
  await worked();
  let pages = 0;
  const tracking = createTracking({
    store: {
      makeWatch: (from, limit) => store.makeWatch(from, limit),
      forgetWatched: (numbers) => store.forgetWatched(numbers),
      watchPage: async (after) => {
        const page = await store.watchPage(after, 2);
        pages += 1;
        if (pages === 2) {
          // Number 2 was read a moment ago and is opened again, 7 leaves.
          const facts: PostingFact[] = [{ ...at, type: 'PostingReopened', reason: 'back' }];
          const done = must(
            await store.commit(
              batch({
                postings: [
                  { number: numbered(2), expectedVersion: 7, facts },
                  { number: numbered(7), expectedVersion: 0, facts: left(7) },
                ],
              }),
            ),
          );
          tracking.hear(done.postings);
        }
        return page;
      },
    },
    clock: { now: () => START },
    between: () => Promise.resolve(),
    changed: () => undefined,
    log: (_, detail) => expect.unreachable(detail),
  });
  tracking.look();
  await expect.poll(() => tracking.state()).toBe('ready');
  const known = [...tracking.rows()].sort((a, b) => (a.number < b.number ? -1 : 1));
  expect(known).toEqual(await watched(store));
  expect(numbersOf(known)).toEqual([4, 5, 6, 7].map(numbered));
});
