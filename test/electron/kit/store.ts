import { openStore } from '../../../electron/store/open.ts';
import type { StoreOutside } from '../../../electron/store/open.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { onTestFinished } from 'vitest';
import { freshDir, handClock, memoryLog } from './house.ts';

/** All of main's store on a folder of its own, for real work unless told otherwise. */
export async function storeUnderTest(
  over: {
    readonly dataDir?: string;
    readonly outside?: Partial<StoreOutside>;
    readonly kind?: 'practice' | 'ozon';
    readonly chromium?: string;
  } = {},
) {
  const dataDir = over.dataDir ?? (await freshDir());
  const clock = handClock();
  const log = memoryLog();
  const first = defaultSettings('S-1', 'en');
  let settings: Settings = { ...first, marketplace: { ...first.marketplace, kind: over.kind ?? 'ozon' } };
  let free = 100 * 1024 ** 3;
  const open = () =>
    openStore({
      dataDir,
      app: '0.1.0',
      ...(over.chromium === undefined ? {} : { chromium: over.chromium }),
      clock,
      log,
      settings: () => settings,
      outside: {
        databases: [],
        freeBytes: () => Promise.resolve(free),
        saveAs: () => Promise.resolve(null),
        restart: () => undefined,
        ...over.outside,
      },
    });
  let store = await open();
  onTestFinished(() => store.close());
  return {
    dataDir,
    clock,
    log,
    get store() {
      return store;
    },
    get calls() {
      return store.handlers;
    },
    state: () => store.handlers['storage.state'](undefined),
    settle: (part: Partial<Settings['storage']>) =>
      (settings = { ...settings, storage: { ...settings.storage, ...part } }),
    work: (kind: 'practice' | 'ozon') =>
      (settings = { ...settings, marketplace: { ...settings.marketplace, kind } }),
    setFree: (bytes: number) => (free = bytes),
    restart: async () => {
      await store.close();
      store = await open();
    },
  };
}

/** The value of an answer; a test that gets trouble instead fails with it. */
export function valueOf<T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.error));
}
