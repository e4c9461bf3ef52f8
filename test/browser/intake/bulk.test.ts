import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createLull } from '../../../renderer/runtime/lull.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { takeInFile } from '../../../renderer/sync/take-in-file.ts';
import { takeIn, type TakeInParts } from '../../../renderer/sync/take-in.ts';
import { numbered, snapshotOf, START } from '../../kit/store-goods.ts';
import { must, opened } from '../../kit/store-runs.ts';

const NAME = 'intake-bulk';
afterEach(() => Dexie.delete(NAME));

const IDLE = 4000;
const BUSY = 1000;
/** A scan of a slow hand: its keys, the time between two, and until the next scan, ms. */
const KEYS = 13;
const KEY_MS = 5;
const REST_MS = 300;

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

async function station() {
  const store = await opened(NAME);
  const book = createBook();
  let working = false;
  const lull = createLull({ uptime: { up: () => performance.now() }, pause });
  const execute = createExecutor(store, book, () => undefined, {
    isBusy: () => working,
    pause,
    aside: lull.aside,
  });
  const parts: TakeInParts = {
    book,
    commands: execute.later,
    clock: { now: () => START },
    hasRoom: () => true,
    settings: () => defaultSettings('S1', 'en'),
  };
  return { store, book, execute, lull, parts, work: (on: boolean) => (working = on) };
}

const file = (from: number, count: number) =>
  ({
    postings: Array.from({ length: count }, (_, n) =>
      snapshotOf(numbered(from + n), { cutoffAt: START + (n % 500) * 60_000, source: 'file' }),
    ),
    goods: [],
    keyedBy: 'sku',
  }) as const;

test('IM1 IM10 thousands of postings come in whole, the page stays alive, and a packer’s writes go in between', async () => {
  const { store, book, execute, lull, parts, work } = await station();
  const tasks: number[] = [];
  const watch = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map((entry) => entry.duration)),
  );
  watch.observe({ type: 'longtask' });

  const from = performance.now();
  const idle = must(await takeInFile(file(0, IDLE), parts, {}));
  const perSecond = Math.round((IDLE / (performance.now() - from)) * 1000);
  expect(idle).toEqual({ added: IDLE, changed: 0, done: IDLE });
  expect(book.counts().ready).toBe(IDLE);

  const number = postingNumber(numbered(900_000));
  await takeIn(snapshotOf(number), parts);
  work(true);
  const writes: number[] = [];
  let going = true;
  const bulk = takeInFile(file(IDLE, BUSY), parts, {}).finally(() => (going = false));
  for (let slot = 1; going; slot += 1) {
    for (let key = 0; key < KEYS; key += 1) {
      lull.seen();
      await pause(KEY_MS);
    }
    const asked = performance.now();
    await execute.posting(number, { type: 'pick', slot, at: START, by: 'ANNA' });
    writes.push(performance.now() - asked);
    await pause(REST_MS);
  }
  expect(must(await bulk).added).toBe(BUSY);
  watch.disconnect();

  const again = must(await takeInFile(file(0, 500), parts, {}));
  expect(again).toEqual({ added: 0, changed: 0, done: 500 });
  const active = await store.loadActive();
  expect(active.postings).toHaveLength(IDLE + BUSY + 1);
  expect(must(await store.rebuildProjections()).incomplete).toEqual([]);
  store.close();

  const sorted = [...writes].sort((a, b) => a - b);
  const longest = Math.round(Math.max(0, ...tasks));
  console.log(
    `idle ${perSecond} postings/s; beside it ${writes.length} writes p50 ${at(sorted, 0.5)} p99 ${at(sorted, 0.99)} ms; ` +
      `${tasks.length} long tasks, longest ${longest} ms`,
  );
}, 120_000);
