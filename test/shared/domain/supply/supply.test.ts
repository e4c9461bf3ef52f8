import { describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import {
  contentOf,
  leftOfLine,
  marksOfSupply,
  openCarton,
  piecesOf,
} from '#shared/domain/supply/contents.ts';
import type { SupplyGoods } from '#shared/domain/supply/plan.ts';
import { readSupplyNumber } from '#shared/domain/supply/place.ts';
import { CUPS, goods, planned, SET, SHOES, shoeCode, SPOONS, supplyRun } from '../../../kit/supplies.ts';

const packedOf = (run: ReturnType<typeof supplyRun>): Record<string, number> =>
  Object.fromEntries(piecesOf(run.supply()));

describe('taking a supply in', () => {
  test('FO1 a number has a form of its own, and goods that are written twice are one', () => {
    const written = [' 2000045 ', 'fbo-12', '', 'Поставка 5', 'PL-OK', '100-C1', 'A'.repeat(25)];
    expect(written.map(readSupplyNumber)).toEqual(['2000045', 'FBO-12', null, null, null, null, null]);
    expect(planned(goods(CUPS, 2), goods(CUPS, 3)).goods).toEqual([goods(CUPS, 5)]);
  });

  test('FO1 a kit is wanted by its parts', () => {
    const { lines } = planned(goods(SET, 3));
    expect(lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      [CUPS.sku, 3],
      [SPOONS.sku, 6],
    ]);
  });

  test('FO1 nothing, half pieces and a number that is there are refused', () => {
    const run = supplyRun();
    expect(run.plan()).toMatchObject({ refusal: { code: 'supply-empty' } });
    expect(run.plan(goods(CUPS, 1.5))).toMatchObject({ refusal: { code: 'supply-quantity' } });
    expect(run.plan(goods(CUPS, 2)).ok).toBe(true);
    expect(run.plan(goods(CUPS, 2))).toMatchObject({ refusal: { code: 'supply-exists' } });
  });

  test('FO2 planned anew it keeps what is packed and never wants less than that', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 3), goods(SPOONS, 1));
    run.scan(CUPS, 1, 2);
    const anew = (...of: readonly SupplyGoods[]) =>
      run.tell({ type: 'plan-supply', number: '2000045', source: 'file', plan: planned(...of), anew: true });
    expect(anew(goods(CUPS, 1))).toMatchObject({ refusal: { code: 'supply-packed-more', packed: 2 } });
    expect(anew(goods(CUPS, 2)).ok).toBe(true);
    expect(packedOf(run)).toEqual({ [CUPS.sku]: 2 });
    run.tell({ type: 'give-up-supply', reason: 'x' });
    expect(anew(goods(CUPS, 9))).toMatchObject({ refusal: { code: 'supply-not-open' } });
  });
});

