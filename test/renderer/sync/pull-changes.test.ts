import { describe, expect, it } from 'vitest';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { PostingPage, PostingQuery } from '#shared/market/reading.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { createPullMemory } from '../../../renderer/sync/pull-memory.ts';
import { pullPostings, type PullParts } from '../../../renderer/sync/pull.ts';
import { benchAtWork, numberAt } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { snapshot } from '../../kit/postings.ts';
import { countingIds } from '../../kit/store-runs.ts';

const TURN_MS = 20_000;
const AGAIN_MS = 10 * 60_000;

const numbered = (n: number): PostingSnapshot =>
  snapshot({ number: postingNumber(`7000${String(n).padStart(4, '0')}-0001-1`) });

/** A marketplace of pages, over a store that outlives the window. */
function market(count: number, size = 10) {
  const clock = createHandClock();
  const store = createMemoryStore({ station: 'S1', ids: countingIds(), clock });
  const all = Array.from({ length: count }, (_, n) => numbered(n));
  const asked: { readonly query: PostingQuery; readonly cursor: string | null }[] = [];
  let breaksAt = Infinity;
  const answer = (query: PostingQuery, cursor: string | null): MarketAnswer<PostingPage> => {
    asked.push({ query, cursor });
    if (asked.length >= breaksAt) return err({ kind: 'offline', detail: '' });
    const from = Number(cursor ?? 0);
    const rows = query.kind === 'unfulfilled' ? all.slice(from, from + size) : [];
    const next = query.kind === 'unfulfilled' && from + size < count ? String(from + size) : null;
    return ok({ postings: rows, cursor: next, unreadable: [], total: count });
  };
  /** A window that begins anew: its memory is empty, the store is the same. */
  const life = (over: Partial<PullParts> = {}) => {
    const book = createBook();
    const parts: PullParts = {
      ask: async (name, request) => {
        if (name === 'market.products') return ok([]);
        const { query, cursor } = request as { query: PostingQuery; cursor: string | null };
        return answer(query, cursor);
      },
      store,
      book,
      memory: createPullMemory(),
      commands: createExecutor(store, book, () => undefined).later,
      clock,
      hasRoom: () => true,
      settings: () => defaultSettings('S1', 'en'),
      posting: async (number) => (await store.posting(number))?.state ?? null,
      unreadable: () => undefined,
      ...over,
    };
    return parts;
  };
  return { life, store, clock, asked, breakAt: (call: number) => (breaksAt = call) };
}

describe('PL1 PL2 the first reading', () => {
  it('goes to its end and tells how far it is', async () => {
    const shop = market(95);
    const told: unknown[] = [];
    const parts = shop.life({ progress: () => told.push(parts.memory.progress) });
    expect((await pullPostings(parts)).ok).toBe(true);
    expect((await shop.store.loadActive()).postings).toHaveLength(95);
    expect(told.slice(0, 2)).toEqual([
      { read: 10, total: 95 },
      { read: 20, total: 95 },
    ]);
    expect(told.at(-1)).toBeNull();
  });

  it('broken off, goes on with the page it was at: none is left out, none that was read is read again', async () => {
    const shop = market(95);
    shop.breakAt(5);
    expect((await pullPostings(shop.life())).ok).toBe(false);
    shop.breakAt(Infinity);
    shop.asked.length = 0;
    await pullPostings(shop.life());
    const list = shop.asked.filter(({ query }) => query.kind === 'unfulfilled');
    expect(list[0]?.cursor).toBe('40');
    expect((await shop.store.loadActive()).postings).toHaveLength(95);
  });

  it('a store that would not keep a page keeps no place after it', async () => {
    const shop = market(30);
    shop.store.fail(true);
    await expect(pullPostings(shop.life())).rejects.toThrow('not kept');
    shop.store.fail(false);
    await pullPostings(shop.life());
    expect((await shop.store.loadActive()).postings).toHaveLength(30);
  });

  it('DB10 without room takes nothing new and keeps its place: once there is room none was passed over', async () => {
    const shop = market(45);
    let room = true;
    const parts = shop.life({
      hasRoom: () => room,
      progress: () => void (room &&= parts.memory.progress?.read !== 20),
    });
    expect(await pullPostings(parts)).toMatchObject({ ok: true });
    expect((await shop.store.loadActive()).postings).toHaveLength(20);
    expect(parts.memory.noRoom).toBe(true);
    const read = shop.asked.length;
    await pullPostings(parts);
    expect(shop.asked.length - read).toBeLessThan(8);
    expect((await shop.store.loadActive()).postings).toHaveLength(20);
    await pullPostings({ ...parts, hasRoom: () => true });
    expect((await shop.store.loadActive()).postings).toHaveLength(45);
    expect(parts.memory.noRoom).toBe(false);
  });

  it('changes are asked for from the moment it began, by the marketplace’s clock', async () => {
    const shop = market(5);
    const ahead = 3 * 3_600_000;
    const parts = shop.life();
    const telling: PullParts = {
      ...parts,
      ask: async (name, request) => {
        const answer = (await parts.ask(name, request)) as MarketAnswer<PostingPage>;
        return answer.ok && name === 'market.postings'
          ? ok({ ...answer.value, at: shop.clock.now() + ahead })
          : answer;
      },
    };
    await pullPostings(telling);
    shop.clock.pass(TURN_MS);
    await pullPostings(telling);
    const [query] = shop.asked.flatMap((call) => (call.query.kind === 'changed' ? [call.query] : []));
    const began = shop.clock.now() - TURN_MS + ahead;
    expect(query?.since).toBeLessThanOrEqual(began - 5 * 60_000);
    expect(query?.since).toBeGreaterThan(began - 15 * 60_000);
    expect(query?.to).toBeGreaterThan(shop.clock.now() + ahead);
  });
});

