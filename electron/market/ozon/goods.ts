import type { Sku } from '#shared/kit/brand.ts';
import { mayUnpack } from '#shared/kit/picture-size.ts';
import { sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CataloguePage, GoodsPort, ProductProperties } from '#shared/market/goods.ts';
import type { Files } from '../files.ts';
import { pictureMime } from '../file-kind.ts';
import { addBarcodes, generateBarcodes } from './barcodes.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { attributesOf, products } from './products.ts';
import { attributeSchema, propertySchema, propertyValueSchema } from './schemas-product.ts';
import { catalogueLineSchema, catalogueSchema } from './schemas-stock.ts';
import { batches, parseAll } from './wire.ts';

const pageSize = 1_000;
const skusPerCall = 500;
const maxPictureBytes = 2 * 1024 * 1024;

/** The catalogue. */
export const goodsOf = (client: OzonClient, files: Files): GoodsPort => ({
  products: (skus) => products(client, skus),
  catalogue: (cursor) => catalogue(client, cursor),
  properties: (skus) => properties(client, skus),
  picture: (url) => picture(files, url),
  addBarcodes: (rows) => addBarcodes(client, rows),
  generateBarcodes: (productIds) => generateBarcodes(client, productIds),
});

async function catalogue(client: OzonClient, cursor: string | null): Answer<CataloguePage> {
  const body = { filter: { visibility: 'ALL' }, last_id: cursor ?? '', limit: pageSize };
  const page = await client.read(ozonPaths.productList, body, catalogueSchema);
  if (!page.ok) return page;
  const { items, last_id: lastId, total } = page.value;
  const last = items.length < pageSize || lastId === '' || lastId === cursor;
  const lines = parseAll(catalogueLineSchema, items).map((line) => ({
    productId: line.product_id,
    offerId: line.offer_id,
    // A product that is not on sale yet says 0.
    sku: /^[1-9]\d*$/.test(line.sku) ? sku(line.sku) : null,
    archived: line.archived,
  }));
  return ok({ lines, cursor: last ? null : lastId, total });
}

async function properties(client: OzonClient, skus: readonly Sku[]): Answer<readonly ProductProperties[]> {
  const all: ProductProperties[] = [];
  for (const batch of batches([...new Set(skus)], skusPerCall)) {
    const rows = await attributesOf(client, batch);
    if (!rows.ok) return rows;
    for (const row of parseAll(attributeSchema, rows.value)) {
      if (row.sku === '') continue;
      const list = parseAll(propertySchema, row.attributes).map((property) => ({
        id: property.id,
        values: parseAll(propertyValueSchema, property.values)
          .map(({ value }) => value)
          .filter((value) => value !== ''),
      }));
      all.push({ sku: sku(row.sku), properties: list });
    }
  }
  return ok(all);
}

async function picture(files: Files, url: string): Answer<{ bytes: Uint8Array; mime: string }> {
  const file = await files.fetch(url, maxPictureBytes);
  if (!file.ok) return file;
  const mime = pictureMime(file.value);
  if (mime === null) return err({ kind: 'garbled', detail: 'not a picture' });
  // The window would unpack it: a small file can be a picture of gigabytes.
  return mayUnpack(file.value)
    ? ok({ bytes: file.value, mime })
    : err({ kind: 'garbled', detail: 'a picture of an impossible size' });
}