describe('packing a carton', () => {
  test('FO3 a unit counts once; packs, and a number that was said, count as many', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 40));
    run.scan(CUPS, 1, null, 'a');
    run.scan(CUPS, 1, null, 'a');
    expect(packedOf(run)).toEqual({ [CUPS.sku]: 1 });
    run.scan(CUPS, 12, 2);
    expect(packedOf(run)).toEqual({ [CUPS.sku]: 25 });
    expect(run.supply().cartons.map(({ id, status }) => [id, status])).toEqual([['C1', 'open']]);
  });

  test('FO4 too many, what the supply does not have, a kit and an unknown code change nothing', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 2), goods(SET, 1));
    run.scan(CUPS);
    const before = run.supply();
    expect(run.scan(CUPS, 12)).toMatchObject({ refusal: { code: 'one-too-many', wanted: 3 } });
    expect(run.scan(SHOES)).toMatchObject({ refusal: { code: 'wrong-item' } });
    expect(run.scan(SET)).toMatchObject({ refusal: { code: 'kit-by-parts' } });
    expect(run.refused({ type: 'pack-unit', scanId: 'x', code: '999', product: null, times: null })).toBe(
      'unknown-code',
    );
    expect(run.supply()).toBe(before);
  });

  test('FO5 undo takes scan after scan back, and then there is nothing', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 9), goods(SHOES, 1));
    run.scan(CUPS, 1, 5);
    run.scan(SHOES);
    run.mark(shoeCode('AB'));
    run.tell({ type: 'undo-unit' });
    expect(marksOfSupply(run.supply())).toEqual([]);
    run.tell({ type: 'undo-unit' });
    expect(openCarton(run.supply())).toBeNull();
    expect(run.refused({ type: 'undo-unit' })).toBe('nothing-to-undo');
  });

  test('FO6 a carton is closed with whole kits only, and told as kits', () => {
    const run = supplyRun();
    run.plan(goods(SET, 2), goods(SPOONS, 1));
    expect(run.refused({ type: 'close-carton' })).toBe('carton-empty');
    run.scan(CUPS);
    run.scan(SPOONS);
    expect(run.tell({ type: 'close-carton' })).toMatchObject({
      refusal: { code: 'kit-lacks', name: SPOONS.name, pieces: 1 },
    });
    run.scan(SPOONS);
    expect(run.tell({ type: 'close-carton' }).ok).toBe(true);
    expect(contentOf(run.supply(), run.supply().cartons)).toMatchObject([{ sku: SET.sku, quantity: 1 }]);
    run.scan(SPOONS, 1, 3);
    const [, , spare] = run.supply().plan.lines;
    expect(spare === undefined ? 0 : leftOfLine(run.supply(), spare)).toBe(1);
  });
});

describe('marked goods', () => {
  test('FO7 nothing else is taken before the code of a unit, and a code is used once', () => {
    const run = supplyRun();
    run.plan(goods(SHOES, 3), goods(CUPS, 1));
    run.scan(SHOES);
    expect(run.scan(CUPS)).toMatchObject({ refusal: { code: 'mark-first' } });
    expect(run.refused({ type: 'close-carton' })).toBe('mark-first');
    expect(run.mark(shoeCode('A1')).ok).toBe(true);
    expect(run.mark(shoeCode('A1'))).toMatchObject({ refusal: { code: 'mark-used', by: '2000045' } });
    expect(run.mark(shoeCode('A2')).ok).toBe(true);
    expect(run.scan(SHOES, 1, 2)).toMatchObject({ refusal: { code: 'one-too-many' } });
    const other = postingNumber('0208245774-0029-1');
    const product = { sku: SHOES.sku, name: SHOES.name, units: 1 };
    expect(run.refused({ type: 'mark-unit', scanId: 'z', raw: shoeCode('A3'), product, usedBy: other })).toBe(
      'mark-used',
    );
    expect(packedOf(run)).toEqual({ [SHOES.sku]: 2 });
    run.tell({ type: 'give-up-supply', reason: '' });
    expect(marksOfSupply(run.supply())).toEqual([]);
  });
});

