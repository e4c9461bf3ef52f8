import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sku, supplyNumber } from '#shared/kit/brand.ts';
import { planSupply, type SupplyGoods } from '#shared/domain/supply/plan.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { orderedGoods } from '#shared/market/ordered-goods.ts';
import type { MarketSupply } from '#shared/market/supplies.ts';
import { benchAtWork } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import type { SupplyWish } from '../../../renderer/features/supplies/use-supplies.ts';

const NUMBER = supplyNumber('2000045');
const CREATE = '/v1/cargoes/create';
const INFO = '/v2/cargoes/create/info';
const GET = '/v1/cargoes/get';

/** A station with a supply of the marketplace, packed and closed, not told yet. */
async function ordered(more: readonly SupplyGoods[] = []) {
  const bench = await benchAtWork({ store: quickStore });
  const asked = await bench.world.ask('market.supplies', undefined);
  const [market] = asked.ok ? asked.value : [];
  if (market === undefined) throw new Error('nothing is ordered');
  const read = await bench.world.ask('market.supplyGoods', { bundleId: market.bundleId });
  if (!read.ok) throw new Error('no goods');
  const goods = [...read.value.map((each) => ({ ...orderedGoods(each), quantity: 1 })), ...more];
  const head = {
    warehouse: market.warehouse ?? '',
    date: market.date,
    market: { supplyId: market.supplyId },
  };
  const plan = planSupply(head, goods, () => null);
  await run(bench, { type: 'plan-supply', number: NUMBER, source: 'hand', plan, anew: false });
  return { bench, market, goods };
}

const run = (bench: BenchStation, wish: SupplyWish) =>
  bench.now.execute.supply(NUMBER, { ...wish, at: bench.clock.now(), by: 'BOSS' });

/** One piece in a carton of its own. */
async function pack(bench: BenchStation, { sku: id, name, article }: SupplyGoods, no: number): Promise<void> {
  const product = { sku: id, name, article, units: 1, marking: 'none' as const };
  await run(bench, { type: 'pack-unit', scanId: `s${no}`, code: id, product, times: null });
  await labelled(bench, 'close-carton', `C${no}`);
}

/** Each product in a carton of its own, the first two on a pallet, and the supply closed. */
async function close(bench: BenchStation, goods: readonly SupplyGoods[]): Promise<void> {
  for (const [at, each] of goods.entries()) await pack(bench, each, at + 1);
  await run(bench, { type: 'put-on-pallet', carton: 'C1' });
  await run(bench, { type: 'put-on-pallet', carton: 'C2' });
  await labelled(bench, 'close-pallet', 'P1');
  const outcome = await run(bench, { type: 'close-supply', short: true });
  expect(outcome.kind).toBe('done');
}

async function labelled(
  bench: BenchStation,
  type: 'close-carton' | 'close-pallet',
  place: string,
): Promise<void> {
  await run(bench, { type });
  await run(bench, { type: 'scan-cargo', place, code: `${NUMBER}-${place}` });
}

async function supplyOf(bench: BenchStation): Promise<KnownSupply> {
  const kept = await bench.now.store.supply(NUMBER);
  if (kept === null) throw new Error('no supply');
  return kept.state;
}
const told = async (bench: BenchStation) => (await supplyOf(bench)).told;
const calls = (bench: BenchStation, { supplyId }: MarketSupply): number =>
  bench.world.control.effects()[supplyId]?.['places'] ?? 0;
const there = async (bench: BenchStation, { supplyId }: MarketSupply) => {
  const read = await bench.world.ask('market.supplyPlaces', { supplyId });
  return read.ok ? read.value : [];
};

