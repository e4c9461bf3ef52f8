import { describe, expect, it } from 'vitest';
import { supplyNumber } from '#shared/kit/brand.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { contentOf, piecesOf } from '#shared/domain/supply/contents.ts';
import { planSupply } from '#shared/domain/supply/plan.ts';
import type { SupplyScreen } from '../../../renderer/session/activities/supply-view.ts';
import { benchAtWork, numberAt, refusalShown } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import type { BenchOptions, BenchStation } from '../../kit/bench-station.ts';
import { virtualTime } from '../../kit/virtual-time.ts';
import { frailStore } from '../../chaos/frail-store.ts';
import { freshMark } from '../../kit/bench-packer.ts';

const NUMBER = supplyNumber('2000045');

/** The product of the first line of a practice order. */
function productAt(bench: BenchStation, place: 'mug' | 'bulbs'): KnownProduct {
  const line = bench.now.book.posting(numberAt(bench, place))?.state.snapshot.lines[0];
  const product = line === undefined ? null : bench.now.book.product(line.sku);
  if (product === null) throw new Error('no product');
  return product.state;
}

const codeOf = (product: KnownProduct): string => product.allBarcodes[0]?.code ?? '';

/** A station at which a supply of mugs and bulbs is planned, and the work at it begun. */
async function atSupply(mugs = 3, bulbs = 2, options: Partial<BenchOptions> = {}) {
  const bench = await benchAtWork({ store: quickStore, ...options });
  const mug = productAt(bench, 'mug');
  const bulb = productAt(bench, 'bulbs');
  const goods = [
    { sku: mug.sku, name: mug.name, article: mug.offerId, quantity: mugs },
    { sku: bulb.sku, name: bulb.name, article: bulb.offerId, quantity: bulbs },
  ];
  const lookup = (sku: KnownProduct['sku']) => bench.now.book.product(sku)?.state ?? null;
  const plan = planSupply({ warehouse: 'Хоругвино', date: '2026-11-30' }, goods, lookup);
  await bench.now.execute.supply(NUMBER, {
    type: 'plan-supply',
    number: NUMBER,
    source: 'hand',
    plan,
    anew: false,
    at: bench.clock.now(),
    by: 'BOSS',
  });
  await bench.scan('PL-WORK-SUPPLY');
  return { bench, mug, bulb };
}

function shown(bench: BenchStation): SupplyScreen {
  const { screen } = bench;
  if (screen.kind !== 'supply') throw new Error(`on ${screen.kind}`);
  return screen;
}

async function supplyOf(bench: BenchStation): Promise<KnownSupply> {
  const kept = await bench.now.store.supply(NUMBER);
  if (kept === null) throw new Error('no supply');
  return kept.state;
}

const packed = async (bench: BenchStation): Promise<Record<string, number>> =>
  Object.fromEntries(piecesOf(await supplyOf(bench)));

const labels = (bench: BenchStation): readonly string[] =>
  bench.world.printer.sheets.filter(({ jobId }) => jobId.startsWith('cargo:')).map(({ jobId }) => jobId);

