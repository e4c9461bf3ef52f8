import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { CUP, numbered, seen, snapshotOf, START } from '../../kit/store-goods.ts';
import { act, batch, by, countingIds, must, opened, takenIn } from '../../kit/store-runs.ts';

const open: { store: Store; name: string }[] = [];
async function store(name: string, salt = 1): Promise<Store> {
  const made = await opened(name, { ids: countingIds(salt) });
  open.push({ store: made, name });
  return made;
}
afterEach(async () => {
  for (const one of open) one.store.close();
  for (const name of new Set(open.splice(0).map((one) => one.name))) await Dexie.delete(name);
});

const effect = (id: string): PlannedEffect => ({
  id,
  lane: `market:${numbered(1)}`,
  effect: { kind: 'delivering', posting: numbered(1) },
});
const intake = (n: number) =>
  batch({
    postings: [{ number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n)))] }],
  });

async function exported(one: Store, page?: number): Promise<JournalRecord[][]> {
  const pages: JournalRecord[][] = [];
  for await (const records of one.exportRecords(page)) pages.push([...records]);
  return pages;
}

describe('OB2 what the journal has not got', () => {
  test('open effects come in the order they were written, settled ones not', async () => {
    const one = await store('a');
    must(await one.commit(batch({ effects: [effect('z'), effect('a'), effect('m')] })));
    must(await one.updateEffect('a', { state: 'done' }));
    must(await one.updateEffect('m', { state: 'unknown', receipt: ['1'] }));
    expect((await one.openEffects()).map(({ id, seq }) => [id, seq])).toEqual([
      ['z', 1],
      ['m', 3],
    ]);
    expect(await one.effect('m')).toMatchObject({ receipt: ['1'] });
    expect(await one.updateEffect('none', { state: 'done' })).toMatchObject({ error: { kind: 'broken' } });
  });

  test('a row that changed while it travelled counts as arrived, but goes again', async () => {
    const one = await store('a');
    must(await one.commit(batch({ effects: [effect('a'), effect('b')] })));
    const due = await one.unjournaled(10);
    must(await one.updateEffect('a', { state: 'sending', attempts: 1 }));
    must(await one.markJournaled(due));
    expect((await one.openEffects()).map(({ id, journaled }) => [id, journaled])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect((await one.unjournaled(10)).rows.map(({ id, state }) => [id, state])).toEqual([['a', 'sending']]);
    must(await one.markJournaled(await one.unjournaled(10)));
    expect(await one.unjournaled(10)).toEqual({ envelopes: [], rows: [] });
  });

  test('an answer for later facts does not hide earlier ones that never arrived', async () => {
    const one = await store('a');
    for (const n of [1, 2, 3]) must(await one.commit(intake(n)));
    const { envelopes } = await one.unjournaled(10);
    expect(must(await one.markJournaled({ envelopes: envelopes.slice(1), rows: [] }))).toBe(0);
    expect((await one.unjournaled(10)).envelopes).toHaveLength(3);
    expect(must(await one.markJournaled({ envelopes: envelopes.slice(0, 2), rows: [] }))).toBe(2);
    expect((await one.unjournaled(1)).envelopes.map(({ seq }) => seq)).toEqual([3]);
  });

  test('a journal that lost its end gets facts and rows again', async () => {
    const one = await store('a');
    for (const n of [1, 2]) must(await one.commit(intake(n)));
    must(await one.commit(batch({ effects: [effect('a')] })));
    must(await one.markJournaled(await one.unjournaled(10)));
    must(await one.journalStandsAt(2));
    expect((await one.unjournaled(10)).envelopes).toHaveLength(0);
    must(await one.journalStandsAt(1));
    const due = await one.unjournaled(10);
    expect([due.envelopes.map(({ seq }) => seq), due.rows.map(({ id }) => id)]).toEqual([[2], ['a']]);
    expect((await one.openEffects()).map(({ journaled }) => journaled)).toEqual([false]);
  });
});

/** A store with two postings, a product and effects in every state, as the journal would have it. */
async function worked(name: string): Promise<Store> {
  const one = await store(name);
  must(
    await one.commit(
      batch({ products: [{ sku: CUP.sku, expectedVersion: 0, facts: [seen(CUP, 'Чашка')] }] }),
    ),
  );
  for (const n of [1, 2]) must(await one.commit(intake(n)));
  await act(one, numbered(2), { ...by, type: 'cancel', reason: 'buyer', initiator: 'Client' });
  must(await one.commit(batch({ effects: ['pending', 'sending', 'done', 'refused'].map(effect) })));
  must(await one.updateEffect('sending', { state: 'sending', attempts: 1, sentAt: START }));
  must(await one.updateEffect('done', { state: 'done', attempts: 1 }));
  must(await one.updateEffect('refused', { state: 'refused', attempts: 1 }));
  return one;
}

const rows = async (one: Store) => {
  const { postings, products } = await one.loadActive();
  return { postings, products, lastSeq: await one.lastSeq() };
};

describe('a store that was wiped or fell behind', () => {
  test('an empty store is filled from the journal: same id, same postings, facts go on where they stood', async () => {
    const before = await worked('a');
    const after = await store('b', 2);
    expect(after.opened.created).toBe(true);
    const done = must(await after.restore(before.storeId, await exported(before, 2)));
    expect(done).toMatchObject({
      factsAdded: 4,
      effectsChanged: 4,
      missing: 0,
      incomplete: [],
    });
    expect(after.storeId).toBe(before.storeId);
    expect(await rows(after)).toEqual(await rows(before));
    const next = must(await after.commit(intake(3)));
    expect(next.envelopes.map(({ seq }) => seq)).toEqual([5]);
    const effects = must(await after.commit(batch({ effects: [effect('done'), effect('new')] })));
    expect(effects.rows.map(({ id, seq }) => [id, seq])).toEqual([['new', 5]]);
  });

  test('OB4 an effect that was open when the journal saw it may have been sent since: it is read back, never sent blindly', async () => {
    const before = await worked('a');
    const after = await store('b', 2);
    must(await after.restore(before.storeId, await exported(before)));
    const states = await Promise.all(['pending', 'sending', 'done', 'refused'].map((id) => after.effect(id)));
    expect(states.map((row) => row?.state)).toEqual(['unknown', 'unknown', 'done', 'refused']);
    expect((await after.unjournaled(10)).envelopes).toEqual([]);
  });

  test('restoring twice, pages in any order and records doubled, changes nothing more', async () => {
    const before = await worked('a');
    const pages = await exported(before, 1);
    const after = await store('b', 2);
    must(await after.restore(before.storeId, pages.toReversed()));
    const once = { ...(await rows(after)), effects: await after.openEffects() };
    const again = must(await after.restore(before.storeId, [pages.flat(), pages.flat()]));
    expect(again).toMatchObject({ factsAdded: 0, effectsChanged: 0, missing: 0 });
    expect({ ...(await rows(after)), effects: await after.openEffects() }).toEqual(once);
  });

  test('a store with the first half gets the second', async () => {
    const before = await worked('a');
    const pages = await exported(before, 1);
    const after = await store('b', 2);
    must(await after.restore(before.storeId, pages.slice(0, 2)));
    expect(await after.lastSeq()).toBe(2);
    expect(must(await after.restore(before.storeId, pages))).toMatchObject({ factsAdded: 2 });
    expect(await rows(after)).toEqual(await rows(before));
  });

  test('what neither has is counted and named, not papered over', async () => {
    const before = await worked('a');
    await act(before, numbered(1), { ...by, type: 'pick', slot: 3 });
    await act(before, numbered(1), { ...by, type: 'pick', slot: 5 });
    const records = (await exported(before)).flat();
    const torn = records.filter((record) => record.kind === 'effect' || record.envelope.seq !== 5);
    const after = await store('b', 2);
    const done = must(await after.restore(before.storeId, [torn]));
    expect(done).toMatchObject({ missing: 1, incomplete: [`posting:${numbered(1)}`] });
    expect(await after.posting(numbered(1))).toEqual(await before.posting(numbered(1)));
    must(await after.commit(intake(9)));
    expect((await after.unjournaled(10)).envelopes.map(({ seq }) => seq)).toEqual([7]);
    must(await after.markJournaled(await after.unjournaled(10)));
    expect((await after.unjournaled(10)).envelopes).toEqual([]);
  });

  test('a journal that tells another story stops the restore at the place, and of another store at once', async () => {
    const before = await worked('a');
    const after = await store('b', 2);
    must(await after.commit(intake(7)));
    const pages = await exported(before);
    expect(await after.restore(before.storeId, pages)).toMatchObject({ error: { kind: 'foreign-journal' } });
    expect(await after.restore(after.storeId, pages)).toEqual({
      ok: false,
      error: { kind: 'diverged', seq: 1 },
    });
    expect(await after.lastSeq()).toBe(1);
  });

  test('a restore cut off half-way leaves rows that fit their facts, and is finished by another one', async () => {
    const before = await worked('a');
    const after = await store('b', 2);
    async function* cut(): AsyncGenerator<readonly JournalRecord[]> {
      yield* await exported(before);
      throw new Error('power went');
    }
    expect(await after.restore(before.storeId, cut())).toMatchObject({ error: { kind: 'broken' } });
    after.close();
    const again = await store('b', 3);
    expect(again.opened).toMatchObject({ created: false, rebuilt: null });
    expect(await rows(again)).toEqual(await rows(before));
    must(await again.restore(before.storeId, await exported(before)));
    expect(await rows(again)).toEqual(await rows(before));
  });
});
