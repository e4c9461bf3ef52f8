import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { sku } from '#shared/kit/brand.ts';
import { holderOf, shelfStock, type OnShelf } from '#shared/projections/one-shelf.ts';
import { differs, stockRow } from '#shared/projections/stock.ts';
import { product } from '../../kit/postings.ts';

const WAREHOUSE = '11';

/** Products of one shelf: which of them are counted, and what is ordered of each. */
const shelves = fc.array(
  fc.record({
    units: fc.option(fc.integer({ min: -20, max: 200 }), { nil: null }),
    reserved: fc.nat({ max: 120 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const onShelf = ({ units, reserved }: { units: number | null; reserved: number }, i: number): OnShelf => {
  const counted = { places: [{ shelf: 'A-1', units: units ?? 0 }], countedAt: 1, countedBy: 'ANNA' };
  const known: KnownProduct = product({ sku: sku(`10${i}`) });
  return { product: units === null ? known : { ...known, stock: counted }, reserved };
};

/** What each shop of a shelf is told. */
const offers = (all: readonly OnShelf[], keepBack = 0) =>
  all.map((own) =>
    shelfStock(
      own,
      all.filter((each) => each !== own),
      keepBack,
    ),
  );

it('SHP22 no shop is told more than any count of the shelf has left after the orders of all, and each is told the same', () => {
  fc.assert(
    fc.property(shelves, (made) => {
      const all = made.map(onShelf);
      const orders = made.reduce((sum, { reserved }) => sum + reserved, 0);
      const told = offers(all).map(({ offered }) => offered);
      expect(new Set(told).size).toBe(1);
      const [offered = null] = told;
      const counts = made.flatMap(({ units }) => (units === null ? [] : [units]));
      expect(offered === null).toBe(counts.length === 0);
      if (offered === null) return;
      expect(offered).toBeGreaterThanOrEqual(0);
      for (const units of counts) if (offered > 0) expect(offered + orders).toBeLessThanOrEqual(units);
    }),
  );
});

it('SHP23 what is kept back is kept of a shared shelf only, and never makes a number below 0', () => {
  fc.assert(
    fc.property(shelves, fc.nat({ max: 50 }), (made, keepBack) => {
      const all = made.map(onShelf);
      const [without, withIt] = [offers(all), offers(all, keepBack)];
      for (const [i, { offered }] of without.entries()) {
        const less = withIt[i]?.offered ?? null;
        if (offered === null) expect(less).toBeNull();
        else expect(less).toBe(all.length === 1 ? offered : Math.max(0, offered - keepBack));
      }
    }),
  );
});

it('SHP21 pieces are counted under the product itself, else under the one of its shelf with the fewest', () => {
  const [bare, many, few] = [null, 9, 4].map((units, i) => onShelf({ units, reserved: 0 }, i).product);
  if (bare === undefined || many === undefined || few === undefined) throw new Error('no goods');
  expect(holderOf(many, [few])).toBe(many);
  expect(holderOf(bare, [many, few])).toBe(few);
  expect(holderOf(bare, [])).toBeNull();
});

it('SHP22 whether a shop was told is reckoned with the number that it is told', () => {
  const [own, mate] = [
    { units: 30, reserved: 4 },
    { units: null, reserved: 6 },
  ].map(onShelf);
  if (own?.product.stock === undefined || mate === undefined) throw new Error('no goods');
  const row = (units: number) => {
    const told = [{ warehouseId: WAREHOUSE, units, at: 1, error: null }];
    const known = {
      ...own.product,
      stock: { ...own.product.stock, places: [{ shelf: null, units: 30 }], told },
    };
    return stockRow(known as KnownProduct, own.reserved, WAREHOUSE, [mate.product], {
      mates: [mate],
      keepBack: 3,
    });
  };
  expect([17, 20, 26, 30].map((units) => differs(row(units)))).toEqual([false, true, true, true]);
});
