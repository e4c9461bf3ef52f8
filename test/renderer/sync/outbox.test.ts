import { FIRST_SHOP } from '#shared/domain/shop.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Effect, EffectRow, EffectState } from '#shared/process/effects.ts';
import type { EffectPatch } from '../../../renderer/db/effect-row.ts';
import { createOpenRows } from '../../../renderer/sync/open-rows.ts';
import { createOutbox, patchOf, type OutboxParts } from '../../../renderer/sync/outbox.ts';
import type { Performed } from '../../../renderer/sync/performed.ts';
import { watchStore } from '../../../renderer/sync/watch-store.ts';
import { createHandClock } from '../../kit/hand-clock.ts';

const A = postingNumber('a-1');
const B = postingNumber('b-1');
const half = (): number => 0.5;

const row = (over: Partial<EffectRow> & { id: string }): EffectRow => ({
  lane: `market:${A}`,
  effect: { kind: 'boxes', posting: A, boxes: 2 },
  seq: 1,
  createdAt: 0,
  state: 'pending',
  attempts: 0,
  notBefore: 0,
  sentAt: null,
  receipt: null,
  trouble: null,
  journaled: true,
  ...over,
});
const ofKind = (
  kind: 'ship' | 'tracking',
  id: string,
  seq: number,
  state: EffectState = 'pending',
): EffectRow => {
  const effect: Effect =
    kind === 'ship'
      ? { kind, posting: A, generation: seq, packages: [] }
      : { kind, posting: A, trackingNumber: 'SF1' };
  return row({ id, seq, effect, state });
};

/** The heads of all lanes of these rows. */
function heads(rows: readonly EffectRow[]): EffectRow[] {
  const index = createOpenRows();
  index.load(rows);
  return index.heads().toSorted((a, b) => a.seq - b.seq);
}

describe('heads', () => {
  it('OB3 the oldest open row of each lane, whatever its notBefore; lanes do not wait for each other', () => {
    const rows = [
      row({ id: 'second', seq: 2 }),
      row({ id: 'first', seq: 1, notBefore: 9_999, state: 'unknown' }),
      row({ id: 'other', seq: 3, lane: `market:${B}` }),
    ];
    expect(heads(rows).map(({ id }) => id)).toEqual(['first', 'other']);
  });

  it('OB3 a settled row holds nothing up', () => {
    const settled = (['done', 'refused', 'dropped'] as const).map((state, seq) =>
      row({ id: state, seq, state }),
    );
    expect(heads([...settled, row({ id: 'next', seq: 9 })]).map(({ id }) => id)).toEqual(['next']);
    expect(heads(settled)).toEqual([]);
  });

  it('SH6 a ship call that is asked for again goes before the tracking number that waits for it', () => {
    const rows = [
      ofKind('ship', 'ship:1', 1, 'refused'),
      ofKind('tracking', 'tracking', 2),
      ofKind('ship', 'ship:2', 3),
    ];
    expect(heads(rows).map(({ id }) => id)).toEqual(['ship:2']);
    expect(heads(rows.slice(0, 2)).map(({ id }) => id)).toEqual(['tracking']);
  });
});

describe('patchOf', () => {
  const before = row({ id: 'x', attempts: 2, receipt: ['old'], trouble: 'old' });
  const patched = (performed: Performed): EffectPatch => patchOf(before, performed, 1000, half);

  it('settles', () => {
    expect(patched({ kind: 'done' })).toEqual({ state: 'done', attempts: 3, trouble: null });
    expect(patched({ kind: 'refused', trouble: 'NO' })).toEqual({
      state: 'refused',
      attempts: 3,
      trouble: 'NO',
    });
    expect(patched({ kind: 'dropped', trouble: 'gone' })).toEqual({
      state: 'dropped',
      attempts: 3,
      trouble: 'gone',
    });
  });

  it('tries again after what it was told, or after a backoff that grows and ends at a minute', () => {
    const told = patched({ kind: 'again', afterMs: 70, trouble: 'busy' });
    expect(told).toEqual({
      state: 'pending',
      attempts: 3,
      trouble: 'busy',
      notBefore: 1070,
      pauseMs: 70,
      receipt: null,
    });
    const waits = [1, 3, 5, 50].map(
      (attempts) =>
        patchOf({ ...before, attempts }, { kind: 'again', afterMs: null, trouble: 't' }, 0, half).notBefore,
    );
    expect(waits).toEqual([1000, 4000, 16_000, 30_000]);
  });

  it('OB4 what may have happened is looked at later, with the answer that is being verified', () => {
    const performed: Performed = { kind: 'verify', afterMs: 40, trouble: 'timeout', receipt: ['a'] };
    expect(patched(performed)).toMatchObject({
      state: 'unknown',
      notBefore: 1040,
      receipt: ['a'],
      trouble: 'timeout',
    });
  });
});

