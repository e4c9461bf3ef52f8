import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { FIRST_SHOP, shopId, shopOf } from '#shared/domain/shop.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { CUP, numbered, SHOE, START, WAYBILL } from '../../kit/store-goods.ts';
import { batch, must, opened, countingIds } from '../../kit/store-runs.ts';
import { dump, headOf, load } from '../../kit/store-dump.ts';
import {
  newestVersion,
  PROJECTION,
  schemaVersions,
  type SchemaVersion,
} from '../../../renderer/db/schema.ts';
import v1 from '../../fixtures/db/v1.ndjson?raw';
import v2 from '../../fixtures/db/v2.ndjson?raw';
import v3 from '../../fixtures/db/v3.ndjson?raw';

const NAME = 'migration';
/** A dump per released layout; a new layout comes with its own. */
const dumps: readonly string[] = [v1, v2, v3];

afterEach(() => Dexie.delete(NAME));

test('every layout that was ever released has its dump, and none was edited afterwards', () => {
  expect(dumps.map((text) => headOf(text).version)).toEqual(schemaVersions.map(({ version }) => version));
  let stores: Record<string, string | null> = {};
  for (const [i, { stores: changed }] of schemaVersions.entries()) {
    stores = { ...stores, ...changed };
    const present = Object.fromEntries(Object.entries(stores).filter(([, spec]) => spec !== null));
    expect(headOf(dumps[i] ?? '').stores).toEqual(present);
  }
});

describe.each(dumps.map((text) => ({ version: headOf(text).version, text })))(
  'a store of layout $version opens in the newest app',
  ({ text }) => {
    test('with every posting where it stood, its work, shelf, marks and waybill', async () => {
      await load(NAME, text);
      const store = await opened(NAME);
      expect(store.opened.created).toBe(false);
      const states = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => store.posting(numbered(n))));
      expect(states.map((kept) => [kept?.state.status, kept?.version])).toEqual([
        ['new', 1],
        ['packing', 6],
        ['packed', 7],
        ['closed', 11],
        ['problem', 4],
        ['cancelled', 2],
      ]);
      const packing = states[1]?.state;
      expect(packing?.status === 'packing' ? packing.work.deeds.length : 0).toBe(2);
      expect((await store.postingOnShelf(3))?.state.snapshot.number).toBe(numbered(3));
      expect(await store.usedMark(`${SHOE.gtin}:S-0001`)).toBe(numbered(2));
      expect(await store.usedWaybill(WAYBILL)).toBe(numbered(4));
      expect(await store.postingByLabelCode(`%101%${numbered(6)}`)).toBe(numbered(6));
      expect(await store.closedSince(START)).toBe(1);
      store.close();
    });

    test('with its products, outbox, journal mark and small values, and goes on numbering where it stood', async () => {
      await load(NAME, text);
      const store = await opened(NAME, { ids: countingIds(2) });
      expect((await store.productsByBarcode('X0012')).map(({ state }) => state.sku)).toEqual([CUP.sku]);
      expect((await store.openEffects()).map(({ seq, state, receipt }) => [seq, state, receipt])).toEqual([
        [1, 'unknown', [numbered(3)]],
        [3, 'pending', null],
        [4, 'pending', null],
      ]);
      expect((await store.unjournaled(100)).envelopes[0]?.seq).toBe(21);
      expect(await store.getMeta('pull')).toEqual({ since: START });
      const slot = { type: 'PostingPicked', at: START, by: 'ANNA', slot: 1 } as const;
      const done = must(
        await store.commit(batch({ postings: [{ number: numbered(6), expectedVersion: 2, facts: [slot] }] })),
      );
      expect(done.envelopes.map(({ seq }) => seq)).toEqual([35]);
      store.close();
    });

    test('and a rebuild from its facts changes no row', async () => {
      await load(NAME, text);
      const store = await opened(NAME);
      const before = await store.loadActive();
      const rebuilt = must(await store.rebuildProjections());
      expect(rebuilt).toEqual({ facts: 34, postings: 6, products: 2, incomplete: [] });
      expect(await store.loadActive()).toEqual(before);
      store.close();
    });
  },
);

/** Rows that are not computed from others: whatever opens a store leaves them as they lie there. */
const kept = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /"table":"(?:facts|effects|meta)"/u.test(line));

