import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../../renderer/db/store.ts';
import { openStore } from '../../../renderer/db/store.ts';
import { newestVersion, schemaVersions } from '../../../renderer/db/schema.ts';
import { numbered, snapshotOf } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, steppingClock, takenIn } from '../../kit/store-runs.ts';

const NAME = 'faults';
let store: Store | null = null;
afterEach(async () => {
  store?.close();
  await Dexie.delete(NAME);
});

const intake = (n: number) =>
  batch({
    postings: [{ number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n)))] }],
  });

test('a closed store says so instead of hanging or throwing', async () => {
  store = await opened(NAME);
  store.close();
  expect(await store.commit(intake(1))).toEqual({ ok: false, error: { kind: 'closed' } });
  expect(await store.updateEffect('x', { state: 'done' })).toEqual({ ok: false, error: { kind: 'closed' } });
  expect(await store.restore('other', [])).toEqual({ ok: false, error: { kind: 'closed' } });
});

test('a store that a later app wrote is left alone', async () => {
  const later = [...schemaVersions, { version: 99, stores: { shifts: 'id' } }];
  store = await opened(NAME, { versions: later });
  must(await store.commit(intake(1)));
  store.close();
  const parts = { name: NAME, station: 'S1', ids: countingIds(2), clock: steppingClock() };
  const known = newestVersion(schemaVersions);
  expect(await openStore(parts)).toEqual({ ok: false, error: { kind: 'newer-store', found: 99, known } });
  store = await opened(NAME, { versions: later });
  expect((await store.posting(numbered(1)))?.version).toBe(1);
});
