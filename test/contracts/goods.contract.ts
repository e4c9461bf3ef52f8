import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import type { CataloguePage } from '#shared/market/goods.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { ReportState } from '#shared/market/reports.ts';
import { readOzonExport } from '#shared/intake/ozon-export.ts';
import { must, readQueue } from './marketplace-bench.ts';
import type { MarketplaceBench } from './marketplace-bench.ts';

const day = 86_400_000;

async function wholeCatalogue(market: Marketplace): Promise<readonly CataloguePage['lines'][number][]> {
  const lines: CataloguePage['lines'][number][] = [];
  let cursor: string | null = null;
  do {
    const page: CataloguePage = await must(market.catalogue(cursor));
    lines.push(...page.lines);
    cursor = page.cursor;
  } while (cursor !== null);
  return lines;
}

async function finished(bench: MarketplaceBench, code: string): Promise<ReportState> {
  for (let waits = 0; waits < 60; waits += 1) {
    const state = await must(bench.market.report(code));
    if (state.state !== 'pending') return state;
    bench.pass(2_000);
  }
  throw new Error('the report is never done');
}

/** What every marketplace promises of account, goods, stocks, warehouses and reports. */
export function goodsContract(name: string, makeBench: () => Promise<MarketplaceBench>): void {
  describe(name, () => {
    let bench: MarketplaceBench;

    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(async () => {
      await bench.stop();
    });

    test('KY4 a key that may do everything lacks nothing, and the clocks agree', async () => {
      const account = await must(bench.market.account());
      expect(account.missing).toEqual([]);
      expect(account.retiring).toEqual([]);
      expect(account.methods.length).toBeGreaterThan(0);
      expect(Math.abs(account.clockSkewMs ?? Infinity)).toBeLessThan(2_000);
    });

    test('SK1 the catalogue is complete, and holds every product of the queue', async () => {
      const lines = await wholeCatalogue(bench.market);
      const ids = lines.map((line) => line.productId);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(lines.map((line) => line.sku));
      const wanted = (await readQueue(bench)).flatMap((posting) => posting.lines.map((line) => line.sku));
      expect(wanted.filter((one) => !known.has(one))).toEqual([]);
    });

    test('SK2 properties of products come as words', async () => {
      const skus = (await readQueue(bench)).flatMap((posting) => posting.lines.map((line) => line.sku));
      const products = await must(bench.market.properties([...skus, sku('1')]));
      expect(products.map((product) => product.sku).toSorted()).toEqual([...new Set(skus)].toSorted());
      expect(products.every((product) => product.properties.some(({ values }) => values.length > 0))).toBe(
        true,
      );
    });

    test('SK3 warehouses and the ways out of them are known with the clock of the place', async () => {
      const warehouses = await must(bench.market.warehouses());
      const methods = await must(bench.market.deliveryMethods());
      expect(warehouses.length).toBeGreaterThan(1);
      expect(warehouses.every((one) => one.active && one.name !== '' && one.utcOffsetMinutes !== null)).toBe(
        true,
      );
      const ids = new Set(warehouses.filter((one) => one.selfDelivery).map((one) => one.id));
      expect(methods.length).toBeGreaterThan(0);
      expect(methods.every((one) => ids.has(one.warehouseId) && one.active)).toBe(true);
    });

    test('SK4 more stocks than one call takes are set, each row with an outcome of its own', async () => {
      const lines = await wholeCatalogue(bench.market);
      const warehouses = (await must(bench.market.warehouses())).filter((one) => one.oversize);
      const [spare, ...rest] = warehouses.flatMap(({ id }) =>
        lines.map(({ offerId }) => ({ offerId, warehouseId: id, quantity: 7 })),
      );
      if (spare === undefined) throw new Error('an empty shop');
      const rows = rest.slice(0, 130);
      expect(rows.length).toBeGreaterThan(100);
      const bad = [
        { ...spare, offerId: 'no such article' },
        { ...spare, warehouseId: '4' },
        { ...spare, quantity: 2_000_000 },
      ];
      const outcomes = await must(bench.market.setStocks([...rows, ...bad]));
      expect(outcomes.slice(0, rows.length).filter((one) => one !== null)).toEqual([]);
      expect(outcomes.slice(rows.length).map((one) => one?.kind)).toEqual(['refused', 'refused', 'refused']);
      expect(outcomes.at(-1)).toMatchObject({ token: 'STOCK_TOO_BIG' });
    });

    test('SK5 a pair that was set a moment ago is set when it has rested, and the caller hears only that', async () => {
      const { warehouseId, offerId, sku: product } = await somewhere(bench);
      const row = { offerId, warehouseId };
      expect(await must(bench.market.setStocks([{ ...row, quantity: 3 }]))).toEqual([null]);
      const before = bench.now();
      const again = [
        { ...row, quantity: 4 },
        { ...row, quantity: 5 },
      ];
      expect(await must(bench.market.setStocks(again))).toEqual([null, null]);
      expect(bench.now() - before).toBeGreaterThanOrEqual(29_000);
      expect(bench.now() - before).toBeLessThan(40_000);
      const stocks = await must(bench.market.stocksByWarehouse([product]));
      const there = stocks.find((one) => one.warehouseId === warehouseId);
      expect(there?.free).toBe(5);
      expect(there?.present).toBe(5 + (there?.reserved ?? 0));
    });

    test('SK6 totals of the whole catalogue agree with the warehouses', async () => {
      const { sku: product } = await somewhere(bench);
      const single = await must(bench.market.stocksByWarehouse([product]));
      const totals = (await must(bench.market.stockTotals())).filter((one) => one.sku === product);
      const sum = (list: readonly { readonly present: number }[]): number =>
        list.reduce((all, { present }) => all + present, 0);
      expect(sum(totals)).toBe(sum(single));
      expect(totals.map((one) => one.scheme).toSorted()).toEqual(['fbs', 'rfbs']);
    });

    test('SK7 barcodes are tied, made, and refused row by row', async () => {
      const lines = await wholeCatalogue(bench.market);
      const products = await must(bench.market.products(lines.flatMap((line) => line.sku ?? [])));
      const [first, second] = products;
      const bare = products.find((product) => product.barcodes.length === 0);
      if (first === undefined || second === undefined) throw new Error('no products');
      const rows = [
        { sku: first.sku, barcode: '4600000000017' },
        { sku: second.sku, barcode: '4600000000017' },
        { sku: sku('1'), barcode: '4600000000024' },
      ];
      const tied = await must(bench.market.addBarcodes(rows));
      expect(tied.map((one) => one?.kind ?? null)).toEqual([null, 'refused', 'refused']);
      const [after] = await must(bench.market.products([first.sku]));
      expect(after?.barcodes).toContain('4600000000017');
      const made = await must(
        bench.market.generateBarcodes([bare?.productId ?? '0', first.productId ?? '0']),
      );
      expect(made.map((one) => one?.kind ?? null)).toEqual([
        bare === undefined ? 'refused' : null,
        'refused',
      ]);
    });

    test('SK8 a report is ordered, waited for, fetched, and can be taken in as orders', async () => {
      const code = await must(bench.market.requestPostingsReport(bench.now() - 30 * day, bench.now() + day));
      expect(await must(bench.market.report(code))).toEqual({ state: 'pending' });
      const done = await finished(bench, code);
      if (done.state !== 'ready') throw new Error(done.state);
      const text = new TextDecoder().decode(await must(bench.market.downloadReport(done.fileUrl)));
      const read = readOzonExport(text);
      if (!read.ok) throw new Error(read.error.code);
      const numbers = new Set(read.value.postings.map((posting) => posting.number as string));
      const toPack = (await readQueue(bench)).filter((posting) => posting.phase === 'shippable');
      expect(toPack.filter((posting) => !numbers.has(posting.number))).toEqual([]);
      expect(await bench.market.report('REPORT_of_nobody')).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      });
      expect(await bench.market.downloadReport('https://example.com/r.csv')).toMatchObject({
        ok: false,
        error: { kind: 'foreign-address' },
      });
    });
  });
}

/** A product and a warehouse that takes it. */
async function somewhere(bench: MarketplaceBench) {
  const warehouses = await must(bench.market.warehouses());
  const [product] = await must(
    bench.market.products(
      (await readQueue(bench)).flatMap((posting) => posting.lines.map((line) => line.sku)),
    ),
  );
  const warehouse = warehouses.find((one) => one.oversize);
  if (product === undefined || warehouse === undefined) throw new Error('an empty shop');
  return { sku: product.sku, offerId: product.offerId, warehouseId: warehouse.id };
}
