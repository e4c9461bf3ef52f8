import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import {
  byShelfAndName,
  countProducts,
  isFoundBy,
  passesFilter,
  productNamed,
} from '#shared/projections/products.ts';
import { product } from '../../kit/postings.ts';

const fox = product();
const whale = product({
  sku: sku('101'),
  offerId: 'KR-WHALE',
  name: 'Кружка «Кит»',
  shelf: null,
  allBarcodes: [],
});
const taught = product({
  sku: sku('102'),
  offerId: 'LISA-2',
  name: 'Лиса',
  shelf: 'A-2',
  allBarcodes: [{ code: barcode('777'), units: 6, origin: 'taught' }],
  kit: [{ sku: sku('100'), quantity: 1 }],
});

describe('products at the desk', () => {
  it('are found by name, article, barcode and shelf, in any case, every word of it', () => {
    expect(isFoundBy(fox, 'лиса')).toBe(true);
    expect(isFoundBy(fox, 'a-03 кружка')).toBe(true);
    expect(isFoundBy(fox, '4601234')).toBe(true);
    expect(isFoundBy(fox, 'кит')).toBe(false);
    expect(isFoundBy(fox, '')).toBe(true);
  });

  it('are filtered by what a supervisor looks for', () => {
    const of = (filter: Parameters<typeof passesFilter>[1]): readonly string[] =>
      [fox, whale, taught].filter((each) => passesFilter(each, filter)).map((each) => each.sku);
    expect([of('all'), of('noShelf'), of('taught'), of('kits')]).toEqual([
      ['100', '101', '102'],
      ['101'],
      ['102'],
      ['102'],
    ]);
    expect(countProducts([fox, whale, taught])).toEqual({ all: 3, noShelf: 1, taught: 1, kits: 1 });
  });

  it('stand along the shelves by their numbers, without a shelf at the end', () => {
    const far = product({ sku: sku('103'), shelf: 'A-10' });
    expect([whale, far, taught].toSorted(byShelfAndName).map((each) => each.sku)).toEqual([
      '102',
      '103',
      '101',
    ]);
  });

  it('are named by the whole of an article before a part of it; several are told by name', () => {
    expect(productNamed([fox, whale, taught], 'Лиса')).toMatchObject({
      kind: 'one',
      product: { sku: '102' },
    });
    expect(productNamed([fox, whale], 'kr-')).toEqual({ kind: 'several', names: [fox.name, whale.name] });
    expect(productNamed([fox], '  ')).toEqual({ kind: 'none', names: [] });
    expect(productNamed([fox], 'nothing')).toEqual({ kind: 'none', names: [] });
  });
});
