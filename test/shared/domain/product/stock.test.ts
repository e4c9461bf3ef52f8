import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { decideProduct } from '#shared/domain/product/decide.ts';
import type { StockCommand } from '#shared/domain/product/decide-stock.ts';
import { evolveProduct, type KnownProduct } from '#shared/domain/product/state.ts';
import { moveFacts, unitsOf, type ProductStock } from '#shared/domain/product/stock.ts';
import { product, who } from '../../../kit/postings.ts';

const id = sku('100');
const mug = product({ sku: id, shelf: 'A-1' });

function run(state: KnownProduct, command: StockCommand) {
  const decision = decideProduct(state, { ...command, ...who, sku: id });
  const after = decision.facts.reduce(
    (now: KnownProduct, fact) => evolveProduct(now, fact) as KnownProduct,
    state,
  );
  return { decision, after };
}

const count = (shelf: string | null, units: number): StockCommand => ({ type: 'count-stock', shelf, units });
const counted = run(run(mug, count('A-1', 5)).after, count('B-2', 3)).after;
const stockOf = (state: KnownProduct): ProductStock => state.stock as ProductStock;

describe('own stock', () => {
  it('SN1 there is none until somebody counts, then it stands shelf by shelf', () => {
    expect(mug.stock).toBeUndefined();
    const moved = run(mug, { type: 'move-stock', shelf: 'A-1', units: 3, why: 'arrival' });
    expect(moved.decision).toMatchObject({ ok: false, refusal: { code: 'stock-not-counted' } });
    expect(stockOf(counted)).toMatchObject({
      countedBy: who.by,
      places: [
        { shelf: 'A-1', units: 5 },
        { shelf: 'B-2', units: 3 },
      ],
    });
    expect(stockOf(run(mug, count('A-1', 0)).after).places).toEqual([{ shelf: 'A-1', units: 0 }]);
    expect(run(mug, count('A-1', -1)).decision).toMatchObject({ refusal: { code: 'units-implausible' } });
  });

  it('SN3 goes from the own shelf first, then from the fullest, and below 0 where more goes than was counted', () => {
    const stamp = { ...who, sku: id, why: 'packing', ref: '1-1' } as const;
    const taken = (units: number) =>
      moveFacts(stockOf(counted), 'A-1', units, stamp).map(
        (fact) => 'units' in fact && 'shelf' in fact && [fact.shelf, fact.units],
      );
    expect(taken(-2)).toEqual([['A-1', -2]]);
    expect(taken(-7)).toEqual([
      ['A-1', -5],
      ['B-2', -2],
    ]);
    expect(taken(-9)).toEqual([
      ['A-1', -6],
      ['B-2', -3],
    ]);
    expect(taken(4)).toEqual([['A-1', 4]]);
  });

  it('SN3 whatever comes and goes adds up to the piece', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }), (moves) => {
        let state = counted;
        for (const units of moves)
          for (const fact of moveFacts(stockOf(state), state.shelf, units, {
            ...who,
            sku: id,
            why: 'packing',
          }))
            state = evolveProduct(state, fact) as KnownProduct;
        expect(unitsOf(stockOf(state))).toBe(moves.reduce((sum, units) => sum + units, 8));
      }),
    );
  });

  it('SN4 more than lie on a shelf cannot go by hand', () => {
    const off = (units: number): StockCommand => ({
      type: 'move-stock',
      shelf: 'A-1',
      units,
      why: 'write-off',
    });
    expect(run(counted, off(-6)).decision).toMatchObject({ refusal: { code: 'stock-short', have: 5 } });
    const done = run(counted, off(-5));
    expect(done.decision.facts).toMatchObject([
      { type: 'StockMoved', by: who.by, why: 'write-off', units: -5 },
    ]);
    expect(stockOf(done.after).places).toEqual([{ shelf: 'B-2', units: 3 }]);
  });

  it('SN5 a mark is set and taken away, and the catalogue changes neither mark nor count', () => {
    const marked = run(counted, { type: 'set-low', units: 10 }).after;
    expect(marked.lowMark).toBe(10);
    const { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm } = mug;
    const entry = { offerId, name: `${name}!`, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm };
    const seen = { type: 'ProductSeen', ...who, sku: id, entry, traits: [] } as const;
    expect(evolveProduct(marked, seen)).toMatchObject({ lowMark: 10, stock: stockOf(counted) });
    expect(run(marked, { type: 'set-low', units: null }).after.lowMark).toBeUndefined();
  });

  it('SN8 keeps what the marketplace answered last, for each warehouse', () => {
    const told = (warehouseId: string, units: number, error: string | null): StockCommand => ({
      type: 'stock-told',
      warehouseId,
      units,
      error,
    });
    const first = run(counted, told('1', 8, null)).after;
    const second = run(first, told('1', 7, 'STOCK_TOO_BIG')).after;
    expect(stockOf(run(second, told('2', 7, null)).after).told).toMatchObject([
      { warehouseId: '1', units: 7, error: 'STOCK_TOO_BIG' },
      { warehouseId: '2', units: 7, error: null },
    ]);
  });
});
