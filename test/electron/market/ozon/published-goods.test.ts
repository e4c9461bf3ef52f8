import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { startPeer } from '../peer.ts';
import type { Peer } from '../peer.ts';

// The vendor's published examples are not part of the project; where somebody keeps them beside it, they are read too.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/ozon/examples');
const open: Peer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

interface Example {
  readonly path: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
}

/** The published example, or one of the same shape where there is none. */
const example = (name: string, own: Omit<Example, 'path'>, at: string): Example => {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Example) : { ...own, path: at };
};

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

/** Every field that we send stands in the example too, and is of the same type there. */
function expectFits(sent: unknown, published: unknown, beyond: readonly string[] = []): void {
  if (Array.isArray(sent) || Array.isArray(published)) {
    expect(Array.isArray(sent)).toBe(Array.isArray(published));
    if (first(sent) !== undefined) expectFits(first(sent), first(published), beyond);
  } else if (typeof sent === 'object' && sent !== null) {
    for (const [key, value] of Object.entries(sent)) {
      if (beyond.includes(key)) continue;
      expectFits(value, (published as Readonly<Record<string, unknown>>)[key], beyond);
    }
  } else expect(typeof sent).toBe(typeof published);
}

/** A shop that answers each path as the examples do; what it was asked comes back. */
async function shop(...examples: readonly Example[]): Promise<{ market: Marketplace; peer: Peer }> {
  const peer = await startPeer(
    ({ path: asked }) => examples.find((one) => one.path === asked)?.response ?? {},
  );
  open.push(peer);
  const market = createOzonMarketplace({
    baseUrl: peer.url,
    clientId: '4711',
    apiKey: 'practice-key',
    clock: { now: () => Date.now() },
    random: () => 0,
  });
  return { market, peer };
}

const value = async <T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test('KY4 roles as published: the key ends when it says, and what it lacks is named', async () => {
  const own = {
    expires_at: '2026-02-18T09:54:23.296Z',
    roles: [{ name: 'Posting FBS', methods: ['/v1/posting'] }],
  };
  const roles = example('v1_roles.json', { response: own }, '/v1/roles');
  const { market, peer } = await shop(roles);
  const account = await value(market.account());
  expect(account.keyExpiresAt).toBe(Date.UTC(2026, 1, 18, 9, 54, 23, 296));
  expect(account.roles).toContain('Posting FBS');
  expect(account.methods).toContain('/v1/posting');
  expect(peer.received[0]?.json).toEqual({});
});

test('SK4 stocks are set as published; of the two ids of a product the article is sent', async () => {
  const row = { offer_id: 'PH11042', stock: 100, warehouse_id: 22_142_605_386_000 };
  const stocks = example(
    'v2_products_stocks.json',
    {
      request: { stocks: [row] },
      response: { result: [{ ...row, updated: true, errors: [] }] },
    },
    '/v2/products/stocks',
  );
  const { market, peer } = await shop(stocks);
  const rows = [{ offerId: 'PH11042', warehouseId: '22142605386000', quantity: 100 }];
  expect(await value(market.setStocks(rows))).toEqual([null]);
  const [published] = (stocks.request?.['stocks'] ?? []) as readonly Record<string, unknown>[];
  const { product_id: _, ...meant } = published ?? {};
  expect(peer.received[0]?.json).toEqual({ stocks: [meant] });
});

test('SK3 warehouses are asked for and read as published', async () => {
  const warehouse = {
    warehouse_id: 20_605_650_762_000,
    name: '17023',
    status: 'created',
    is_auto_assembly: true,
    carriage_label_type: 'BIG',
    first_mile: { type: 'PICK_UP', first_mile_is_changing: false },
    address_info: { address: 'x', utc: 'UTC+03:00' },
  };
  const list = example(
    'v2_warehouse_list.json',
    {
      request: { cursor: 'string', limit: 0, warehouse_ids: [1] },
      response: { cursor: '', has_next: 'string', warehouses: [warehouse] },
    },
    '/v2/warehouse/list',
  );
  const { market, peer } = await shop(list);
  expect(await value(market.warehouses())).toMatchObject([
    {
      id: '20605650762000',
      name: '17023',
      active: true,
      autoAssembly: true,
      label: 'big',
      firstMile: 'pick-up',
      utcOffsetMinutes: 180,
    },
  ]);
  expectFits(peer.received[0]?.json, list.request);
});

test('SK2 products and their properties are asked for and read as published', async () => {
  const info = example(
    'v3_product_info_list.json',
    {
      request: { sku: ['1'] },
      response: {
        items: [{ id: 7, sku: 123_456_789, offer_id: 'a', name: 'b', barcodes: ['123456789012'] }],
      },
    },
    '/v3/product/info/list',
  );
  const row = {
    id: 213_761_435,
    sku: 423_434_534,
    attributes: [{ id: 5076, values: [{ dictionary_value_id: 39_638, value: 'Xiaomi' }] }],
  };
  const attributes = example(
    'v4_product_info_attributes.json',
    {
      request: { filter: { sku: ['0'], visibility: 'ALL' }, limit: 100, sort_dir: 'ASC' },
      response: { result: [row], total: 1, last_id: '' },
    },
    '/v4/product/info/attributes',
  );
  const { market, peer } = await shop(info, attributes);
  const [product] = await value(market.products([sku('123456789')]));
  expect(product?.barcodes).toEqual(['123456789012']);
  const [properties] = await value(market.properties([sku('423434534')]));
  expect(properties?.properties.find(({ id }) => id === '5076')?.values).toEqual(['Xiaomi']);
  expectFits(peer.received[0]?.json, info.request);
  expectFits(peer.received[1]?.json, attributes.request, ['last_id']);
});
