import { describe, expect, test } from 'vitest';
import { practiceAttributeIds, traitWords } from '../../../../electron/market/practice/goods/attributes.ts';
import { catalogue, productOfSlug } from '../../../../electron/market/practice/goods/catalogue.ts';
import { ean13, isEan13 } from '../../../../electron/market/practice/goods/ean.ts';
import { openShop, type Json } from './kit.ts';

const skus = catalogue.map((product) => String(product.sku));

describe('catalogue', () => {
  test('no two products share a sku, article or barcode, and look-alikes exist', () => {
    const unique = (list: readonly unknown[]): boolean => new Set(list).size === list.length;
    expect(unique(catalogue.map((product) => product.sku))).toBe(true);
    expect(unique(catalogue.map((product) => product.offerId))).toBe(true);
    expect(unique(catalogue.flatMap((product) => product.barcodes))).toBe(true);
    expect(catalogue.length).toBeGreaterThanOrEqual(40);
    expect(productOfSlug('tshirt-black-m').picture).toBe(productOfSlug('tshirt-black-l').picture);
  });

  test('every barcode is an EAN-13 with its check digit or an OZN of its own sku', () => {
    // GS1 General Specifications, example of figure 7.9-1: 629104150021 has check digit 3.
    expect(ean13('629104150021')).toBe('6291041500213');
    for (const product of catalogue) {
      for (const code of product.barcodes)
        expect(isEan13(code) || code === `OZN${product.sku}`, code).toBe(true);
    }
    expect(catalogue.some((product) => product.barcodes.length === 0)).toBe(true);
    expect(catalogue.some((product) => product.barcodes.length > 2)).toBe(true);
  });
});

describe('product methods', () => {
  test('info/list finds by any one kind of id and has no weight', async () => {
    const { call } = await openShop();
    const [fox] = [productOfSlug('mug-fox')];
    for (const body of [
      { sku: [String(fox.sku)] },
      { offer_id: [fox.offerId] },
      { product_id: [fox.productId] },
    ]) {
      const { items } = (await call('/v3/product/info/list', body)).body;
      expect(items.map((item: Json) => item.offer_id)).toEqual([fox.offerId]);
      expect(items[0].weight).toBeUndefined();
    }
    expect((await call('/v3/product/info/list', {})).status).toBe(400);
    expect((await call('/v3/product/info/list', { sku: ['1'] })).body.items).toEqual([]);
  });

  test('attributes give size and weight, page by last_id, and tell the traits in words', async () => {
    const { call } = await openShop();
    const rows: Json[] = [];
    for (let last_id = '', more = true; more;) {
      const { body } = await call('/v4/product/info/attributes', {
        filter: { sku: skus },
        limit: 10,
        last_id,
      });
      rows.push(...body.result);
      last_id = body.last_id;
      more = last_id !== '';
      expect(Number(body.total)).toBe(catalogue.length);
    }
    expect(rows.map((row) => row.id)).toEqual(catalogue.map((product) => product.productId));
    const honey = rows.find((row) => row.offer_id === productOfSlug('honey').offerId);
    expect([honey.weight, honey.weight_unit, honey.depth, honey.dimension_unit]).toEqual([
      820,
      'g',
      90,
      'mm',
    ]);
    const properties = honey.attributes.find((one: Json) => one.id === practiceAttributeIds.properties);
    expect(properties.values.map((value: Json) => value.value)).toEqual([
      traitWords.fragile,
      traitWords.liquid,
    ]);
    expect(new Set(rows.map((row) => typeof row.sku))).toEqual(new Set(['number', 'string']));
    expect((await call('/v4/product/info/attributes', { limit: 0 })).status).toBe(400);
  });

  test.each(['png', 'svg'] as const)(
    'every product has a %s picture on the file server',
    async (pictureFormat) => {
      const { call, market } = await openShop({ pictureFormat });
      const { items } = (await call('/v3/product/info/list', { sku: skus })).body;
      expect(items).toHaveLength(catalogue.length);
      for (const url of new Set<string>(items.map((item: Json) => item.primary_image[0]))) {
        expect(url.startsWith(market.cdnUrl)).toBe(true);
        const response = await fetch(url);
        const bytes = Buffer.from(await response.arrayBuffer());
        expect([url, response.status, bytes.subarray(0, 4).toString('latin1')]).toEqual([
          url,
          200,
          pictureFormat === 'png' ? '\u0089PNG' : '<svg',
        ]);
      }
    },
  );
});

describe('warehouses', () => {
  test('lists page by cursor; delivery methods are realFBS only', async () => {
    const { call } = await openShop();
    const first = (await call('/v2/warehouse/list', { limit: 3 })).body;
    expect([first.warehouses.length, first.has_next]).toEqual([3, true]);
    const rest = (await call('/v2/warehouse/list', { limit: 3, cursor: first.cursor })).body;
    expect([rest.warehouses.length, rest.has_next, rest.cursor]).toEqual([1, false, '']);
    expect(rest.warehouses[0].address_info.utc).toBe('UTC+08:00');
    const methods = (await call('/v2/delivery-method/list', { limit: 100 })).body.delivery_methods;
    expect(new Set(methods.map((method: Json) => method.tpl_integration_type))).toContain('3pl_tracking');
    expect(methods.some((method: Json) => method.id === first.warehouses[0].warehouse_id)).toBe(false);
    const yiwu = (
      await call('/v2/delivery-method/list', {
        limit: 100,
        filter: { warehouse_ids: [String(rest.warehouses[0].warehouse_id)] },
      })
    ).body;
    expect(yiwu.delivery_methods.every((method: Json) => /[\u4e00-\u9fff]/.test(method.name))).toBe(true);
  });

  test('restrictions are of FBS only', async () => {
    const { call, market } = await openShop();
    const of = (schema: string): string =>
      market.control.postings().find((one) => one.methodId < 1_020_005_009_000_000 === (schema === 'fbs'))
        ?.number ?? '';
    const limits = (await call('/v1/posting/fbs/restrictions', { posting_number: of('fbs') })).body.result;
    expect(limits.max_posting_weight).toBeGreaterThanOrEqual(25_000);
    expect((await call('/v1/posting/fbs/restrictions', { posting_number: of('rfbs') })).status).toBe(400);
  });
});