describe('labels, pallets, the end', () => {
  test('FO8 a carton and a pallet have their own heaviest weight', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 1));
    run.scan(CUPS);
    run.carton();
    run.tell({ type: 'put-on-pallet', carton: 'C1' });
    const weigh = (place: string, grams: number) => run.refused({ type: 'weigh-place', place, grams });
    expect([weigh('C1', 4), weigh('C1', 60_001), weigh('C1', 12_340)]).toEqual([
      'place-weight',
      'place-weight',
      null,
    ]);
    expect(weigh('P1', 300_000)).toBeNull();
  });

  test('FO9 closing asks for one label; only that one, scanned, labels it; again is another copy', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 2));
    run.scan(CUPS);
    run.tell({ type: 'close-carton' });
    expect(run.facts.filter(({ type }) => type === 'CargoLabelAsked')).toMatchObject([
      { place: 'C1', jobId: 'cargo:2000045-C1:1', copy: 1, reason: null },
    ]);
    expect(run.refused({ type: 'scan-cargo', place: 'C1', code: '2000045-C2' })).toBe('wrong-label');
    expect(run.refused({ type: 'scan-cargo', place: 'C1', code: '2000045-c1' })).toBeNull();
    run.tell({ type: 'print-cargo', place: 'C1', reason: 'damaged' });
    expect(run.supply().cartons[0]).toMatchObject({ labelled: false, print: { copy: 2, outcome: null } });
    run.tell({
      type: 'cargo-printed',
      place: 'C1',
      jobId: 'cargo:2000045-C1:1',
      outcome: 'failed',
      detail: '',
    });
    expect(run.supply().cartons[0]?.print?.outcome).toBeNull();
  });

  test('FO10 a carton that is opened again leaves its pallet, and both need new labels', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 3));
    run.scan(CUPS);
    run.carton();
    run.tell({ type: 'put-on-pallet', carton: 'C1' });
    run.tell({ type: 'close-pallet' });
    run.tell({ type: 'scan-cargo', place: 'P1', code: '2000045-P1' });
    run.tell({ type: 'reopen-carton', carton: 'C1' });
    expect(run.supply().pallets[0]).toMatchObject({ status: 'open', labelled: false });
    expect(run.supply().cartons[0]).toMatchObject({ status: 'open', labelled: false, pallet: null });
    run.tell({ type: 'undo-unit' });
    expect(run.supply().cartons[0]?.deeds).toEqual([]);
  });

  test('FO11 labelled cartons go on a pallet, each once, and the last comes off again', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 3));
    run.scan(CUPS);
    run.tell({ type: 'close-carton' });
    expect(run.refused({ type: 'put-on-pallet', carton: 'C1' })).toBe('label-first');
    run.tell({ type: 'scan-cargo', place: 'C1', code: '2000045-C1' });
    expect(run.refused({ type: 'close-pallet' })).toBe('pallet-empty');
    run.tell({ type: 'put-on-pallet', carton: 'C1' });
    expect(run.refused({ type: 'put-on-pallet', carton: 'C1' })).toBe('on-pallet-already');
    run.tell({ type: 'undo-pallet' });
    expect(run.refused({ type: 'undo-pallet' })).toBe('nothing-to-undo');
    expect(run.refused({ type: 'close-pallet' })).toBe('pallet-empty');
  });

  test('FO12 a supply closes with everything under its label, and short only when that is said', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 3));
    const close = (short = false) => run.refused({ type: 'close-supply', short });
    expect(close()).toBe('carton-empty');
    run.scan(CUPS);
    expect(close()).toBe('carton-open');
    run.tell({ type: 'close-carton' });
    expect(close()).toBe('label-first');
    run.tell({ type: 'scan-cargo', place: 'C1', code: '2000045-C1' });
    expect(close()).toBe('supply-short');
    expect(close(true)).toBeNull();
    expect(close()).toBeNull();
    expect(run.facts.at(-1)).toMatchObject({ type: 'SupplyClosed', short: 2 });
    expect(run.scan(CUPS)).toMatchObject({ refusal: { code: 'supply-not-open', status: 'closed' } });
  });

  test('FO13 it is taken up again by name, not where a mark went elsewhere', () => {
    const run = supplyRun();
    run.plan(goods(CUPS, 1));
    run.tell({ type: 'give-up-supply', reason: 'no truck' });
    expect(run.supply()).toMatchObject({ status: 'given-up', reason: 'no truck', statusBy: 'ANNA' });
    const other = postingNumber('0208245774-0029-1');
    expect(run.refused({ type: 'take-up-supply', usedBy: other })).toBe('mark-used');
    expect(run.refused({ type: 'take-up-supply', usedBy: null })).toBeNull();
    expect(run.supply()).toMatchObject({ status: 'open', reason: null });
  });
});
