import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { trackingNumber } from '#shared/kit/brand.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import type { ArchiveRule } from '../../../renderer/db/archive.ts';
import { PROJECTION } from '../../../renderer/db/schema.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { pushJournal } from '../../../renderer/sync/journal.ts';
import { reconcile } from '../../../renderer/sync/reconcile.ts';
import { journalAsk } from '../../kit/journal-ask.ts';
import { createMemoryJournal, type MemoryJournal } from '../../kit/memory-journal.ts';
import { line, numbered, planOf, seen, SHOE, shoeMark, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, takenIn } from '../../kit/store-runs.ts';

const [HERE, THERE] = ['archive-a', 'archive-b'];
const DAY = 86_400_000;
const rule: ArchiveRule = { finishedBefore: START + DAY, closedBefore: START - 60 * DAY };
const whole = { from: 0, limit: 1000 };

let journal: MemoryJournal;
let store: Store;
const open: Store[] = [];
async function station(name: string, salt = 1): Promise<Store> {
  const made = await opened(name, {
    ids: countingIds(salt),
    history: (stream) => journal.factsOf(stream),
  });
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

/** The life of a posting with a marked shoe and a waybill, up to one of its ends; one batch, as a slow day would write it. */
function life(n: number, end: 'closed' | 'handed-over' | 'cancelled'): PostingFact[] {
  const snapshot = snapshotOf(numbered(n), {
    way: 'non-integrated',
    lines: [line(SHOE.sku, 'Кроссовки', 1, 'required')],
  });
  const at = { at: START, by: 'ANNA' };
  const worked: PostingFact[] = [
    takenIn(snapshot),
    { ...at, type: 'PostingConfirmed' },
    { ...at, type: 'PackingStarted', plan: planOf(snapshot), opened: 'posting' },
    {
      ...at,
      type: 'UnitScanned',
      scanId: 'a',
      lineId: 'g1',
      code: SHOE.code,
      units: 1,
      mark: shoeMark(`S-${n}`),
    },
    { ...at, type: 'WaybillTaken', stepId: 'waybill', number: waybill(n), carrier: 'sf' },
    { ...at, type: 'PostingPacked' },
    { ...at, type: 'PostingClosed' },
  ];
  if (end === 'closed') return worked;
  if (end === 'handed-over') return [...worked, { ...at, type: 'PostingHandedOver' }];
  const note = { reason: 'buyer', initiator: 'Client', afterShip: false };
  return [takenIn(snapshot), { ...at, type: 'PostingCancelled', note }, { ...at, type: 'CancellationSeen' }];
}
const waybill = (n: number) => trackingNumber(`SF10000000000${String(n).padStart(2, '0')}`);
const write = async (n: number, facts: PostingFact[], expectedVersion = 0): Promise<void> =>
  void must(await store.commit(batch({ postings: [{ number: numbered(n), expectedVersion, facts }] })));

/** Six postings: handed over, cancelled and seen, closed and gone, closed and still here, new, and one with an open effect. */
async function worked(): Promise<void> {
  // An import lies in one page with others, and one of them goes on.
  const first = [1, 2, 5].map((n) => ({
    number: numbered(n),
    expectedVersion: 0,
    facts: life(n, 'closed').slice(0, 2),
  }));
  must(
    await store.commit(
      batch({
        postings: first,
        products: [{ sku: SHOE.sku, expectedVersion: 0, facts: [seen(SHOE, 'Кроссовки')] }],
      }),
    ),
  );
  await write(1, life(1, 'handed-over').slice(2), 2);
  await write(2, life(2, 'handed-over').slice(2), 2);
  await write(3, life(3, 'cancelled'));
  await write(4, life(4, 'closed'));
  await write(6, life(6, 'handed-over'));
  must(
    await store.commit(
      batch({ effects: [{ id: 'd6', lane: 'l', effect: { kind: 'delivering', posting: numbered(6) } }] }),
    ),
  );
  await pushJournal(store, ask());
}
const ask = () => journalAsk(journal);
const all = [1, 2, 3, 4, 5, 6].map(numbered);
const everything = async (one: Store) => ({
  states: await Promise.all(all.map((each) => one.posting(each))),
  marks: await Promise.all([1, 2, 3, 4, 5, 6].map((n) => one.usedMark(`${SHOE.gtin}:S-${n}`))),
  waybills: await Promise.all([1, 2, 3, 4, 5, 6].map((n) => one.usedWaybill(waybill(n)))),
  labels: await Promise.all(all.map((each) => one.postingByLabelCode(`%101%${each}`))),
  numbers: await Promise.all(all.map((each) => one.postingByLabelCode(each))),
  facts: await Promise.all(all.map((each) => one.factsOf(postingStream(each)))),
  active: await one.loadActive(),
});

describe('archive', () => {
  test('AR1 AR2 AR3 what is finished, old and in the journal leaves the working set; whatever may still change stays', async () => {
    await worked();
    const before = await everything(store);
    const done = await store.archive(rule, whole);
    expect(done).toEqual({ postings: 3, facts: 19, unsafe: [], next: null });
    expect((await store.sizes()).archived).toEqual({ postings: 3, facts: 19 });
    expect((await store.sizes()).facts).toBe(before.facts.flat().length + 1 - 19);
    expect(await everything(store)).toEqual(before);
    expect(await store.archive(rule, whole)).toMatchObject({ postings: 0 });
    expect(await store.archive({ ...rule, closedBefore: START + 1 }, whole)).toMatchObject({ postings: 1 });
    expect(await everything(store)).toEqual(before);
  });

  /** Rows as a version of the app left them that found nothing by mark, label or waybill. */
  async function asOlderAppMadeThem(): Promise<void> {
    const raw = new Dexie(HERE);
    await raw.open();
    await raw.table('archived').toCollection().modify({ codes: [], marks: [], waybills: [] });
    await raw
      .table('head')
      .toCollection()
      .modify({ archivedRows: { projection: PROJECTION - 1, after: null } });
    raw.close();
  }

  test('AR6 rows of another version are made anew step by step, over a restart, and found as before', async () => {
    await worked();
    await store.archive(rule, whole);
    const before = await everything(store);
    expect(await store.renewArchived(50)).toEqual({ renewed: 0, unreadable: [], done: true });
    await asOlderAppMadeThem();
    expect(await store.usedMark(`${SHOE.gtin}:S-1`)).toBeNull();
    expect(await store.renewArchived(2)).toMatchObject({ renewed: 2, done: false });
    store.close();
    store = await station(HERE);
    expect(await store.renewArchived(2)).toEqual({ renewed: 1, unreadable: [], done: true });
    expect(await everything(store)).toEqual(before);
    expect((await store.sizes()).archived).toEqual({ postings: 3, facts: 19 });
  });

  test('AR6 what the journal does not give stays as it is and is named', async () => {
    await worked();
    await store.archive(rule, whole);
    await asOlderAppMadeThem();
    const lost = await opened(HERE, {
      ids: countingIds(3),
      history: (stream) =>
        stream === postingStream(numbered(1)) ? Promise.reject(new Error('gone')) : journal.factsOf(stream),
    });
    open.push(lost);
    expect(await lost.renewArchived(50)).toMatchObject({ unreadable: [numbered(1)], done: true });
    expect(await lost.usedMark(`${SHOE.gtin}:S-2`)).toBe(numbered(2));
    expect(await lost.usedMark(`${SHOE.gtin}:S-1`)).toBeNull();
  });

  test('AR2 facts that the journal has not, or gives back otherwise, stay', async () => {
    await worked();
    await write(7, life(7, 'handed-over'));
    const lying = await opened(HERE, {
      ids: countingIds(5),
      history: async (stream) => (await journal.factsOf(stream)).slice(1),
    });
    open.push(lying);
    expect(await lying.archive(rule, whole)).toMatchObject({
      postings: 0,
      unsafe: [numbered(1), numbered(2), numbered(3)],
    });
    expect(await store.archive(rule, whole)).toMatchObject({ postings: 3 });
    expect(await store.factsOf(postingStream(numbered(7)))).toHaveLength(8);
  });

  test('AR4 a late event finds an archived posting again, with all its facts; its intake is no new one', async () => {
    await worked();
    await store.archive(rule, whole);
    const late = await store.commit(
      batch({
        postings: [{ number: numbered(1), expectedVersion: 0, facts: life(1, 'closed').slice(0, 1) }],
      }),
    );
    expect(late).toMatchObject({ error: { kind: 'lost-race' } });
    const note = { reason: 'return', initiator: 'Client', afterShip: true };
    await write(1, [{ at: START + DAY, by: 'market', type: 'PostingCancelled', note }], 8);
    expect((await store.posting(numbered(1)))?.state).toMatchObject({ status: 'cancelled', wasClosed: true });
    expect((await store.loadActive()).postings.map(({ state }) => state.snapshot.number)).toContain(
      numbered(1),
    );
    expect((await store.factsOf(postingStream(numbered(1)))).map(({ version }) => version)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect((await store.sizes()).archived).toEqual({ postings: 2, facts: 11 });
    must(await store.rebuildProjections());
    expect((await store.posting(numbered(1)))?.version).toBe(9);
  });

  test('AR4 a journal that does not give an archived posting back is an error, never an empty posting', async () => {
    await worked();
    await store.archive(rule, whole);
    journal = createMemoryJournal();
    await expect(store.posting(numbered(1))).rejects.toThrow('archive unreadable');
    const late = await store.commit(
      batch({
        postings: [
          { number: numbered(1), expectedVersion: 8, facts: [{ at: 1, by: 'x', type: 'CancellationSeen' }] },
        ],
      }),
    );
    expect(late).toMatchObject({ error: { kind: 'archive-unreadable', number: numbered(1) } });
    expect(await store.usedMark(`${SHOE.gtin}:S-1`)).toBe(numbered(1));
  });

  test('AR5 rows made anew are the same with an archive and without one', async () => {
    await worked();
    const before = await everything(store);
    must(await store.rebuildProjections());
    expect(await everything(store)).toEqual(before);
    await store.archive(rule, whole);
    must(await store.rebuildProjections());
    expect(await everything(store)).toEqual(before);
    expect((await store.sizes()).facts).toBe(1 + before.facts.flat().length - 19);
  });

  test('AR5 DB2 a wiped store comes back from the journal slim: the same answers, finished facts not stored again, with progress', async () => {
    await worked();
    await store.archive(rule, whole);
    const before = await everything(store);
    const after = await station(THERE, 2);
    const told: number[] = [];
    const fit = must(
      await reconcile(after, ask(), { rule, told: (done, total) => void told.push(done / total) }),
    );
    expect(fit).toEqual({
      kind: 'restored',
      why: 'empty',
      facts: before.facts.flat().length + 1,
      missing: 0,
    });
    expect(await everything(after)).toEqual(before);
    expect(await after.sizes()).toEqual(await store.sizes());
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect((await after.openEffects()).map(({ id, state }) => [id, state])).toEqual([['d6', 'unknown']]);
    await write(8, life(8, 'closed'));
    must(await reconcile(after, ask()));
  });

  test('DB2 a store behind whose archived posting went on gets the posting and its news', async () => {
    await worked();
    await store.archive(rule, whole);
    const after = await station(THERE, 2);
    must(await reconcile(after, ask(), { rule }));
    const note = { reason: 'return', initiator: 'Client', afterShip: true };
    await write(2, [{ at: START + DAY, by: 'market', type: 'PostingCancelled', note }], 8);
    await pushJournal(store, ask());
    expect(must(await reconcile(after, ask(), { rule }))).toMatchObject({
      kind: 'restored',
      why: 'behind',
      facts: 1,
      missing: 0,
    });
    expect(await everything(after)).toEqual(await everything(store));
  });

  test('DB4 a journal that is gone is written anew from the store, and what lay in it alone is counted', async () => {
    await worked();
    await store.archive(rule, whole);
    journal = createMemoryJournal();
    const { facts } = await store.sizes();
    expect(must(await reconcile(store, ask()))).toEqual({ kind: 'new-store', facts, missing: 19 });
    expect((await journal.head()).lastSeq).toBe(await store.lastSeq());
    expect(must(await reconcile(store, ask()))).toEqual({ kind: 'same' });
  });

  test('DB3 store and journal that tell different stories are left alone, and a person is asked', async () => {
    await worked();
    const other = await station(THERE, 2);
    must(
      await other.commit(
        batch({ postings: [{ number: numbered(9), expectedVersion: 0, facts: life(9, 'closed') }] }),
      ),
    );
    expect(await reconcile(other, ask())).toMatchObject({
      error: { kind: 'foreign-journal', storeFacts: 7 },
    });
    const twin = createMemoryJournal();
    await twin.begin(other.storeId);
    const records = (await store.unjournaled(100)).envelopes;
    expect(records).toEqual([]);
    await write(9, life(9, 'closed'));
    await twin.append(
      other.storeId,
      (await store.factsOf(postingStream(numbered(9)))).map((envelope, i) => ({
        kind: 'fact',
        envelope: { ...envelope, seq: i + 1 },
      })),
    );
    journal = twin;
    expect(await reconcile(other, ask())).toEqual({ ok: false, error: { kind: 'diverged', seq: 1 } });
    expect(must(await other.renew())).toBe(other.storeId);
    expect(
      must(
        await reconcile({ ...other, storeId: other.storeId }, ask(), {}).then((r) =>
          r.ok ? r : { ok: true as const, value: r.error.kind },
        ),
      ),
    ).toBe('foreign-journal');
  });
});

test('DB1 a fill that was cut off leaves an empty store, and starts again', async () => {
  await worked();
  const after = await station(THERE, 2);
  const cut = journalAsk({ ...journal, read: () => Promise.reject(new Error('door')) });
  expect(await reconcile(after, cut)).toMatchObject({ error: { kind: 'broken' } });
  expect(await after.lastSeq()).toBe(0);
  after.close();
  const again = await station(THERE, 3);
  expect(must(await reconcile(again, ask(), { rule }))).toMatchObject({
    kind: 'restored',
    why: 'empty',
    missing: 0,
  });
});
