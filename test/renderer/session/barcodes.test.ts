import { describe, expect, it } from 'vitest';
import { barcode, sku, type Barcode, type Sku } from '#shared/kit/brand.ts';
import { catalogue } from '../../../electron/market/practice/goods/catalogue.ts';
import { benchAtWork as benchOf } from '../../kit/bench-shift.ts';
import type { BenchOptions, BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const benchAtWork = (options: Partial<BenchOptions> = {}): Promise<BenchStation> =>
  benchOf({ store: quickStore, ...options });
const GENERATE = '/v1/barcode/generate';
const ADD = '/v1/barcode/add';
const OURS = barcode('2000000000015');

/** A product of the marketplace that has no code there, as the station has seen it. */
async function bareOf(bench: BenchStation, at = 0): Promise<Sku> {
  const [found] = catalogue.filter(({ barcodes }) => barcodes.length === 0).slice(at);
  if (found === undefined) throw new Error('every product has a code');
  const id = sku(String(found.sku));
  await bench.now.execute.product(id, {
    type: 'see',
    sku: id,
    at: bench.clock.now(),
    by: 'market',
    entry: {
      offerId: found.offerId,
      name: found.name,
      barcodes: [],
      pictureUrl: null,
      grams: found.weight,
      lengthMm: null,
      widthMm: null,
      heightMm: null,
    },
    market: { oversize: false, marking: false },
  });
  return id;
}

const ask = (bench: BenchStation, id: Sku, code: Barcode | null = null) =>
  bench.now.execute.product(id, { type: 'ask-barcode', sku: id, at: bench.clock.now(), by: 'BOSS', code });

const known = (bench: BenchStation, id: Sku) => {
  const state = bench.now.book.product(id)?.state;
  if (state === undefined) throw new Error('not known');
  return state;
};
const made = (bench: BenchStation, id: Sku, what = 'barcode-made'): number =>
  bench.world.control.effects()[id]?.[what] ?? 0;

describe('barcodes of the marketplace', () => {
  it('BM1 BM2 one is made, stands at the product, and is scanned as its', async () => {
    const bench = await benchAtWork();
    const id = await bareOf(bench);
    await ask(bench, id);
    expect(known(bench, id).wish).toMatchObject({ code: null, error: null });
    await bench.quiet();
    expect(known(bench, id).wish).toBeUndefined();
    expect(known(bench, id).allBarcodes).toEqual([{ code: `OZN${id}`, units: 1, origin: 'market' }]);
    expect(made(bench, id)).toBe(1);
    await bench.sync();
    await bench.restart({ wiped: true });
    expect(known(bench, id).allBarcodes).toHaveLength(1);
  });

  it.each(['no-answer', 'no-answer-after', 'reset-before', 'reset-after'] as const)(
    'BM3 an answer that was lost (%s) is read back before anything is asked again',
    async (kind) => {
      const bench = await benchAtWork();
      const id = await bareOf(bench);
      bench.world.control.setFault({ fault: { kind }, path: GENERATE });
      await ask(bench, id);
      await bench.quiet();
      expect(known(bench, id).allBarcodes).toHaveLength(1);
      expect(made(bench, id)).toBe(1);
    },
  );

  it('BM3 the window that dies after the call finds the code by reading', async () => {
    const bench = await benchAtWork();
    const id = await bareOf(bench);
    await ask(bench, id);
    // Whoever sent it died before its answer was kept.
    const { productId } = catalogue.find((each) => String(each.sku) === id) ?? { productId: 0 };
    await bench.now.ask('market.makeBarcode', {
      effectId: (await bench.now.store.openEffects())[0]?.id ?? '',
      productId: String(productId),
    });
    await bench.restart();
    await bench.quiet();
    expect(known(bench, id).allBarcodes).toHaveLength(1);
    expect(made(bench, id)).toBe(1);
  });

  it('BM2 why it was refused stands at the product until it is asked again', async () => {
    const bench = await benchAtWork();
    const id = await bareOf(bench);
    const fault = bench.world.control.setFault({
      fault: { kind: 'error', message: 'BARCODES_ARE_OFF' },
      path: GENERATE,
      times: Infinity,
    });
    await ask(bench, id);
    await bench.quiet();
    expect(known(bench, id).wish).toMatchObject({ error: expect.stringContaining('BARCODES_ARE_OFF') });
    bench.world.control.clearFaults(fault);
    await ask(bench, id);
    await bench.quiet();
    expect(known(bench, id).wish).toBeUndefined();
    expect(made(bench, id)).toBe(1);
  });

  it('BM2 a product that the marketplace does not know is told so', async () => {
    const bench = await benchAtWork();
    const id = sku('999000999');
    await bench.now.execute.product(id, {
      type: 'see',
      sku: id,
      at: 1,
      by: 'file',
      entry: {
        offerId: 'X',
        name: 'X',
        barcodes: [],
        pictureUrl: null,
        grams: null,
        lengthMm: null,
        widthMm: null,
        heightMm: null,
      },
      market: { oversize: false, marking: false },
    });
    await ask(bench, id);
    await bench.quiet();
    expect(known(bench, id).wish).toMatchObject({ error: 'PRODUCT_NOT_FOUND' });
  });

  it('BM1 BM3 a code of ours is taken over once, and is the catalogue’s then', async () => {
    const bench = await benchAtWork();
    const id = await bareOf(bench);
    await bench.now.execute.product(id, {
      type: 'teach',
      sku: id,
      at: 1,
      by: 'BOSS',
      code: OURS,
      units: 1,
      mayTeach: true,
      owner: null,
    });
    bench.world.control.setFault({ fault: { kind: 'no-answer-after' }, path: ADD });
    await ask(bench, id, OURS);
    await bench.quiet();
    expect(known(bench, id).allBarcodes).toEqual([{ code: OURS, units: 1, origin: 'market' }]);
    expect(made(bench, id, 'barcode-tied')).toBe(1);
  });

  it('BM4 those of one moment go out in one call', async () => {
    const bench = await benchAtWork();
    const some = [await bareOf(bench), await bareOf(bench, 1)];
    bench.world.control.clearJournal();
    const commands = some.map((id) => ({
      type: 'ask-barcode' as const,
      sku: id,
      at: bench.clock.now(),
      by: 'BOSS',
      code: null,
    }));
    await bench.now.execute.later.many.products(commands);
    await bench.quiet();
    for (const id of some) expect(known(bench, id).allBarcodes).toHaveLength(1);
    const calls = bench.world.control.journal().filter(({ path }) => path === GENERATE);
    expect(calls).toHaveLength(1);
  });
});