/** A runner over rows in memory. */
function bench(rows: EffectRow[], perform: (row: EffectRow) => Promise<Performed>) {
  const hand = createHandClock();
  let back = 0;
  /** A clock that can also be set back. */
  const clock = {
    now: () => hand.now() - back,
    pass: (ms: number) => (ms < 0 ? void (back -= ms) : hand.pass(ms)),
  };
  const kept = new Map(rows.map((each) => [each.id, each]));
  const faults: string[] = [];
  const index = createOpenRows();
  index.load(rows);
  let diskFull = false;
  let writes = 0;
  const parts: OutboxParts = {
    clock,
    random: half,
    perform,
    changed: () => undefined,
    fault: (each, error) => void faults.push(`${each.id} ${String(error)}`),
    rows: index,
    store: watchStore(
      {
        commit: async ({ updates = [] }) => {
          writes += 1;
          if (diskFull) return err({ kind: 'disk-full' });
          const written = updates.flatMap(({ id, patch }) => {
            const old = kept.get(id);
            return old === undefined ? [] : [{ ...old, ...patch }];
          });
          for (const each of written) kept.set(each.id, each);
          return ok({ envelopes: [], rows: written, postings: [], products: [], supplies: [] });
        },
        updateEffect: () => Promise.reject(new Error('not used')),
        markJournaled: () => Promise.reject(new Error('not used')),
      },
      index,
    ),
  };
  const outbox = createOutbox(parts);
  return {
    clock,
    kept,
    faults,
    outbox,
    index,
    writes: () => writes,
    fillDisk: (full: boolean) => (diskFull = full),
    run: async (): Promise<void> => {
      await outbox.pump();
      await outbox.settled();
    },
  };
}

describe('the runner', () => {
  it('OB2 leaves alone what the journal does not hold, and whatever stands behind it', async () => {
    const seen: string[] = [];
    const rows = [row({ id: 'new', journaled: false }), row({ id: 'behind', seq: 2 })];
    const { run } = bench(rows, async ({ id }) => {
      seen.push(id);
      return { kind: 'done' };
    });
    await run();
    expect(seen).toEqual([]);
  });

  it('OB3 one row of a lane at a time, in order; another lane does not wait', async () => {
    const order: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const rows = [row({ id: '1' }), row({ id: '2', seq: 2 }), row({ id: 'b', seq: 3, lane: `market:${B}` })];
    const { outbox } = bench(rows, async ({ id }) => {
      order.push(`${id}…`);
      if (id === '1') await gate;
      order.push(id);
      return { kind: 'done' };
    });
    await outbox.pump();
    while (!order.includes('b')) await Promise.resolve();
    expect(order).toEqual(['1…', 'b…', 'b']);
    open();
    await outbox.settled();
    while (!order.includes('2')) await outbox.settled();
    expect(order).toEqual(['1…', 'b…', 'b', '1', '2…', '2']);
  });

  it('OB4 a row found in the middle of a call is told as unknown, with the moment of the call itself', async () => {
    const told: Pick<EffectRow, 'state' | 'sentAt'>[] = [];
    const { run, clock } = bench(
      [row({ id: 'cut', state: 'sending', sentAt: 17 })],
      async ({ state, sentAt }) => {
        told.push({ state, sentAt });
        return { kind: 'done' };
      },
    );
    await run();
    expect(told).toEqual([{ state: 'unknown', sentAt: 17 }]);
    expect(clock.now()).toBeGreaterThan(17);
  });

  it('a performer that throws leaves the row unknown and is not tried at once again', async () => {
    let tries = 0;
    const { run, kept, faults } = bench([row({ id: 'x' })], () => {
      tries += 1;
      return Promise.reject(new Error('bug'));
    });
    await run();
    await run();
    expect(tries).toBe(1);
    expect(kept.get('x')).toMatchObject({ state: 'unknown', trouble: 'fault', attempts: 1 });
    expect(faults).toEqual(['x Error: bug']);
  });

  it('a full disk is not asked in a tight loop, and nothing leaves that could not be written down first', async () => {
    let performed = 0;
    const { run, fillDisk, writes } = bench([row({ id: 'x' })], async () => {
      performed += 1;
      return { kind: 'done' };
    });
    fillDisk(true);
    await run();
    expect({ performed, writes: writes() }).toEqual({ performed: 0, writes: 1 });
    fillDisk(false);
    await run();
    expect(performed).toBe(1);
  });

  it('back on line, what waited for an answer goes at once; what was told a time keeps to it', async () => {
    const tried: string[] = [];
    const offline = row({ id: 'offline', lane: 'market:a' });
    const limited = row({ id: 'limited', lane: 'market:b' });
    const { run, outbox, clock } = bench([offline, limited], async ({ id }) => {
      tried.push(id);
      return { kind: 'again', afterMs: 30_000, trouble: id === 'offline' ? 'offline' : 'rate-limited' };
    });
    await run();
    clock.pass(10);
    await run();
    expect(tried).toEqual(['offline', 'limited']);
    outbox.wake(FIRST_SHOP);
    await run();
    expect(tried).toEqual(['offline', 'limited', 'offline']);
    await run();
    expect(tried).toHaveLength(3);
  });
});

