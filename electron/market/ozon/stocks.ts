import type { Sku } from '#shared/kit/brand.ts';
import { sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { StockPort, StockTotal, WarehouseStock } from '#shared/market/stocks.ts';
import type { KeyLimits } from '../limits/key-limits.ts';
import type { OzonClient } from './client.ts';
import { allPages } from './all-pages.ts';
import { ozonPaths } from './paths.ts';
import {
  stockItemSchema,
  stocksByWarehouseSchema,
  stockTotalSchema,
  stockTotalsSchema,
  warehouseStockSchema,
} from './schemas-stock.ts';
import { setStocks } from './stocks-set.ts';
import { batches, parseAll } from './wire.ts';

const pageSize = 1_000;
const skusPerCall = 1_000;

/** Stocks. `rests` keeps the time between two settings of one pair, over every adapter of the key. */
export const stocksOf = (client: OzonClient, rests: KeyLimits['rests']): StockPort => ({
  setStocks: (rows) => setStocks(client, rests, rows),
  stocksByWarehouse: (skus) => byWarehouse(client, skus),
  stockTotals: () => totals(client),
});

async function byWarehouse(client: OzonClient, skus: readonly Sku[]): Answer<readonly WarehouseStock[]> {
  const all: WarehouseStock[] = [];
  for (const batch of batches([...new Set(skus)], skusPerCall)) {
    const stocks = await allPages((cursor) => byWarehousePage(client, batch, cursor));
    if (!stocks.ok) return stocks;
    all.push(...stocks.value);
  }
  return ok(all);
}

async function byWarehousePage(client: OzonClient, skus: readonly Sku[], cursor: string) {
  const body = { cursor, limit: pageSize, sku: skus };
  const page = await client.read(ozonPaths.stocksByWarehouse, body, stocksByWarehouseSchema);
  if (!page.ok) return page;
  const rows = parseAll(warehouseStockSchema, page.value.products).map((row): WarehouseStock => ({
    sku: sku(row.sku),
    offerId: row.offer_id,
    productId: row.product_id || null,
    warehouseId: row.warehouse_id,
    warehouseName: row.warehouse_name,
    present: row.present ?? 0,
    reserved: row.reserved ?? 0,
    free: row.free_stock,
  }));
  return ok({ rows, next: page.value.has_next && page.value.cursor !== '' ? page.value.cursor : null });
}

const totals = (client: OzonClient): Answer<readonly StockTotal[]> =>
  allPages(async (cursor) => {
    const body = { cursor, filter: { visibility: 'ALL' }, limit: pageSize };
    const page = await client.read(ozonPaths.stockTotals, body, stockTotalsSchema);
    if (!page.ok) return page;
    const rows = parseAll(stockItemSchema, page.value.items).flatMap((item) =>
      parseAll(stockTotalSchema, item.stocks).map((stock): StockTotal => ({
        sku: sku(stock.sku),
        offerId: item.offer_id,
        productId: item.product_id || null,
        scheme: stock.type,
        present: stock.present ?? 0,
        reserved: stock.reserved ?? 0,
      })),
    );
    // This list says nothing of a next page but its cursor; a page that is not full is the last.
    const last = page.value.items.length < pageSize || page.value.cursor === '';
    return ok({ rows, next: last ? null : page.value.cursor });
  });
