import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import { marksOfSupply, missingParts, piecesOf } from '#shared/domain/supply/contents.ts';
import { absentSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import {
  CUPS,
  goods,
  SET,
  SHOES,
  shoeCode,
  SPOONS,
  supplyRun,
  type Unstamped,
} from '../../../kit/supplies.ts';

const products = [CUPS, SHOES, SPOONS, SET];
const nth = fc.integer({ min: 1, max: 3 });
const scan = fc
  .tuple(fc.constantFrom(...products), fc.constantFrom(1, 1, 1, 2), fc.constantFrom(null, null, 3), nth)
  .map(([of, units, times, id]): Unstamped => ({
    type: 'pack-unit',
    scanId: `s${id}${of.sku}`,
    code: 'x',
    product: { sku: of.sku, name: of.name, units },
    times,
  }));
const freshScan = fc.tuple(fc.constantFrom(...products), fc.uuid()).map(([of, scanId]): Unstamped => ({
  type: 'pack-unit',
  scanId,
  code: 'x',
  product: { sku: of.sku, name: of.name, units: 1 },
  times: null,
}));
const mark = fc.tuple(nth, fc.uuid()).map(([serial, scanId]): Unstamped => ({
  type: 'mark-unit',
  scanId,
  raw: shoeCode(`Z${serial}`),
  product: { sku: SHOES.sku, name: SHOES.name, units: 1 },
  usedBy: null,
}));
const ofCarton = nth.chain((no) =>
  fc.constantFrom<Unstamped>(
    { type: 'reopen-carton', carton: `C${no}` },
    { type: 'scan-cargo', place: `C${no}`, code: `2000045-C${no}` },
    { type: 'scan-cargo', place: `P${no}`, code: `2000045-P${no}` },
    { type: 'put-on-pallet', carton: `C${no}` },
    { type: 'print-cargo', place: `C${no}`, reason: 'lost' },
    { type: 'weigh-place', place: `C${no}`, grams: 1000 * no },
  ),
);
const plain = fc.constantFrom<Unstamped>(
  { type: 'undo-unit' },
  { type: 'close-carton' },
  { type: 'close-carton' },
  { type: 'undo-pallet' },
  { type: 'close-pallet' },
  { type: 'close-supply', short: true },
  { type: 'close-supply', short: false },
  { type: 'give-up-supply', reason: '' },
  { type: 'take-up-supply', usedBy: null },
);
const commands = fc.array(fc.oneof(scan, freshScan, freshScan, mark, ofCarton, ofCarton, plain), {
  maxLength: 60,
});

test('FO14 no sequence packs too much, uses a mark twice, or closes a supply that is not whole', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const run = supplyRun();
      run.plan(goods(CUPS, 3), goods(SHOES, 2), goods(SET, 2));
      for (const command of all) {
        const before = run.state();
        const decision = run.tell(command);
        if (!decision.ok) expect(run.state()).toBe(before);
        const supply = run.supply();
        for (const line of supply.plan.lines)
          expect(piecesOf(supply).get(line.id) ?? 0).toBeLessThanOrEqual(line.quantity);
        const marks = marksOfSupply(supply);
        expect(new Set(marks).size).toBe(marks.length);
        expect(supply.cartons.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
        expect(supply.pallets.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
        if (supply.status !== 'closed') continue;
        for (const carton of supply.cartons.filter(({ deeds }) => deeds.length > 0)) {
          expect([carton.status, missingParts(supply, carton)]).toEqual(['closed', []]);
          const marked = carton.deeds.filter(({ lineId }) => lineId === SHOES.sku);
          expect(marked.every(({ mark: code }) => code !== null)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('FO14 replaying the facts gives the state that deciding gave', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const run = supplyRun();
      run.plan(goods(CUPS, 3), goods(SHOES, 2), goods(SET, 2));
      for (const command of all) run.tell(command);
      let again: SupplyState = absentSupply;
      for (const fact of run.facts) again = evolveSupply(again, fact);
      expect(again).toEqual(run.state());
    }),
    { numRuns: 100 },
  );
});