describe('OB5 a clock that is set back', () => {
  it('makes no wait longer than its own pause, in a running station and after a restart', async () => {
    const tried: number[] = [];
    const perform = async (): Promise<Performed> => {
      tried.push(clock.now());
      return { kind: 'again', afterMs: 20_000, trouble: 'busy' };
    };
    const { run, clock } = bench(
      [row({ id: 'x' }), row({ id: 'old', lane: 'market:b', notBefore: 9e12 })],
      perform,
    );
    await run();
    const began = clock.now();
    clock.pass(-3 * 3_600_000);
    await run();
    expect(tried).toHaveLength(1);
    clock.pass(20_000);
    await run();
    expect(tried).toEqual([began, began - 3 * 3_600_000 + 20_000]);
    clock.pass(10 * 60_000);
    await run();
    expect(tried).toHaveLength(4); // the row of an older version, too
  });

  it('lets what may have happened settle from now on', async () => {
    const told: (number | null)[] = [];
    const { run, clock } = bench([row({ id: 'x', state: 'unknown', sentAt: 9e12 })], async ({ sentAt }) => {
      told.push(sentAt);
      return { kind: 'done' };
    });
    await run();
    expect(told).toEqual([clock.now()]);
  });
});

describe('OB10 a trouble of the whole station', () => {
  it('one call tries while the others wait; mended, all of them go; printing never waits for it', async () => {
    let mended = false;
    const tried: string[] = [];
    const rows = Array.from({ length: 100 }, (_, n) => row({ id: `m${n}`, seq: n, lane: `market:${n}` }));
    const print = row({ id: 'print', seq: 500, lane: 'print:a' });
    const { run, clock, outbox } = bench([...rows, print], async ({ id }) => {
      tried.push(id);
      if (mended || id === 'print') return { kind: 'done' };
      return { kind: 'again', afterMs: 30_000, trouble: 'auth-deactivated' };
    });
    await run();
    const first = tried.length;
    expect(tried).toContain('print');
    expect(first).toBeLessThanOrEqual(13);
    clock.pass(20_000);
    await run();
    expect(tried).toHaveLength(first);
    clock.pass(20_000);
    mended = true;
    outbox.wake(FIRST_SHOP);
    await run();
    expect(new Set(tried).size).toBe(101);
  });
});

describe('OB9 a thousand effects', () => {
  it('are written about together: far fewer writes than changes, each row sent once, in order', async () => {
    const order = new Map<string, string[]>();
    const rows = Array.from({ length: 1000 }, (_, n) => {
      const lane = `market:${n % 500}`;
      return row({ id: `${n}`, seq: n, lane });
    });
    const { run, writes, kept } = bench(rows, async ({ id, lane }) => {
      order.set(lane, [...(order.get(lane) ?? []), id]);
      await Promise.resolve();
      return { kind: 'done' };
    });
    await run();
    expect([...kept.values()].every(({ state }) => state === 'done')).toBe(true);
    for (const [lane, ids] of order) {
      const n = Number(lane.slice('market:'.length));
      expect(ids).toEqual([`${n}`, `${n + 500}`]);
    }
    expect(writes()).toBeLessThan(1000);
  });

  it('OB3 in any mixture of outcomes each lane keeps its order, and nothing is sent after it was settled', async () => {
    const outcome = fc.constantFrom<Performed>(
      { kind: 'done' },
      { kind: 'again', afterMs: 10, trouble: 'busy' },
      { kind: 'verify', afterMs: 10, trouble: null, receipt: null },
      { kind: 'refused', trouble: 'NO' },
    );
    const plan = fc.array(fc.record({ lane: fc.nat(3), outcomes: fc.array(outcome, { maxLength: 4 }) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const rows = planned.map(({ lane }, n) => row({ id: `${n}`, seq: n, lane: `market:${lane}` }));
        const settled = new Set<string>();
        const last = new Map<string, number>();
        const left = planned.map(({ outcomes }) => [...outcomes]);
        const { run, clock, kept } = bench(rows, async ({ id, lane, seq }) => {
          expect(settled.has(id)).toBe(false);
          expect(seq).toBeGreaterThanOrEqual(last.get(lane) ?? -1);
          last.set(lane, seq);
          const next = left[seq]?.shift() ?? { kind: 'done' };
          if (next.kind === 'done' || next.kind === 'refused') settled.add(id);
          return next;
        });
        for (let rounds = 0; rounds < 120; rounds += 1) {
          await run();
          clock.pass(20);
        }
        expect([...kept.values()].filter(({ state }) => state !== 'done' && state !== 'refused')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
