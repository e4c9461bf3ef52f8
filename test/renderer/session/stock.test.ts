import { describe, expect, it } from 'vitest';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { stockEffect } from '#shared/process/stock-effects.ts';
import { warehouses } from '../../../electron/market/practice/shop/methods.ts';
import { shelfStockOf, stockOf } from '../../../renderer/session/stock-of.ts';
import { benchAtWork as benchOf, numberAt, packAndPrint } from '../../kit/bench-shift.ts';
import type { BenchOptions, BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const benchAtWork = (options: Partial<BenchOptions> = {}): Promise<BenchStation> =>
  benchOf({ store: quickStore, ...options });
const WAREHOUSE = warehouses[0]?.id.toString() ?? '';

const skuOf = (bench: BenchStation, number: PostingNumber): Sku => {
  const line = bench.now.book.posting(number)?.state.snapshot.lines[0];
  if (line === undefined) throw new Error('no line');
  return line.sku;
};

async function count(bench: BenchStation, sku: Sku, units: number): Promise<void> {
  const { now, clock } = bench;
  await now.execute.product(sku, {
    type: 'count-stock',
    shelf: null,
    units,
    sku,
    at: clock.now(),
    by: 'BOSS',
  });
}

const movesOf = async (bench: BenchStation, sku: Sku) =>
  (await bench.now.store.factsOf(`product:${sku}`)).flatMap(({ fact }) =>
    fact.type === 'StockMoved' ? [[fact.why, fact.units, fact.ref]] : [],
  );

const ownOf = (bench: BenchStation, sku: Sku) => stockOf(bench.now.book, sku);

describe('stock follows the goods', () => {
  it('SN1 of what nobody counted nothing is kept', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    const sku = skuOf(bench, number);
    await packAndPrint(bench, number);
    await bench.scan(number);
    expect((await bench.posting(number)).status).toBe('closed');
    expect(ownOf(bench, sku)).toBeNull();
    expect(await movesOf(bench, sku)).toEqual([]);
  });

  it('SN2 SN6 a closed parcel takes its pieces off once, opened again it gives them back, and a restart changes nothing', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    const sku = skuOf(bench, number);
    await count(bench, sku, 20);
    const before = ownOf(bench, sku);
    const wanted = before?.reserved ?? 0;
    expect(before?.own).toBe(20);
    expect(wanted).toBeGreaterThan(0);
    const ordered = (await bench.posting(number)).snapshot.lines[0]?.quantity ?? 0;
    await packAndPrint(bench, number);
    expect(ownOf(bench, sku)).toEqual(before);
    await bench.scan(number);
    await bench.scan(number);
    const closed = { own: 20 - ordered, reserved: wanted - ordered };
    expect(ownOf(bench, sku)).toEqual(closed);
    await bench.restart();
    expect(ownOf(bench, sku)).toEqual(closed);
    await bench.restart({ wiped: true });
    expect(ownOf(bench, sku)).toEqual(closed);
    const again = { type: 'reopen', reason: 'x', at: bench.clock.now(), by: 'BOSS' } as const;
    await bench.now.execute.posting(number, again);
    expect(ownOf(bench, sku)).toEqual(before);
    expect(await movesOf(bench, sku)).toEqual([
      ['packing', -ordered, number],
      ['reopened', ordered, number],
    ]);
  });

  it('SN2 what is judged to sell again comes back when it lies on its shelf', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    const sku = skuOf(bench, number);
    await count(bench, sku, 20);
    const { reserved = 0 } = ownOf(bench, sku) ?? {};
    await packAndPrint(bench, number);
    const ordered = (await bench.posting(number)).snapshot.lines[0]?.quantity ?? 0;
    await bench.scanAll(number, 'PL-OK', 'PL-WORK-HAND-OVER', number, 'PL-OK', 'PL-OK', 'PL-LEAVE');
    await bench.quiet();
    await bench.scanAll('PL-WORK-RETURNS', number, bench.codeOf(sku));
    for (let unit = 0; unit < ordered; unit += 1) await bench.scan('PL-WHY-RESTOCK');
    await bench.scan('PL-OK');
    expect(ownOf(bench, sku)?.own).toBe(20 - ordered);
    await bench.scan('PL-OK');
    expect(ownOf(bench, sku)).toEqual({ own: 20, reserved: reserved - ordered });
    expect((await movesOf(bench, sku)).at(-1)).toEqual(['return', ordered, number]);
  });

  it('SN2 two that pack at once lose no piece', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    const sku = skuOf(bench, number);
    await count(bench, sku, 20);
    const kept = bench.now.book.product(sku);
    await packAndPrint(bench, number);
    await count(bench, sku, 10);
    // Memory that is behind: the product changed elsewhere meanwhile.
    if (kept !== null) bench.now.book.putProduct(kept);
    const ordered = (await bench.posting(number)).snapshot.lines[0]?.quantity ?? 0;
    await bench.scan(number);
    expect((await bench.posting(number)).status).toBe('closed');
    expect(ownOf(bench, sku)?.own).toBe(10 - ordered);
  });
});

