import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyLimits } from '../../../../electron/market/limits/key-limits.ts';
import type { KeyLimits } from '../../../../electron/market/limits/key-limits.ts';
import { createLimitBook } from '../../../../electron/market/limits/book.ts';
import { createBlocks } from '../../../../electron/market/limits/blocks.ts';
import { ozonLimits } from '../../../../electron/market/ozon/limits.ts';
import { ozonPaths } from '../../../../electron/market/ozon/paths.ts';

const clock = { now: () => Date.now() };
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Sent {
  readonly path: string;
  readonly at: number;
}

interface Bench {
  readonly limits: KeyLimits;
  readonly sent: readonly Sent[];
  readonly call: (path: string, answerMs?: number) => Promise<void>;
}

/** The real table; answers take as long as they are told. */
function bench(): Bench {
  const limits = createKeyLimits(ozonLimits, clock, sleep);
  const sent: Sent[] = [];
  return {
    limits,
    sent,
    call: (path, answerMs = 0) =>
      limits.run(path, async () => {
        sent.push({ path, at: Date.now() });
        if (answerMs > 0) await sleep(answerMs);
      }),
  };
}

/** The most calls in any stretch of that length, wherever it begins. */
function most(sent: readonly Sent[], windowMs: number, path: string | null = null): number {
  const times = sent.filter((one) => path === null || one.path === path).map((one) => one.at);
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}

