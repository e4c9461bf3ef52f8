import { sku } from '#shared/kit/brand.ts';
import type { StockRow } from '#shared/market/stocks.ts';
import { gathered, type GatherParts } from './gatherer.ts';
import type { HandlersOf } from './register.ts';

type StockCall = 'market.warehouses' | 'market.stocks' | 'market.setStock';

/** Handlers about stocks. */
export function stockHandlers(parts: GatherParts): HandlersOf<StockCall> {
  const set = gathered<StockRow>(parts, (market, rows) => market.setStocks(rows));
  return {
    'market.warehouses': async (request) => (await parts.market(request?.shop)).warehouses(),
    'market.stocks': async ({ skus, shop }) => (await parts.market(shop)).stocksByWarehouse(skus.map(sku)),
    'market.setStock': ({ offerId, warehouseId, units, ...whose }) =>
      set(whose, { offerId, warehouseId, quantity: units }),
  };
}