describe('a supply of the marketplace', () => {
  it('FM2 FM3 FM4 is told once when it is closed: the pallet and what stands on none, each with its id', async () => {
    const { bench, market, goods } = await ordered();
    await bench.sync();
    expect(calls(bench, market)).toBe(0);
    await close(bench, goods);
    expect(await told(bench)).toMatchObject({ no: 1, end: null });
    await bench.quiet();
    const after = await told(bench);
    expect(after).toMatchObject({ no: 1, end: { kind: 'told' } });
    expect(after?.ids.map(({ place }) => place)).toEqual(['P1', 'C3']);
    const kept = await there(bench, market);
    expect(kept.find(({ kind }) => kind === 'pallet')?.id).toBe(after?.ids[0]?.id);
    expect(kept).toHaveLength(2);
    expect(calls(bench, market)).toBe(1);
    const inIt = bench.world.control
      .supplies()
      .find(({ supplyId }) => String(supplyId) === market.supplyId)
      ?.places.flatMap(({ items }) => items.map(({ offerId, barcode }) => [offerId, barcode]));
    expect(inIt).toEqual(goods.map(({ article, barcode }) => [article, barcode]));
    expect(goods.every(({ barcode }) => barcode !== undefined)).toBe(true);
  });

  it.each(['no-answer', 'no-answer-after', 'reset-before', 'reset-after'] as const)(
    'FM4 an answer to the call that was lost (%s) is looked after before it is made again',
    async (kind) => {
      const { bench, market, goods } = await ordered();
      bench.world.control.setFault({ fault: { kind }, path: CREATE, times: 1 });
      await close(bench, goods);
      await bench.quiet();
      expect((await told(bench))?.end).toEqual({ kind: 'told' });
      expect(await there(bench, market)).toHaveLength(2);
      const ids = new Set((await there(bench, market)).map(({ id }) => id));
      expect((await told(bench))?.ids.every(({ id }) => ids.has(id))).toBe(true);
    },
  );

  it.each([GET, INFO])('FM4 an answer of %s that is lost changes nothing', async (path) => {
    const { bench, market, goods } = await ordered();
    bench.world.control.setFault({ fault: { kind: 'no-answer' }, path, times: 2 });
    await close(bench, goods);
    await bench.quiet();
    expect((await told(bench))?.end).toEqual({ kind: 'told' });
    expect(calls(bench, market)).toBe(1);
  });

  it('FM4 the window that dies after the call goes on with its task', async () => {
    const { bench, market, goods } = await ordered();
    bench.world.control.setFault({ fault: { kind: 'no-answer' }, path: INFO, times: 1 });
    await close(bench, goods);
    await bench.sync();
    expect((await told(bench))?.end).toBeNull();
    await bench.restart();
    await bench.quiet();
    expect((await told(bench))?.end).toEqual({ kind: 'told' });
    expect(calls(bench, market)).toBe(1);
  });

  it('FM4 FM5 places of somebody else are not deleted until a person says so', async () => {
    const { bench, market, goods } = await ordered();
    bench.world.control.putPlace(market.supplyId);
    const before = await there(bench, market);
    await close(bench, goods);
    await bench.quiet();
    expect((await told(bench))?.end).toEqual({ kind: 'refused', words: ['FOREIGN_PLACES'], rows: [] });
    expect(await there(bench, market)).toEqual(before);
    await run(bench, { type: 'tell-places', replace: true });
    await bench.quiet();
    expect(await told(bench)).toMatchObject({ no: 2, end: { kind: 'told' } });
    expect(await there(bench, market)).toHaveLength(2);
  });

  it('FM4 as many cartons of somebody else are not taken for ours after a lost answer', async () => {
    const { bench, market, goods } = await ordered();
    bench.world.control.setFault({ fault: { kind: 'reset-before' }, path: CREATE, times: 1 });
    const [first] = goods;
    if (first === undefined) throw new Error('no goods');
    await pack(bench, first, 1);
    await run(bench, { type: 'close-supply', short: true });
    await bench.sync();
    bench.world.control.putPlace(market.supplyId);
    const before = await there(bench, market);
    await bench.quiet();
    expect((await told(bench))?.end).toEqual({ kind: 'refused', words: ['FOREIGN_PLACES'], rows: [] });
    expect(await there(bench, market)).toEqual(before);
  });

  it('FM5 goods that were not ordered stand with their carton; looked after elsewhere it is at rest', async () => {
    const odd = { sku: sku('999'), name: 'Lamp', article: 'LAMP-9', quantity: 1 };
    const { bench, goods } = await ordered([odd]);
    await close(bench, [...goods]);
    await bench.quiet();
    expect((await told(bench))?.end).toEqual({
      kind: 'refused',
      words: ['VALIDATION_FAILED'],
      rows: [{ place: 'C4', item: 'LAMP-9', why: 'SUPPLY_ITEM_NOT_FOUND' }],
    });
    await bench.restart();
    expect(bench.now.book.untakenSupplies()).toBe(1);
    await run(bench, { type: 'leave-places' });
    expect((await told(bench))?.end).toEqual({ kind: 'left' });
    expect(bench.now.book.untakenSupplies()).toBe(0);
    await bench.sync();
    await bench.restart({ wiped: true });
    expect((await told(bench))?.end).toEqual({ kind: 'left' });
  });

  it('FM2 taken up before it is told it is dropped, and told as it is when it is closed again', async () => {
    const { bench, market, goods } = await ordered();
    await bench.world.control.offline(true);
    await close(bench, goods);
    await bench.sync();
    await run(bench, { type: 'take-up-supply', usedBy: null });
    await bench.world.control.offline(false);
    await bench.quiet();
    expect(calls(bench, market)).toBe(0);
    await run(bench, { type: 'close-supply', short: true });
    await bench.quiet();
    expect(await told(bench)).toMatchObject({ no: 2, end: { kind: 'told' } });
    expect(calls(bench, market)).toBe(1);
  });

  it('FM4 told once more after it was taken up, our own places are replaced without asking', async () => {
    const { bench, market, goods } = await ordered();
    await close(bench, goods);
    await bench.quiet();
    const before = await there(bench, market);
    await run(bench, { type: 'take-up-supply', usedBy: null });
    await run(bench, { type: 'close-supply', short: true });
    await bench.quiet();
    const after = await there(bench, market);
    expect(await told(bench)).toMatchObject({ no: 2, end: { kind: 'told' } });
    expect(after).toHaveLength(2);
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
  });

  it('FM6 its labels are fetched once it is told', async () => {
    const { bench, market, goods } = await ordered();
    await close(bench, goods);
    await bench.quiet();
    const { supplyId } = market;
    expect(await bench.world.ask('market.placeLabels', { supplyId, no: 1 })).toMatchObject({ ok: true });
    expect(await bench.world.ask('market.placeLabels', { supplyId: '4711', no: 1 })).toMatchObject({
      ok: true,
      value: { trouble: { words: ['SUPPLY_NOT_BELONG_COMPANY'] } },
    });
  });

  const faults = ['no-answer', 'no-answer-after', 'reset-before', 'reset-after'] as const;
  const trouble = fc.record({
    kind: fc.constantFrom(...faults),
    path: fc.constantFrom(CREATE, INFO, GET),
    times: fc.integer({ min: 1, max: 3 }),
    restart: fc.boolean(),
  });

  it('FM4 whatever is lost on the way, and wherever the window dies, one set of places is there, and its ids are known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trouble, { minLength: 1, maxLength: 4 }), async (troubles) => {
        const { bench, market, goods } = await ordered();
        for (const { kind, path, times } of troubles.slice(0, 2))
          bench.world.control.setFault({ fault: { kind }, path, times });
        await close(bench, goods);
        for (const { kind, path, times, restart } of troubles) {
          await bench.sync();
          bench.world.control.setFault({ fault: { kind }, path, times });
          if (restart) await bench.restart();
        }
        bench.world.control.clearFaults();
        await bench.quiet();
        const after = await told(bench);
        expect(after?.end).toEqual({ kind: 'told' });
        const kept = await there(bench, market);
        expect(kept).toHaveLength(2);
        expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(after?.ids.map(({ id }) => id)));
        await bench.world.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