const paths = [
  ozonPaths.ship,
  ozonPaths.postingGet,
  ozonPaths.stocksSet,
  ozonPaths.barcodeAdd,
  ozonPaths.productList,
];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 9, 5, 6) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('calls of one key', () => {
  it('LM1 LM2 LM3 never leave faster than documented, in any window, in whatever order they come', async () => {
    const order = fc.array(
      fc.record({
        path: fc.constantFrom(...paths),
        after: fc.nat(400),
        answer: fc.nat(3_000),
        burst: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(order, async (steps) => {
        const { call, sent } = bench();
        const calls: Promise<void>[] = [];
        for (const { path, after, answer, burst } of steps) {
          await vi.advanceTimersByTimeAsync(after);
          for (let one = 0; one < burst; one += 1) calls.push(call(path, answer));
        }
        await vi.runAllTimersAsync();
        await Promise.all(calls);
        expect(sent).toHaveLength(calls.length);
        expect(most(sent, 1_000)).toBeLessThanOrEqual(49);
        expect(most(sent, 60_000, ozonPaths.stocksSet)).toBeLessThanOrEqual(80);
        expect(most(sent, 60_000, ozonPaths.barcodeAdd)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });

  it('LM1 a thousand waiting calls use at least nine tenths of the fifty a second', async () => {
    const { call, sent } = bench();
    const from = Date.now();
    const all = Promise.all(Array.from({ length: 1_000 }, () => call(ozonPaths.ship, 250)));
    await vi.runAllTimersAsync();
    await all;
    const seconds = ((sent.at(-1)?.at ?? 0) - from) / 1_000;
    expect(1_000 / seconds).toBeGreaterThan(45);
    expect(most(sent, 1_000)).toBeLessThanOrEqual(49);
  });

  it('LM3 rare calls that wait for their minute hold nobody else up', async () => {
    const { call, sent } = bench();
    const rare = Array.from({ length: 100 }, () => call(ozonPaths.barcodeAdd));
    const often = Array.from({ length: 60 }, () => call(ozonPaths.ship));
    await vi.advanceTimersByTimeAsync(3_000);
    await Promise.all(often);
    expect(sent.filter((one) => one.path === ozonPaths.barcodeAdd)).toHaveLength(20);
    await vi.runAllTimersAsync();
    await Promise.all(rare);
  });

  it('LM4 what may wait is overtaken, but only until its patience ends', async () => {
    const { call, sent } = bench();
    const from = Date.now() + 3_000;
    const calls: Promise<void>[] = [];
    // More urgent calls than the key allows, for a minute; one that may wait ten seconds comes among them.
    for (let tenth = 0; tenth < 600; tenth += 1) {
      for (let one = 0; one < 6; one += 1) calls.push(call(ozonPaths.postingGet));
      if (tenth === 30) calls.push(call(ozonPaths.productList));
      await vi.advanceTimersByTimeAsync(100);
    }
    const waited = (sent.find((one) => one.path === ozonPaths.productList)?.at ?? Infinity) - from;
    expect(waited).toBeGreaterThan(5_000);
    expect(waited).toBeLessThan(25_000);
    await vi.runAllTimersAsync();
    await Promise.all(calls);
  });

  it('LM5 stop for a second when the marketplace says that none are left', async () => {
    const { call, sent, limits } = bench();
    await call(ozonPaths.ship);
    limits.left(0);
    limits.left(7);
    const next = call(ozonPaths.ship);
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    await next;
    expect(sent).toHaveLength(2);
  });

  it('LM8 a clock set back by hours stops nothing for longer than a moment, and lets no burst through', async () => {
    const { call, sent } = bench();
    const calls = Array.from({ length: 200 }, () => call(ozonPaths.ship));
    calls.push(...Array.from({ length: 25 }, () => call(ozonPaths.barcodeAdd)));
    await vi.advanceTimersByTimeAsync(1_500);
    const before = sent.length;
    // Timers go on, the clock is five hours earlier.
    vi.setSystemTime(Date.now() - 5 * 3_600_000);
    const back = Date.now();
    await vi.advanceTimersByTimeAsync(10_000);
    const since = sent.slice(before).filter((one) => one.path === ozonPaths.ship);
    expect(since.length).toBe(
      200 - sent.slice(0, before).filter((one) => one.path === ozonPaths.ship).length,
    );
    expect(most(sent.slice(before), 1_000)).toBeLessThanOrEqual(49);
    await vi.advanceTimersByTimeAsync(120_000);
    await Promise.all(calls);
    expect((sent.at(-1)?.at ?? 0) - back).toBeLessThan(130_000);
  });
});

describe('a key has one set of limits', () => {
  it('LM6 whoever opens it, and however often', async () => {
    const book = createLimitBook();
    const make = (): KeyLimits => createKeyLimits(ozonLimits, clock, sleep);
    expect(book.of('shop 1', make)).toBe(book.of('shop 1', make));
    expect(book.of('shop 1', make)).not.toBe(book.of('shop 2', make));
  });
});

describe('a marketplace that wants peace', () => {
  const limited = { kind: 'rate-limited', retryAfterMs: 1_000 } as const;
  const time = { at: 0 };
  const at = { now: () => time.at };

  it('LM7 refused again and again it is left alone for longer and longer, and a good answer ends that', () => {
    const blocks = createBlocks(at);
    const rests: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      blocks.told('/x', limited);
      // Calls that were under way together are refused together and count once.
      blocks.told('/y', limited);
      const standing = blocks.standing('/z');
      const ms = standing !== null && 'retryAfterMs' in standing ? standing.retryAfterMs : 0;
      rests.push(ms);
      time.at += ms;
    }
    expect(rests).toEqual([1, 1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    blocks.fine();
    blocks.told('/x', limited);
    expect(blocks.standing('/x')).toMatchObject({ retryAfterMs: 1_000 });
  });

  it('LM7 what it asks for is believed, up to an hour; a clock set back makes no rest longer', () => {
    const blocks = createBlocks(at);
    blocks.told('/x', { kind: 'rate-limited', retryAfterMs: 7 * 86_400_000 });
    expect(blocks.standing('/y')).toMatchObject({ retryAfterMs: 3_600_000 });
    time.at -= 10 * 3_600_000;
    expect(blocks.standing('/y')).toBeNull();
  });

  it('LM7 an open circuit rests its own method and no other', () => {
    const blocks = createBlocks(at);
    blocks.told('/x', { kind: 'circuit-open', retryAfterMs: 300_000 });
    expect(blocks.standing('/x')).toMatchObject({ kind: 'circuit-open' });
    expect(blocks.standing('/y')).toBeNull();
    time.at += 300_000;
    expect(blocks.standing('/x')).toBeNull();
  });
});