describe('a supply at the table, by scans alone', () => {
  it('FO3 FO6 FO9 FO11 FO12 goes from its number to closed, every carton under its own label', async () => {
    const { bench, mug, bulb } = await atSupply();
    expect(shown(bench)).toMatchObject({ stage: 'choose', supplies: [{ number: NUMBER, wanted: 5 }] });
    await bench.scan('2000045');
    await bench.scan(codeOf(mug));
    expect(bench.station.verdict()).toMatchObject({ kind: 'right', units: 1 });
    await bench.scanAll('PL-X-2', codeOf(mug));
    expect(bench.station.verdict()).toMatchObject({ kind: 'right', units: 2 });
    await bench.scan('PL-NEXTBOX');
    expect(shown(bench)).toMatchObject({ stage: 'label', place: { id: 'C1' } });
    await bench.sync();
    expect(labels(bench)).toEqual(['cargo:2000045-C1:1']);
    await bench.scan(codeOf(bulb));
    expect(refusalShown(bench)).toBe('supply-refused');
    await bench.scan('2000045-C2');
    expect(refusalShown(bench)).toBe('wrong-label');
    await bench.scanAll('PL-G-4200', '2000045-C1', '2000045-C1');
    expect(shown(bench)).toMatchObject({ stage: 'pack', at: { pallet: { id: 'P1', cartons: 1 } } });
    await bench.scanAll(codeOf(bulb), codeOf(bulb), 'PL-OK');
    await bench.sync();
    await bench.scanAll('2000045-C2', '2000045-C2', 'PL-NEXTBOX');
    await bench.sync();
    await bench.scanAll('2000045-P1', 'PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'done', cartons: 2 });
    expect(labels(bench)).toHaveLength(3);
    const supply = await supplyOf(bench);
    expect(supply).toMatchObject({ status: 'closed', statusBy: bench.station.packer()?.id });
    expect(
      supply.cartons.map((carton) => [carton.grams, carton.pallet, contentOf(supply, [carton])]),
    ).toEqual([
      [4200, 'P1', [expect.objectContaining({ sku: mug.sku, quantity: 3 })]],
      [null, 'P1', [expect.objectContaining({ sku: bulb.sku, quantity: 2 })]],
    ]);
    expect(bench.faults).toEqual([]);
  });

  it('FO4 too many, another product and an unknown code are said aloud and never counted', async () => {
    const { bench, mug, bulb } = await atSupply(1, 1);
    const said = async (code: string) => {
      await bench.scan(code);
      const verdict = bench.station.verdict();
      return verdict !== null && 'refusal' in verdict
        ? [verdict.kind, verdict.refusal.code]
        : [verdict?.kind];
    };
    expect(await said('nothing-such')).toEqual(['wrong', 'supply-refused']);
    await bench.scanAll('2000045', codeOf(mug));
    const other = [...bench.now.book.products()].find(
      (each) => each.sku !== mug.sku && each.sku !== bulb.sku && each.allBarcodes.length > 0,
    );
    expect(await said(codeOf(mug))).toEqual(['many', 'one-too-many']);
    expect(await said(other === undefined ? '' : codeOf(other))).toEqual(['wrong', 'wrong-item']);
    expect(await said('9999999999999')).toEqual(['unknown', 'unknown-code']);
    expect(await packed(bench)).toEqual({ [mug.sku]: 1 });
    await bench.scan('PL-OK');
    await bench.scan('PL-OK');
    expect(refusalShown(bench)).toBe('supply-refused');
  });

  it('FO3 a scan that the disk does not take is not called right, and counts nothing', async () => {
    const disk = frailStore('memory', virtualTime(), virtualTime());
    const { bench, mug } = await atSupply(3, 2, { store: () => disk.open });
    await bench.scan('2000045');
    disk.trouble('disk-full');
    const before = bench.said.length;
    await bench.scan(codeOf(mug));
    expect(bench.notKept).toEqual(['disk-full']);
    expect(bench.said.slice(before)).toEqual([]);
    disk.trouble(null);
    await bench.scan(codeOf(mug));
    expect(bench.station.verdict()).toMatchObject({ kind: 'right', units: 1 });
    expect(await packed(bench)).toEqual({ [mug.sku]: 1 });
  });

  it('FO5 FO10 UNDO takes scans back, and opens the carton whose label was not scanned', async () => {
    const { bench, mug } = await atSupply();
    await bench.scanAll('2000045', codeOf(mug), codeOf(mug), 'PL-UNDO');
    expect(await packed(bench)).toEqual({ [mug.sku]: 1 });
    await bench.scanAll('PL-NEXTBOX', 'PL-UNDO');
    expect(shown(bench)).toMatchObject({ stage: 'pack', at: { carton: 'C1' } });
    await bench.sync();
    // The label that was asked for belonged to the carton as it was.
    expect(labels(bench)).toEqual([]);
    await bench.scanAll(codeOf(mug), 'PL-NEXTBOX');
    await bench.sync();
    expect(labels(bench)).toEqual(['cargo:2000045-C1:2']);
    await bench.scan('PL-REPRINT');
    await bench.sync();
    expect(labels(bench)).toEqual(['cargo:2000045-C1:2', 'cargo:2000045-C1:3']);
  });

  it('FO12 what is missing is asked once more before it closes', async () => {
    const { bench, mug } = await atSupply();
    await bench.scanAll('2000045', codeOf(mug), 'PL-NEXTBOX');
    await bench.sync();
    await bench.scanAll('2000045-C1', 'PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'pack', at: { sure: true } });
    await bench.scan('PL-OK');
    expect(shown(bench).stage).toBe('done');
    await bench.scan('2000045');
    expect(refusalShown(bench)).toBe('supply-refused');
  });

  it('FO15 closing takes the pieces off the own count once, taking it up again gives them back', async () => {
    const { bench, mug, bulb } = await atSupply(2, 1);
    const count = { type: 'count-stock', shelf: null, units: 50, sku: mug.sku, at: 1, by: 'BOSS' } as const;
    await bench.now.execute.product(mug.sku, count);
    await bench.scanAll('2000045', 'PL-X-2', codeOf(mug), codeOf(bulb), 'PL-OK');
    await bench.sync();
    await bench.scanAll('2000045-C1', 'PL-OK');
    const own = () => bench.now.book.product(mug.sku)?.state.stock?.places;
    expect(own()).toEqual([{ shelf: null, units: 48 }]);
    await bench.sync();
    await bench.restart({ wiped: true });
    expect(own()).toEqual([{ shelf: null, units: 48 }]);
    const up = { type: 'take-up-supply', usedBy: null, at: 2, by: 'BOSS' } as const;
    await bench.now.execute.supply(NUMBER, up);
    expect(own()).toEqual([{ shelf: null, units: 50 }]);
    const facts = await bench.now.store.factsOf(`product:${mug.sku}`);
    expect(
      facts.flatMap(({ fact }) => (fact.type === 'StockMoved' ? [[fact.why, fact.units, fact.ref]] : [])),
    ).toEqual([
      ['supply', -2, NUMBER],
      ['supply', 2, NUMBER],
    ]);
  });

  it('FO7 marked goods give their code, and one that went out with an order is refused', async () => {
    const { bench, mug } = await atSupply();
    await bench.now.execute.product(mug.sku, {
      type: 'set-traits',
      sku: mug.sku,
      traits: ['marking'],
      at: 1,
      by: 'BOSS',
    });
    const lookup = (sku: KnownProduct['sku']) => bench.now.book.product(sku)?.state ?? null;
    const goods = [{ sku: mug.sku, name: mug.name, article: mug.offerId, quantity: 3 }];
    const plan = planSupply({ warehouse: 'Хоругвино', date: null }, goods, lookup);
    const anew = { type: 'plan-supply', number: NUMBER, source: 'file', plan, anew: true, at: 2, by: 'BOSS' };
    await bench.now.execute.supply(NUMBER, anew as Parameters<typeof bench.now.execute.supply>[1]);
    await bench.scanAll('2000045', codeOf(mug), codeOf(mug));
    expect(refusalShown(bench)).toBe('mark-first');
    const mark = freshMark(codeOf(mug), bench);
    await bench.scan(mark);
    await bench.scan(mark);
    expect(refusalShown(bench)).toBe('mark-used');
    await bench.scan(freshMark(codeOf(mug), bench));
    expect(await packed(bench)).toEqual({ [mug.sku]: 2 });
  });

  it('FO16 killed at any moment, wiped too, nothing is lost or doubled', async () => {
    const { bench, mug, bulb } = await atSupply();
    const script = ['2000045', codeOf(mug), codeOf(mug), 'PL-NEXTBOX', '2000045-C1', codeOf(bulb)];
    for (const [i, code] of script.entries()) {
      await bench.scan(code);
      await bench.sync();
      const before = await packed(bench);
      await bench.restart({ wiped: i % 2 === 1 });
      expect(await packed(bench)).toEqual(before);
      await bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-SUPPLY', '2000045');
    }
    expect(await packed(bench)).toEqual({ [mug.sku]: 2, [bulb.sku]: 1 });
    expect((await supplyOf(bench)).cartons.map(({ status, labelled }) => [status, labelled])).toEqual([
      ['closed', true],
      ['open', false],
    ]);
    expect(labels(bench)).toEqual(['cargo:2000045-C1:1']);
  });
});
