import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { supplyStream } from '#shared/domain/envelope.ts';
import { supplyNumber } from '#shared/kit/brand.ts';
import { CUPS, goods, SHOES, shoeCode, supplyRun } from '../../kit/supplies.ts';
import { load } from '../../kit/store-dump.ts';
import { batch, must, opened } from '../../kit/store-runs.ts';
import v2 from '../../fixtures/db/v2.ndjson?raw';

const NAME = 'supplies';
const OTHER = 'supplies-restored';
const NUMBER = supplyNumber('2000045');
afterEach(async () => {
  await Dexie.delete(NAME);
  await Dexie.delete(OTHER);
});

/** Two cartons, the second one open, with a marked unit; and a supply that was given up. */
function packed() {
  const run = supplyRun();
  run.plan(goods(CUPS, 9), goods(SHOES, 2));
  run.scan(CUPS, 1, 4);
  run.carton();
  run.scan(SHOES);
  run.mark(shoeCode('A1'));
  const gone = supplyRun('FBO-7');
  gone.plan(goods(SHOES, 1));
  gone.scan(SHOES);
  gone.mark(shoeCode('B1'));
  gone.tell({ type: 'give-up-supply', reason: 'no truck' });
  return { run, gone };
}

const facts = ({ run, gone }: ReturnType<typeof packed>) => [
  { number: NUMBER, expectedVersion: 0, facts: run.facts },
  { number: supplyNumber('FBO-7'), expectedVersion: 0, facts: gone.facts },
];

test('FO16 a store of the layout before takes supplies in, and finds them by number, label and mark', async () => {
  await load(NAME, v2);
  const store = await opened(NAME);
  expect((await store.loadActive()).supplies).toEqual([]);
  const both = packed();
  const done = must(await store.commit(batch({ supplies: facts(both) })));
  expect(done.supplies.map(({ state }) => state.status)).toEqual(['open', 'given-up']);
  expect((await store.loadActive()).supplies.map(({ state }) => state)).toEqual([both.run.state()]);
  expect((await store.finishedSupplies(5)).map(({ state }) => state.number)).toEqual(['FBO-7']);
  expect(await store.supplyByCode('2000045-c1')).toBe(NUMBER);
  expect(await store.usedMark('04607654321091:5A1')).toBe(NUMBER);
  expect(await store.usedMark('04607654321091:5B1')).toBeNull();
  expect((await store.factsOf(supplyStream(NUMBER))).map(({ fact }) => fact)).toEqual(both.run.facts);
  const lost = await store.commit(batch({ supplies: [{ number: NUMBER, expectedVersion: 1, facts: [] }] }));
  expect(lost.ok).toBe(true);
  const race = await store.commit(
    batch({ supplies: [{ number: NUMBER, expectedVersion: 1, facts: both.run.facts.slice(-1) }] }),
  );
  expect(race).toEqual({ ok: false, error: { kind: 'lost-race', stream: 'supply:2000045' } });
  store.close();
});

test('FO16 a rebuild, a restore page by page and a fill from the journal make the same rows', async () => {
  const store = await opened(NAME);
  const both = packed();
  must(await store.commit(batch({ supplies: facts(both) })));
  const before = (await store.loadActive()).supplies;
  expect(must(await store.rebuildProjections())).toMatchObject({ incomplete: [] });
  expect((await store.loadActive()).supplies).toEqual(before);
  await store.readAll();
  const pages: (readonly JournalRecord[])[] = [];
  for await (const page of store.exportRecords(4)) pages.push(page);
  const { storeId } = store;
  const lastSeq = await store.lastSeq();
  store.close();
  for (const way of ['restore', 'fill'] as const) {
    const other = await opened(OTHER);
    must(
      way === 'restore'
        ? await other.restore(storeId, pages)
        : await other.fillFrom(
            { storeId, lastSeq, pages: () => pages },
            { finishedBefore: Number.MAX_SAFE_INTEGER, closedBefore: 0 },
          ),
    );
    expect((await other.loadActive()).supplies).toEqual(before);
    expect((await other.finishedSupplies(5)).map(({ state }) => state)).toEqual([both.gone.state()]);
    expect((await other.factsOf(supplyStream(NUMBER))).length).toBe(both.run.facts.length);
    other.close();
    await Dexie.delete(OTHER);
  }
});
