import { describe, expect, it } from 'vitest';
import type { Sku } from '#shared/kit/brand.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { benchAtWork, numberAt, refusalShown } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

async function bench(mayShelve = true): Promise<BenchStation> {
  const at = await benchAtWork({ store: quickStore });
  const packers = at.settings.packers.map((person) => ({ ...person, mayShelve }));
  at.settings = { ...at.settings, packers };
  return at;
}

const stage = (at: BenchStation): string => (at.screen.kind === 'shelve' ? at.screen.stage : at.screen.kind);

function skuAt(at: BenchStation, place: 'cables' | 'mug' | 'bulbs'): Sku {
  const sku = at.now.book.posting(numberAt(at, place))?.state.snapshot.lines[0]?.sku;
  if (sku === undefined) throw new Error(`nothing in ${place}`);
  return sku;
}

const shelfOf = (at: BenchStation, sku: Sku): string | null | undefined =>
  at.now.book.product(sku)?.state.shelf;

const lastFact = async (at: BenchStation, sku: Sku) =>
  (await at.now.store.factsOf(`product:${sku}`)).at(-1)?.fact;

describe('saying where a product lies, by scanned codes alone', () => {
  it('PR8 SHELF, the unit, the code of the shelf: it is written down with who said so, and nothing is counted', async () => {
    const at = await bench();
    const sku = skuAt(at, 'mug');
    await at.scan('PL-SHELF');
    expect(at.screen).toMatchObject({ kind: 'shelve', stage: 'which', offer: null, shelf: null });
    await at.scan(at.codeOf(sku));
    expect(at.screen).toMatchObject({ stage: 'where', product: { sku } });
    await at.scan('PL-SHELF-C-07-2');
    expect(at.screen).toMatchObject({ stage: 'set', shelf: 'C-07-2', more: false });
    expect(at.station.verdict()?.kind).toBe('right');
    expect(shelfOf(at, sku)).toBe('C-07-2');
    expect(await lastFact(at, sku)).toMatchObject({ type: 'ShelfSet', shelf: 'C-07-2', by: 'ANNA' });
    await at.scan(at.codeOf(sku));
    expect(at.screen.kind).not.toBe('shelve');
    expect(await at.facts(numberAt(at, 'mug'))).toContain('UnitScanned');
  });

  it('PR8 in a parcel the product that is wanted is taken with OK, and the parcel goes on as it was', async () => {
    const at = await bench();
    await at.scanAll(numberAt(at, 'cables'), 'PL-SHELF', 'PL-OK', 'PL-SHELF-D-1', 'PL-OK');
    expect([at.screen.kind, shelfOf(at, skuAt(at, 'cables'))]).toEqual(['scan', 'D-1']);
    expect(await at.facts(numberAt(at, 'cables'))).not.toContain('UnitScanned');
  });

  it('PR8 a thing in the wrong place is the one that is meant', async () => {
    const at = await bench();
    const other = skuAt(at, 'bulbs');
    await at.scanAll(numberAt(at, 'cables'), at.codeOf(other), 'PL-SHELF');
    expect(at.screen).toMatchObject({ stage: 'which', offer: { sku: other } });
  });

  it('PR8 NO1 OK at a code that is no command puts that aside and names nothing by the way', async () => {
    const at = await bench();
    const other = skuAt(at, 'bulbs');
    await at.scanAll(numberAt(at, 'cables'), at.codeOf(other), 'PL-SHELF', 'PL-NOSUCH', 'PL-OK');
    expect(at.screen).toMatchObject({ stage: 'which', offer: { sku: other } });
    await at.scan('PL-OK');
    expect(at.screen).toMatchObject({ stage: 'where', product: { sku: other } });
  });

  it('PR8 whoever may not is told so, and nothing is asked; a supervisor always may', async () => {
    const at = await bench(false);
    await at.scan('PL-SHELF');
    expect([refusalShown(at), at.screen.kind]).toEqual(['shelve-refused', 'queue']);
    await at.scan('PL-SHELF-A-1');
    expect([refusalShown(at), at.screen.kind]).toEqual(['shelve-refused', 'queue']);
    await at.scanAll('PL-BADGE-BOSS', 'PL-SHELF');
    expect(at.screen.kind).toBe('shelve');
  });

  it('PR8 a right that was taken away meanwhile writes nothing', async () => {
    const at = await bench();
    const sku = skuAt(at, 'mug');
    await at.scanAll('PL-SHELF', at.codeOf(sku));
    const before = shelfOf(at, sku);
    at.settings = {
      ...at.settings,
      packers: at.settings.packers.map((person) => ({ ...person, mayShelve: false })),
    };
    await at.scan('PL-SHELF-Z-9');
    expect([refusalShown(at), shelfOf(at, sku)]).toEqual(['shelve-refused', before]);
  });

  it('PR9 a product, a barcode of one and the number of a parcel are no shelf; the labels of the house are', async () => {
    const at = await bench();
    const sku = skuAt(at, 'mug');
    await at.scanAll('PL-SHELF', at.codeOf(sku));
    for (const [code, why] of [
      [at.codeOf(skuAt(at, 'bulbs')), 'product'],
      ['4006381333931', 'barcode'],
      [numberAt(at, 'sf'), 'parcel'],
    ] as const) {
      await at.scan(code);
      expect(at.station.verdict()).toMatchObject({ refusal: { code: 'not-a-shelf', why } });
      expect(stage(at)).toBe('where');
    }
    await at.scan('R2/14');
    expect(shelfOf(at, sku)).toBe('R2/14');
  });

  it('PR9 a sign in Russian letters goes onto a label and comes back; a known shelf keeps its spelling', async () => {
    const at = await bench();
    const [mug, bulbs] = [skuAt(at, 'mug'), skuAt(at, 'bulbs')];
    await at.now.execute.product(mug, {
      type: 'set-shelf',
      sku: mug,
      shelf: 'верх-Б2',
      at: at.clock.now(),
      by: 'BOSS',
    });
    const label = commandCode({ kind: 'shelf', shelf: 'верх-Б2' });
    expect(label).toMatch(/^PL-SHELF-[\x21-\x7e]+$/u);
    await at.scanAll('PL-SHELF', at.codeOf(bulbs), label);
    expect(shelfOf(at, bulbs)).toBe('верх-Б2');
  });

  it('PR10 the shelf first, then everything that lies there, until OK', async () => {
    const at = await bench();
    const goods = [skuAt(at, 'mug'), skuAt(at, 'bulbs')];
    await at.scan('PL-SHELF-E-5');
    expect(at.screen).toMatchObject({ stage: 'which', shelf: 'E-5' });
    for (const sku of goods) await at.scan(at.codeOf(sku));
    expect(at.screen).toMatchObject({ stage: 'set', more: true });
    await at.scan('PL-OK');
    expect([at.screen.kind, ...goods.map((sku) => shelfOf(at, sku))]).toEqual(['queue', 'E-5', 'E-5']);
  });

  it('PR11 UNDO puts it back, NONE takes the shelf away, LEAVE and a badge write nothing', async () => {
    const at = await bench();
    const sku = skuAt(at, 'mug');
    await at.scanAll('PL-SHELF', at.codeOf(sku), 'PL-SHELF-F-1');
    await at.scanAll('PL-SHELF', at.codeOf(sku), 'PL-NONE');
    expect(shelfOf(at, sku)).toBeNull();
    await at.scan('PL-UNDO');
    expect([at.screen.kind, shelfOf(at, sku)]).toEqual(['queue', 'F-1']);
    await at.scanAll('PL-SHELF', at.codeOf(sku), 'PL-LEAVE', 'PL-SHELF', 'PL-BADGE-BOSS');
    expect([at.screen.kind, shelfOf(at, sku)]).toEqual(['queue', 'F-1']);
  });

  it('PR11 PR8 while picking the thing to fetch is the one at hand, and the way goes to its new shelf', async () => {
    const at = await bench();
    await at.scanAll('PL-WORK-PICK', 'PL-OK');
    const first = at.screen;
    if (first.kind !== 'pick') throw new Error('no wave to pick');
    await at.scanAll('PL-PROBLEM', 'PL-SHELF');
    expect(at.screen).toMatchObject({ stage: 'which', offer: { sku: first.stop.sku } });
    await at.scanAll('PL-OK', 'PL-SHELF-ZZ-99', 'PL-OK');
    expect(at.screen).toMatchObject({ kind: 'pick-short', stop: { sku: first.stop.sku, shelf: 'ZZ-99' } });
  });
});