test("today's layout keeps what was written as it was, and what is computed stays so once it is today's", async () => {
  const newest = dumps.at(-1) ?? '';
  await load(NAME, newest);
  (await opened(NAME)).close();
  const today = await dump(NAME, headOf(newest));
  expect(kept(today)).toEqual(kept(newest));
  expect(kept(today).length).toBeGreaterThan(5);
  await Dexie.delete(NAME);
  await load(NAME, today);
  (await opened(NAME)).close();
  expect(await dump(NAME, headOf(newest))).toBe(today);
});

test('rows made by another way of computing them are made anew when the store opens', async () => {
  await load(NAME, v2);
  const raw = await new Dexie(NAME).open();
  await raw
    .table('head')
    .toCollection()
    .modify({ projection: PROJECTION - 1 });
  await raw.table('postings').toCollection().modify({ status: 'garbage', active: 0, codes: [], state: null });
  raw.close();
  const store = await opened(NAME);
  expect(store.opened.rebuilt).toMatchObject({ facts: 34, postings: 6, products: 2 });
  expect((await store.loadActive()).postings).toHaveLength(5);
  store.close();
  const again = await opened(NAME);
  expect(again.opened.rebuilt).toBeNull();
  again.close();
});

test('a further layout adds its index and changes rows once, over a store that has lived through all before', async () => {
  const next: SchemaVersion = {
    version: newestVersion(schemaVersions) + 1,
    stores: { meta: 'key, kind', shifts: 'id' },
    upgrade: (tx) => tx.table('meta').toCollection().modify({ kind: 'cursor' }),
  };
  for (const text of dumps) {
    await Dexie.delete(NAME);
    await load(NAME, text);
    for (const run of [1, 2]) {
      const store = await opened(NAME, { versions: [...schemaVersions, next] });
      expect([run, (await store.posting(numbered(4)))?.state.status]).toEqual([run, 'closed']);
      expect(await store.getMeta('pull')).toEqual({ since: START });
      store.close();
    }
    const raw = await new Dexie(NAME).open();
    expect(raw.verno).toBe(next.version);
    expect(await raw.table('meta').where('kind').equals('cursor').count()).toBe(1);
    raw.close();
  }
});

test.each(dumps.map((text) => ({ version: headOf(text).version, text })))(
  'SHP1, SHP2 a store of layout $version from before there were shops opens with its one shop, and takes orders of a second beside it',
  async ({ text }) => {
    await load(NAME, text);
    const before = await opened(NAME);
    const old = await before.loadActive();
    expect(old.postings.length).toBeGreaterThan(0);
    for (const { state } of old.postings) {
      expect(shopOf(state.snapshot)).toBe(FIRST_SHOP);
      expect(state.snapshot).not.toHaveProperty('shop');
    }
    for (const { state } of old.products) expect(state).not.toHaveProperty('shop');
    const unsent = await before.openEffects();
    expect(unsent.map(shopOf)).toEqual(unsent.map(() => FIRST_SHOP));
    const B = shopId('B');
    const [first] = old.postings;
    if (first === undefined) throw new Error('an empty dump');
    const number = postingNumber('0999000001-0001-1');
    const fact = {
      type: 'PostingTakenIn',
      at: START,
      by: 'market',
      snapshot: { ...first.state.snapshot, number, shop: B },
    } as const;
    const ship = {
      id: `delivering:${number}`,
      lane: `market:${number}`,
      effect: { kind: 'delivering', posting: number },
      shop: B,
    } as const;
    must(
      await before.commit(
        batch({ postings: [{ number, expectedVersion: 0, facts: [fact] }], effects: [ship] }),
      ),
    );
    before.close();
    const after = await opened(NAME);
    expect((await after.openEffects()).map(shopOf).filter((shop) => shop === B)).toHaveLength(1);
    const look = async () =>
      (await after.loadActive()).postings
        .map(({ state }) => [state.snapshot.number, shopOf(state.snapshot)] as const)
        .toSorted(([a], [b]) => a.localeCompare(b));
    const shops = await look();
    expect(shops.filter(([, shop]) => shop === B)).toEqual([[number, B]]);
    expect(shops).toHaveLength(old.postings.length + 1);
    must(await after.rebuildProjections());
    expect(await look()).toEqual(shops);
    after.close();
  },
);