describe('PL3 a shop of which all is known', () => {
  it('costs one call a turn where nothing happens, four every tenth', async () => {
    const bench = await benchAtWork({ store: quickStore, postings: 40 });
    for (let turn = 0; turn < 2; turn += 1) await bench.pull();
    bench.world.control.clearJournal();
    const calls: number[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      bench.world.clock.pass(TURN_MS);
      await bench.pull();
      calls.push(bench.world.control.journal().filter(({ origin }) => origin === 'api').length);
      bench.world.control.clearJournal();
    }
    expect(calls.filter((count) => count === 1)).toHaveLength(18);
    expect(calls.filter((count) => count === 4)).toHaveLength(2);
  });

  it('a new posting and a cancelled one are heard of at the next turn', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'mug');
    bench.world.clock.pass(60_000);
    const [added] = bench.world.control.addPostings(1);
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.pull();
    expect((await bench.posting(number)).status).toBe('cancelled');
    expect((await bench.posting(added ?? '')).snapshot.source).toBe('market');
  });

  it('PL6 a parcel that was closed hears of its cancellation', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'mug');
    const kept = await bench.posting(number);
    await bench.now.execute.posting(number, {
      type: 'intake',
      snapshot: { ...kept.snapshot, phase: 'delivering' },
      at: bench.world.clock.now(),
      by: 'market',
    });
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.pull();
    expect((await bench.posting(number)).status).toBe('cancelled');
  });

  it('PL4 a cut-off that moved is known after the whole list was read again', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'mug');
    const moved = bench.world.clock.now() + 40 * 3_600_000;
    bench.world.control.moveCutoff(number, moved);
    await bench.pull();
    expect((await bench.posting(number)).snapshot.cutoffAt).not.toBe(moved);
    bench.world.clock.pass(AGAIN_MS);
    await bench.pull();
    expect((await bench.posting(number)).snapshot.cutoffAt).toBe(moved);
  });

  it('PL4 a window that begins anew reads the whole list again', async () => {
    const shop = market(25);
    await pullPostings(shop.life());
    shop.asked.length = 0;
    await pullPostings(shop.life());
    expect(shop.asked.filter(({ query }) => query.kind === 'unfulfilled')).toHaveLength(3);
  });
});

describe('PL7 rows that cannot be read', () => {
  it('are named once, and no longer when they can be read', async () => {
    const shop = market(3);
    const told: unknown[] = [];
    const parts = shop.life({ unreadable: (number) => told.push(number) });
    let broken = true;
    const ask: PullParts['ask'] = async (name, request) => {
      const answer = (await parts.ask(name, request)) as MarketAnswer<PostingPage>;
      if (!answer.ok || name !== 'market.postings' || answer.value.postings.length === 0) return answer;
      const [first, ...rest] = answer.value.postings;
      const unreadable = [{ number: first?.number ?? null, detail: 'products' }];
      return broken ? ok({ ...answer.value, postings: rest, unreadable }) : answer;
    };
    await pullPostings({ ...parts, ask });
    expect([...parts.memory.unreadable.keys()]).toEqual([numbered(0).number]);
    shop.clock.pass(AGAIN_MS);
    await pullPostings({ ...parts, ask });
    expect(told).toEqual([numbered(0).number]);
    broken = false;
    shop.clock.pass(AGAIN_MS);
    await pullPostings({ ...parts, ask });
    expect(parts.memory.unreadable.size).toBe(0);
    expect((await shop.store.loadActive()).postings).toHaveLength(3);
  });
});
