import { goodsOf } from '../goods/catalogue.ts';
import type { Product } from '../goods/product.ts';
import { warehouses } from '../shop/methods.ts';
import { restsStill, setStock, stockOf, warehousesOf } from '../shop/stocks.ts';
import type { Reader } from '../wire/read.ts';
import type { Ctx, Method } from './context.ts';
import { listPage } from './list-page.ts';

const tooBig = 1_000_000;

/** A row with the documented code of what is wrong with it, or null. */
function setRow(row: Reader, ctx: Ctx): unknown {
  const offerId = row.textOr('offer_id');
  const productId = row.int('product_id');
  const warehouseId = row.int('warehouse_id');
  const stock = row.intIn('stock', 0, Number.MAX_SAFE_INTEGER);
  // Both given: the article wins.
  const product = goodsOf(ctx.shop).find((one) =>
    offerId === '' ? one.productId === productId : one.offerId === offerId,
  );
  const warehouse = warehouses.find((one) => one.id === warehouseId);
  const answer = (code: string | null) => ({
    offer_id: product?.offerId ?? offerId,
    product_id: product?.productId ?? productId,
    warehouse_id: warehouseId,
    updated: code === null,
    errors: code === null ? [] : [{ code, message: `${code}: the stock was not changed` }],
  });
  if (product === undefined) return answer(offerId === '' ? 'NOT_FOUND_ERROR' : 'offer_id_not_found');
  if (warehouse === undefined) return answer('WAREHOUSE_NOT_FOUND');
  if (stock >= tooBig) return answer('STOCK_TOO_BIG');
  if (product.traits.includes('oversize') && warehouse.maxWeight <= 25_000)
    return answer('OVER_MAX_OVH_NON_KGT');
  if (restsStill(product, warehouse, ctx.shop, ctx.now)) return answer('TOO_MANY_REQUESTS');
  setStock(product, warehouse, ctx.shop, { free: stock, at: ctx.now });
  ctx.note('stock', `${product.offerId}@${warehouse.id}`);
  return answer(null);
}

/** `/v2/products/stocks`: 200 as a whole, each row with errors of its own. */
export const stocksSet: Method = {
  message: 'ProductsStocksV2Request',
  answer: (body, ctx) => ({ result: body.objects('stocks', 1, 100).map((row) => setRow(row, ctx)) }),
};

/** `/v2/product/info/stocks-by-warehouse/fbs`. */
export const stocksByWarehouse: Method = {
  message: 'GetProductInfoStocksByWarehouseFbsV2Request',
  answer: (body, ctx) => {
    const skus = body.ints('sku', 1000);
    const offers = body.texts('offer_id', 0, 1000);
    const wanted = (product: Product): boolean =>
      (skus.length === 0 && offers.length === 0) ||
      skus.includes(product.sku) ||
      offers.includes(product.offerId);
    const all = goodsOf(ctx.shop)
      .filter(wanted)
      .flatMap((product) => warehousesOf(product).map((warehouse) => ({ product, warehouse })));
    const { page: rows, ...rest } = listPage(all, body, body.intIn('limit', 1, 1000));
    const products = rows.map(({ product, warehouse }) => {
      const { free, reserved, present } = stockOf(product, warehouse, ctx.shop);
      return {
        sku: product.sku,
        offer_id: product.offerId,
        product_id: product.productId,
        warehouse_id: warehouse.id,
        warehouse_name: warehouse.name,
        present,
        reserved,
        free_stock: free,
      };
    });
    return { products, ...rest };
  },
};

/** `/v4/product/info/stocks`: by scheme, all warehouses of one together. */
export const stockTotals: Method = {
  message: 'GetProductInfoStocksRequest',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 1000);
    const filter = body.object('filter');
    const offers = filter?.texts('offer_id', 0, 1000) ?? [];
    const ids = filter?.ints('product_id', 1000) ?? [];
    const all = goodsOf(ctx.shop).filter(
      (product) =>
        (offers.length === 0 && ids.length === 0) ||
        offers.includes(product.offerId) ||
        ids.includes(product.productId),
    );
    const { page: rows, cursor } = listPage(all, body, limit);
    const total = (product: Product, rfbs: boolean): unknown => {
      const each = warehousesOf(product)
        .filter((warehouse) => warehouse.rfbs === rfbs)
        .map((warehouse) => stockOf(product, warehouse, ctx.shop));
      return {
        sku: product.sku,
        type: rfbs ? 'rfbs' : 'fbs',
        present: each.reduce((sum, { present }) => sum + present, 0),
        reserved: each.reduce((sum, { reserved }) => sum + reserved, 0),
        shipment_type: 'SHIPMENT_TYPE_GENERAL',
        warehouse_ids: [],
      };
    };
    const items = rows.map((product) => ({
      product_id: product.productId,
      offer_id: product.offerId,
      stocks: [total(product, false), total(product, true)],
    }));
    return { items, total: all.length, cursor };
  },
};
