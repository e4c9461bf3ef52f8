import { describe, expect, it } from 'vitest';
import { isSlotted } from '#shared/domain/posting/picking.ts';
import { planWave, type WaveCandidate, type WaveWish } from '#shared/domain/rules/wave-plan.ts';
import { forgottenWaves, readWaves, waveStanding } from '#shared/projections/waves.ts';
import {
  freeSlots,
  giveUpWave,
  goodsInSlots,
  startWave,
  waveCandidates,
  type DeskWaveParts,
} from '../../../renderer/session/desk-waves.ts';
import { wavesBegun } from '../../../renderer/session/wave-log.ts';
import { benchAtWork } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const wish: WaveWish = {
  way: null,
  carrier: null,
  warehouse: null,
  cutoff: null,
  express: null,
  only: null,
  single: false,
  order: 'urgent',
  size: 3,
};

/** What must be there for the test to go on. */
function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

const parts = (bench: BenchStation): DeskWaveParts => ({ ...bench.now, clock: bench.clock, by: 'BOSS' });
const plan = (bench: BenchStation): readonly WaveCandidate[] =>
  planWave(waveCandidates(bench.now.book), wish);

/** A house in which the desk has started a wave of three. */
async function withWave() {
  const bench = await benchAtWork({ postings: 40, store: quickStore });
  const planned = plan(bench);
  const started = await startWave(planned, { slots: 12, picker: 'ANNA' }, parts(bench));
  if (!started.ok) throw new Error(started.error.kind);
  return { bench, planned, started: started.value };
}

const standing = async (bench: BenchStation, wave: number) => {
  const record = must((await wavesBegun(bench.now.store)).find((each) => each.wave === wave));
  const kept = new Map(
    (await bench.now.store.postings(record.numbers)).map(({ state }) => [state.snapshot.number, state]),
  );
  return waveStanding(record, (number) => bench.now.book.posting(number)?.state ?? kept.get(number) ?? null);
};

describe('a wave of the desk', () => {
  it('WV2 WV3 gives the planned postings the free slots in their order, and the table picks it', async () => {
    const { bench, planned, started } = await withWave();
    const numbers = planned.map(({ number }) => number);
    expect(started).toMatchObject({ wave: 1, started: numbers, left: [] });
    const slots = [...bench.now.book.slotted()].filter(isSlotted);
    expect(slots.map(({ slot, snapshot }) => [slot, snapshot.number])).toEqual(
      numbers.map((number, i) => [i + 1, number]),
    );
    expect(freeSlots(bench.now.book, 12)).toHaveLength(9);
    await bench.scan('PL-WORK-PICK');
    expect(bench.screen.kind).toBe('pick');
  });

  it('WV3 one that changed its state since it was planned is named, and its slot goes to the next', async () => {
    const bench = await benchAtWork({ postings: 40, store: quickStore });
    const planned = plan(bench);
    const [first, second] = planned.map(({ number }) => number);
    await bench.now.execute.posting(must(first), {
      type: 'report-problem',
      reason: 'damaged',
      note: null,
      at: bench.clock.now(),
      by: 'ANNA',
    });
    const done = await startWave(planned, { slots: 12, picker: null }, parts(bench));
    expect(done).toMatchObject({
      ok: true,
      value: { left: [{ number: first, why: { code: 'not-openable' } }] },
    });
    expect(bench.now.book.posting(must(second))?.state.slot).toBe(1);
  });

  it('WV3 the same wave started twice gives no posting two slots, and each is named', async () => {
    const { bench, planned } = await withWave();
    const again = await startWave(planned, { slots: 12, picker: null }, parts(bench));
    expect(again).toMatchObject({ ok: true, value: { started: [] } });
    expect(again.ok && again.value.left.map(({ why }) => why.code)).toEqual([
      'wave-wants',
      'wave-wants',
      'wave-wants',
    ]);
    expect([...bench.now.book.slotted()]).toHaveLength(3);
  });

  it('WV4 is followed from the first unit to the last box, after a restart as before', async () => {
    const { bench } = await withWave();
    expect(await standing(bench, 1)).toMatchObject({ picker: 'ANNA', by: 'BOSS', open: true, put: 0 });
    await bench.scan('PL-WORK-PICK');
    const { screen } = bench;
    if (screen.kind !== 'pick') throw new Error(screen.kind);
    await bench.scan(bench.codeOf(screen.stop.sku));
    const before = await standing(bench, 1);
    expect([before.put, before.counts.begun + before.counts.complete]).toEqual([1, 1]);
    await bench.restart();
    expect(await standing(bench, 1)).toEqual(before);
    const [member] = before.members;
    await bench.now.execute.posting(must(member).number, {
      type: 'report-problem',
      reason: 'out-of-stock',
      note: null,
      at: bench.clock.now(),
      by: 'ANNA',
    });
    expect((await standing(bench, 1)).counts.short).toBe(1);
  });

  it('WV4 a wave that a table began is followed, too, and one that nobody remembers is found by its slots', async () => {
    const bench = await benchAtWork({ postings: 40, store: quickStore });
    await bench.scanAll('PL-WORK-PICK', 'PL-OK');
    expect(await standing(bench, 1)).toMatchObject({ by: 'ANNA', counts: { waits: 12 }, open: true });
    const found = forgottenWaves(bench.now.book.slotted(), []);
    expect(found.map(({ wave, numbers }) => [wave, numbers.length])).toEqual([[1, 12]]);
    expect(forgottenWaves(bench.now.book.slotted(), await wavesBegun(bench.now.store))).toEqual([]);
    expect(readWaves([{ wave: 'x' }, 7])).toEqual([]);
  });

  it('WV5 giving up frees what is empty at once, and a slot with goods only when they are laid back', async () => {
    const { bench } = await withWave();
    await bench.scan('PL-WORK-PICK');
    const { screen } = bench;
    if (screen.kind !== 'pick') throw new Error(screen.kind);
    await bench.scan(bench.codeOf(screen.stop.sku));
    expect(goodsInSlots(bench.now.book, 1)).toMatchObject([{ things: [{ sku: screen.stop.sku, units: 1 }] }]);
    expect(await giveUpWave(1, false, parts(bench))).toEqual({ ok: true, value: 2 });
    expect([...bench.now.book.slotted()]).toHaveLength(1);
    expect((await standing(bench, 1)).counts).toMatchObject({ out: 2 });
    expect(await giveUpWave(1, true, parts(bench))).toEqual({ ok: true, value: 1 });
    expect((await standing(bench, 1)).open).toBe(false);
    expect(waveCandidates(bench.now.book).map(({ number }) => number)).toEqual(
      expect.arrayContaining((await wavesBegun(bench.now.store))[0]?.numbers.slice() ?? ['none']),
    );
  });
});
