import type { Sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import { isTransient } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarketProduct } from '#shared/market/goods.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { attributeListSchema, productListSchema } from './schemas-product.ts';
import { readProducts } from './transform-product.ts';
import { batches } from './wire.ts';

const skusPerCall = 500;
const attributesPerPage = 1_000;

/** Reads products by sku: names, barcodes and pictures from one method, sizes and weights from another. */
export async function products(client: OzonClient, skus: readonly Sku[]): Answer<readonly MarketProduct[]> {
  const found: MarketProduct[] = [];
  for (const batch of batches([...new Set(skus)], skusPerCall)) {
    const items = await client.read(ozonPaths.productInfo, { sku: batch }, productListSchema);
    if (!items.ok) return items;
    const sizes = await attributesOf(client, batch);
    // Barcodes are what packing needs; a key that may not read sizes must not stop it.
    if (!sizes.ok && isTransient(sizes.error)) return sizes;
    found.push(...readProducts(batch, items.value.items, sizes.ok ? sizes.value : []));
  }
  return ok(found);
}

/** Rows of the method with sizes and properties, page by page. */
export async function attributesOf(client: OzonClient, skus: readonly Sku[]): Answer<readonly unknown[]> {
  const all: unknown[] = [];
  let lastId = '';
  for (;;) {
    const body = {
      filter: { sku: skus, visibility: 'ALL' },
      limit: attributesPerPage,
      last_id: lastId,
      sort_dir: 'ASC',
    };
    const page = await client.read(ozonPaths.productAttributes, body, attributeListSchema);
    if (!page.ok) return page;
    all.push(...page.value.result);
    const ended = page.value.result.length < attributesPerPage || page.value.last_id === lastId;
    if (ended) return ok(all);
    lastId = page.value.last_id;
  }
}
