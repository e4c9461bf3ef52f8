import { setImmediate as macrotask } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { statusOf } from '../../../renderer/session/status.ts';
import type { StatusView } from '../../../renderer/session/view.ts';
import { createPullMemory } from '../../../renderer/sync/pull-memory.ts';
import { createSettling } from '../../../renderer/sync/settling.ts';
import { createLoop, type Loop } from '../../../renderer/sync/loop.ts';
import { benchAtWork, numberAt, pack } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import type { HandClock } from '../../kit/hand-clock.ts';
import { MORNING } from '../../kit/hand-clock.ts';

/** A clock over fake timers: the loop's own pauses pass with it. */
function timersAsClock(): HandClock {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MORNING });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return {
    now: () => Date.now(),
    pass: (ms) => vi.setSystemTime(Date.now() + ms),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}

interface Running {
  readonly bench: BenchStation;
  readonly loop: Loop;
  readonly log: string[];
  /** Lets the loop run for so long, ms. */
  readonly live: (ms: number) => Promise<void>;
  readonly status: () => Promise<StatusView>;
}

async function running(): Promise<Running> {
  const bench = await benchAtWork({ clock: timersAsClock(), store: quickStore, postings: 6 });
  const log: string[] = [];
  const { now } = bench;
  const loop = createLoop({
    ...now.pull,
    memoryOf: createPullMemory,
    store: now.store,
    rows: now.rows,
    guard: now.guard,
    settling: createSettling({ up: () => Date.now() }),
    random: () => 0.5,
    api: { on: () => () => undefined },
    language: () => 'en',
    larger: () => undefined,
    log: (event, detail) => void log.push(`${event} ${detail}`),
    refreshed: () => now.station.refresh(),
  });
  loop.start();
  onTestFinished(() => loop.stop());
  const live = async (ms: number): Promise<void> => {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      await vi.advanceTimersByTimeAsync(250);
      for (let turn = 0; turn < 4; turn += 1) await macrotask();
    }
  };
  await live(2_000);
  const status = async (): Promise<StatusView> => {
    const rows = await now.store.openEffects();
    return statusOf({ ...loop.outside(), rows }, null, Date.now(), loop.pace());
  };
  return { bench, loop, log, live, status };
}

describe('the marketplace is switched off', () => {
  it('packing, own labels and parking go on; calls wait and the status line says so; back on, all of it drains by itself', async () => {
    const { bench, live, status } = await running();
    const [fbs, own] = [numberAt(bench, 'mug'), numberAt(bench, 'sf')];
    expect(await status()).toMatchObject({ online: true, waiting: [] });

    await bench.world.control.offline(true);
    await live(10_000);
    const since = (await status()).offlineSince;
    expect(await status()).toMatchObject({ online: false, trouble: 'offline' });
    expect((await pack(bench, fbs)).kind).toBe('parked');
    await bench.scan('PL-OK');
    expect((await pack(bench, own)).kind).toBe('label');
    await live(5_000);
    await bench.scan(own);
    expect(bench.screen.kind).toBe('closed');
    await live(5 * 60_000);
    const waiting = await status();
    expect(waiting.offlineSince).toBe(since);
    expect(waiting.waiting.map(({ kind, posting, why }) => [kind, posting, why])).toEqual([
      ['ship', fbs, 'offline'],
      ['ship', own, 'offline'],
      ['tracking', own, null],
    ]);
    expect(bench.world.effectCalls).toEqual([]);

    await bench.world.control.offline(false);
    await live(3 * 60_000);
    expect(await status()).toMatchObject({ online: true, offlineSince: null, trouble: null, waiting: [] });
    expect(await bench.now.store.openEffects()).toEqual([]);
    expect(bench.world.control.effects()[own]).toMatchObject({ ship: 1, tracking: 1 });
    expect(bench.world.control.effects()[fbs]).toMatchObject({ ship: 1 });
    const out = bench.world.printer.sheets.map(({ what }) => what);
    expect(out.filter((what) => what === fbs)).toHaveLength(1);
    await bench.scanAll('PL-OK', fbs);
    expect(bench.screen.kind).toBe('closed');
  });

  it('back on, nothing waits out the backoff it collected', async () => {
    const { bench, live, status } = await running();
    await bench.world.control.offline(true);
    await pack(bench, numberAt(bench, 'mug'));
    await live(20 * 60_000);
    await bench.world.control.offline(false);
    const back = Date.now();
    while (!(await status()).online) await live(1_000);
    await live(3_000);
    expect(bench.world.effectCalls.map(({ name }) => name)).toEqual(['market.ship']);
    expect(Date.now() - back).toBeLessThan(60_000);
  });
});

describe('OB2 the journal takes nothing', () => {
  it('packing goes on, nothing leaves, and the station says that something is wrong; mended, all of it leaves', async () => {
    const { bench, live, status, log } = await running();
    bench.world.journal.breakDisk(true);
    await pack(bench, numberAt(bench, 'sf'));
    await live(10_000);
    expect(bench.world.effectCalls).toEqual([]);
    expect(bench.world.printer.sheets).toEqual([]);
    expect((await status()).trouble).toBe('journal');
    expect(log.some((line) => line.startsWith('outbox-fault'))).toBe(true);
    bench.world.journal.breakDisk(false);
    await live(10_000);
    expect((await status()).trouble).toBeNull();
    expect(bench.world.printer.sheets).toHaveLength(1);
    expect(bench.world.unjournaled).toEqual([]);
  });
});

describe('a store that takes nothing', () => {
  it('is told until a fact was kept again', async () => {
    const { loop, live, status } = await running();
    loop.storeTrouble('disk-full');
    expect((await status()).trouble).toBe('store-disk-full');
    await live(5_000);
    expect((await status()).trouble).toBeNull();
  });
});
