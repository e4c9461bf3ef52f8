import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { byShelfAndName } from '#shared/projections/products.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { AT_ONCE, createProductOrder } from '../../../renderer/parts/product-order.ts';
import { product } from '../../kit/postings.ts';

const named = (number: number, name: string): KnownProduct =>
  product({ sku: sku(String(number)), name, shelf: `A-${number % 7}`, allBarcodes: [] });

function bookOf(count: number) {
  const book = createBook();
  const put = (number: number, name: string): void =>
    book.putProduct({ state: named(number, name), version: 1 });
  for (let number = 0; number < count; number += 1) put(number, `Cup ${(number * 7919) % count}`);
  return { book, put };
}

const skus = (products: readonly KnownProduct[] | null): readonly string[] | null =>
  products?.map((each) => each.sku) ?? null;

describe('products in order', () => {
  it('are there at once where they are few', () => {
    const { book } = bookOf(50);
    const { products, isNow } = createProductOrder(book, () => Promise.resolve()).now();
    expect(isNow).toBe(true);
    expect(skus(products)).toEqual(skus([...book.products()].sort(byShelfAndName)));
  });

  it('PD13 wait for nobody where they are many: sorted in steps, and shown as they were until then', async () => {
    const { book, put } = bookOf(AT_ONCE + 500);
    let steps = 0;
    const order = createProductOrder(book, () => Promise.resolve(void (steps += 1)));
    expect(order.now()).toEqual({ products: null, isNow: false });
    expect(await order.sort(() => true)).toBe(true);
    expect(steps).toBeGreaterThan(1);
    const first = order.now();
    expect(first.isNow).toBe(true);
    put(3, 'Zebra');
    const then = order.now();
    expect(then.isNow).toBe(false);
    expect(skus(then.products)).toEqual(skus(first.products));
    expect(then.products?.find((each) => each.sku === '3')?.name).toBe('Zebra');
    expect(await order.sort(() => false)).toBe(false);
    expect(order.now().isNow).toBe(false);
    expect(await order.sort(() => true)).toBe(true);
    expect(skus(order.now().products)).toEqual(skus([...book.products()].sort(byShelfAndName)));
  });

  it('come right in the end whatever changes while they are sorted', async () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(6), number: fc.nat(AT_ONCE + 200), name: fc.string({ maxLength: 3 }) }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const { book, put } = bookOf(AT_ONCE + 100);
        let step = 0;
        const order = createProductOrder(book, () => {
          for (const { at, number, name } of all) if (at === step) put(number, name);
          step += 1;
          return Promise.resolve();
        });
        while (!order.now().isNow) await order.sort(() => true);
        expect(skus(order.now().products)).toEqual(skus([...book.products()].sort(byShelfAndName)));
      }),
      { numRuns: 15 },
    );
  });
});