describe('telling the marketplace', () => {
  const pushes = async (bench: BenchStation) =>
    (await bench.now.store.openEffects()).filter(({ effect }) => effect.kind === 'stock').length;

  it('SN7 nothing is sent while no warehouse is named', async () => {
    const bench = await benchAtWork();
    await count(bench, skuOf(bench, numberAt(bench, 'mug')), 20);
    expect(await pushes(bench)).toBe(0);
  });

  it('SN7 SN8 a count is told as what is free, with the answer beside it; packing is not told', async () => {
    const bench = await benchAtWork({ settings: { stock: { pushTo: WAREHOUSE } } });
    const number = numberAt(bench, 'mug');
    const sku = skuOf(bench, number);
    await count(bench, sku, 20);
    expect(await pushes(bench)).toBe(1);
    const product = bench.now.book.product(sku)?.state;
    const free = product === undefined ? null : shelfStockOf(bench.now.book, product, 0).offered;
    await bench.quiet();
    const told = () => bench.now.book.product(sku)?.state.stock?.told;
    expect(told()).toMatchObject([{ warehouseId: WAREHOUSE, units: free, error: null }]);
    await packAndPrint(bench, number);
    await bench.scan(number);
    expect(await pushes(bench)).toBe(0);
    const asked = await bench.now.ask('market.stocks', { skus: [sku] });
    const there = asked.ok ? asked.value.find(({ warehouseId }) => warehouseId === WAREHOUSE) : null;
    expect(there?.free).toBe(free);
  });

  it('SN8 what the marketplace does not take is told in its own words', async () => {
    const bench = await benchAtWork({ settings: { stock: { pushTo: '404404' } } });
    const sku = skuOf(bench, numberAt(bench, 'mug'));
    await count(bench, sku, 20);
    await bench.quiet();
    expect(bench.now.book.product(sku)?.state.stock?.told).toMatchObject([{ error: 'WAREHOUSE_NOT_FOUND' }]);
  });

  it('SN7 what waits is not sent any more once the house takes it back', async () => {
    const bench = await benchAtWork({ settings: { stock: { pushTo: WAREHOUSE } } });
    const sku = skuOf(bench, numberAt(bench, 'mug'));
    await count(bench, sku, 20);
    bench.settings = { ...bench.settings, stock: { pushTo: null } };
    await bench.quiet();
    expect(bench.now.book.product(sku)?.state.stock?.told).toBeUndefined();
  });

  it('SN7 one product and warehouse has one lane, and a key of plain letters', () => {
    const one = stockEffect({ sku: 'Кружка 1' as Sku }, '77', '3');
    expect(one.id).toMatch(/^[\w:.-]{1,160}$/u);
    expect(one.lane).toBe(stockEffect({ sku: 'Кружка 1' as Sku }, '77', '4').lane);
  });
});
