import { describe, expect, it } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { createPullMemory } from '../../../renderer/sync/pull-memory.ts';
import { pullPostings, type PullParts } from '../../../renderer/sync/pull.ts';
import { takeIn } from '../../../renderer/sync/take-in.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { benchAtWork, numberAt, pack } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { line, snapshot } from '../../kit/postings.ts';
import { countingIds } from '../../kit/store-runs.ts';

const GET = '/v3/posting/fbs/get';
const PRODUCTS = '/v3/product/info/list';
/** After this the whole list is read again, ms. */
const AGAIN_MS = 10 * 60_000;

/** Intake over a list of one page, without a marketplace. */
function intake(postings: readonly PostingSnapshot[]) {
  const clock = createHandClock();
  const store = createMemoryStore({ station: 'S1', ids: countingIds(), clock });
  const book = createBook();
  const calls: { name: string; size: number }[] = [];
  const parts: PullParts = {
    store,
    memory: createPullMemory(),
    ask: async (name, request) => {
      calls.push({
        name,
        size: 'skus' in (request ?? {}) ? (request as { skus: unknown[] }).skus.length : 0,
      });
      if (name === 'market.postings') return ok({ postings, cursor: null, unreadable: [] });
      if (name === 'market.products') return ok([]);
      throw new Error(name);
    },
    book,
    commands: createExecutor(store, book, () => undefined).later,
    clock,
    hasRoom: () => true,
    settings: () => defaultSettings('S1', 'en'),
    posting: async (number) => (await store.posting(number))?.state ?? null,
    unreadable: () => undefined,
  };
  return { parts, store, book, calls };
}

describe('IN1 what the marketplace lists', () => {
  it('reading it twice changes nothing (IN2)', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const before = await bench.now.store.lastSeq();
    await bench.pull();
    await bench.pull();
    expect(await bench.now.store.lastSeq()).toBe(before);
  });

  it('PL8 goods beyond what one call takes are all looked up', async () => {
    const lines = Array.from({ length: 2300 }, (_, i) => line({ sku: sku(`${i + 1}`) }));
    const { parts, calls } = intake([snapshot({ lines })]);
    expect(await pullPostings(parts)).toEqual(ok(1));
    expect(calls.filter(({ name }) => name === 'market.products').map(({ size }) => size)).toEqual([
      1000, 1000, 300,
    ]);
  });

  it('what is on its way to the buyer before this station knew it is no work', async () => {
    const { parts, book } = intake([
      snapshot({ number: postingNumber('a'), phase: 'delivering' }),
      snapshot({ number: postingNumber('b'), phase: 'delivered' }),
      snapshot({ number: postingNumber('c'), phase: 'shipped' }),
    ]);
    await pullPostings(parts);
    expect(book.rows().map(({ number, stage }) => [number, stage])).toEqual([['c', 'ready']]);
  });

  it('a store that takes nothing fails the reading instead of losing the posting in silence', async () => {
    const { parts, store } = intake([snapshot()]);
    store.fail(true);
    await expect(pullPostings(parts)).rejects.toThrow('disk-full');
    store.fail(false);
    expect(await pullPostings(parts)).toEqual(ok(1));
  });

  it('CK2 a posting with a blocking finding is taken in and waits for a person', async () => {
    const { parts, book } = intake([snapshot({ way: 'unknown' })]);
    await pullPostings(parts);
    expect(book.rows().map(({ stage }) => stage)).toEqual(['new']);
  });

  it('IN5 a file adds what is unknown and overrides nothing', async () => {
    const { parts, book } = intake([snapshot()]);
    await pullPostings(parts);
    await takeIn(snapshot({ source: 'file', warehouse: 'elsewhere' }), parts);
    expect([...book.postings()].map((posting) => posting.snapshot.warehouse)).toEqual(['Южный-2']);
  });
});

describe('one call that fails', () => {
  it('CN1 goods cannot be looked up: cancellations are taken in all the same, nothing is confirmed blindly', async () => {
    const bench = await benchAtWork({ store: quickStore, postings: 3 });
    const number = numberAt(bench, 'mug');
    await bench.scan(number);
    bench.world.control.cancelPosting(number, { by: 'client' });
    const [added] = bench.world.control.addPostings(1);
    bench.now.pull.memory.askedInVain.clear();
    const fault = bench.world.control.setFault({
      fault: { kind: 'internal' },
      path: PRODUCTS,
      times: Infinity,
    });
    expect((await bench.pull()).ok).toBe(false);
    expect(bench.station.verdict()?.kind).toBe('stop');
    expect((await bench.posting(added ?? '')).status).toBe('new');
    bench.world.control.clearFaults(fault);
    expect((await bench.pull()).ok).toBe(true);
    expect((await bench.posting(added ?? '')).status).toBe('confirmed');
  });

  it('one posting that cannot be read again does not make the marketplace look gone', async () => {
    const bench = await benchAtWork({ store: quickStore, postings: 2 });
    const number = postingNumber('99999999-0001-1');
    await takeIn(snapshot({ number }), bench.now.pull);
    bench.world.control.setFault({
      fault: { kind: 'error', message: 'INVALID_ARGUMENT' },
      path: GET,
      times: Infinity,
    });
    bench.world.clock.pass(AGAIN_MS);
    expect((await bench.pull()).ok).toBe(true);
    expect(bench.unreadable).toEqual([`${number} refused`]);
  });

  it('off line is off line: the reading fails and says how', async () => {
    const bench = await benchAtWork({ store: quickStore, postings: 2 });
    await bench.world.control.offline(true);
    expect(await bench.pull()).toMatchObject({ ok: false, error: { kind: 'offline' } });
  });
});

describe('postings that vanish from the list', () => {
  it('PL5 every one of them is looked at in its turn, however many there are', async () => {
    const bench = await benchAtWork({ store: quickStore, postings: 1 });
    const numbers = Array.from({ length: 120 }, (_, i) =>
      postingNumber(`9999${String(i).padStart(4, '0')}-0001-1`),
    );
    for (const number of numbers) await takeIn(snapshot({ number }), bench.now.pull);
    bench.world.control.clearJournal();
    bench.world.clock.pass(AGAIN_MS);
    for (let turn = 0; turn < 6; turn += 1) {
      await bench.pull();
      bench.world.clock.pass(20_000);
    }
    const read = new Set(
      bench.world.control
        .journal()
        .filter(({ path }) => path === GET)
        .flatMap(({ postings }) => postings),
    );
    expect(read.size).toBe(120);
  });

  it('CN1 a parcel in the shelf whose posting left the list by cancellation is stopped', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'express');
    await pack(bench, number);
    bench.world.control.moveCutoff(number, bench.world.clock.now() - 200 * 86_400_000);
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.pull();
    expect(bench.station.verdict()?.kind).toBe('stop');
  });
});
