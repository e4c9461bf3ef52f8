import { Dexie } from 'dexie';
import 'fake-indexeddb/auto';
import type { Clock } from '#shared/kit/clock.ts';
import { openStore } from '../../renderer/db/store.ts';
import type { OpenStore } from './bench-station.ts';
import { createMemoryStore } from './memory-store.ts';
import { must } from './store-runs.ts';

// Dexie is loaded first: with an IndexedDB in sight its highest key is one array, which fake-indexeddb takes for a circle
// where it stands in a key twice. Chromium does not.
Dexie.dependencies = { indexedDB, IDBKeyRange };

let databases = 0;

/** The station's own store on an IndexedDB in memory; every bench has a database of its own. */
export function realStore(clock: Clock): OpenStore {
  let name = `bench-${(databases += 1)}`;
  let last: { close(): void } | null = null;
  return async (ids, wiped) => {
    last?.close();
    if (wiped) name = `bench-${(databases += 1)}`;
    const store = must(await openStore({ name, station: 'S1', ids, clock }));
    last = store;
    return store;
  };
}

/** A store without IndexedDB, for thousands of runs. */
export function quickStore(clock: Clock): OpenStore {
  let store: ReturnType<typeof createMemoryStore> | null = null;
  return async (ids, wiped) => {
    if (store === null || wiped) store = createMemoryStore({ station: 'S1', ids, clock });
    return store;
  };
}
