import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPosting } from '../../../../electron/market/ozon/transform.ts';
import { readProducts } from '../../../../electron/market/ozon/transform-product.ts';
import { sku } from '#shared/kit/brand.ts';
import { classifyOzon } from '../../../../electron/market/ozon/errors.ts';
import { fixture } from './fixtures.ts';

// The vendor's published examples are not part of the project; where somebody keeps them beside it, they are read too.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/ozon/examples');
const published = existsSync(folder);
process.stdout.write(
  published ? 'reading published examples and own fixtures\n' : 'reading own fixtures only\n',
);

interface Example {
  readonly response: {
    readonly postings: readonly unknown[];
    readonly result: unknown;
    readonly items: readonly unknown[];
  };
  readonly items: readonly ErrorSeen[];
}

interface ErrorSeen {
  readonly http: number | readonly number[];
  readonly body?: unknown;
  readonly body_text?: string;
}

interface OwnProducts {
  readonly info: { readonly items: readonly unknown[] };
  readonly attributes: { readonly result: readonly unknown[] };
}

const example = (name: string): Example =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Example;
const posting = (raw: unknown) => {
  const read = readPosting(raw);
  return read.ok ? read.value : read.error;
};

test('a posting of the unfulfilled list is read', () => {
  const raw = published
    ? example('v4_posting_fbs_unfulfilled_list.json').response.postings[0]
    : fixture('posting-v4.json');
  const expected = published
    ? {
        number: '41517061-0214-1',
        phase: 'shipped',
        way: 'fbs',
        labelCodes: [],
        lines: [{ unitGrams: 549, priceKopecks: 30_000 }],
      }
    : { number: '0087451290-0007-1', phase: 'shippable', way: 'fbs' };
  expect(posting(raw)).toMatchObject(expected);
});

test('a posting of v3/get is read', () => {
  const raw = published ? example('v3_posting_fbs_get.json').response.result : fixture('posting-v3.json');
  const expected = published
    ? {
        number: '0132112277-0101-1',
        phase: 'shippable',
        lines: [{ sku: '827098843', unitGrams: 550, priceKopecks: 153_000 }],
        cutoffAt: Date.UTC(2026, 2, 31, 9),
      }
    : { number: '55120077-0311-2', phase: 'cancelled' };
  expect(posting(raw)).toMatchObject(expected);
});

test('product answers are read and joined', () => {
  const own = fixture('products.json') as OwnProducts;
  const items = published ? example('v3_product_info_list.json').response.items : own.info.items;
  const rows = published
    ? (example('v4_product_info_attributes.json').response.result as readonly unknown[])
    : own.attributes.result;
  const known = sku(published ? '123456789' : '1837465001');
  const [product] = readProducts([known], items, rows);
  expect(product?.barcodes[0]).toBe(published ? '123456789012' : '4601234567893');
});

test('every error body that was seen somewhere gets its name', () => {
  const own = [{ http: 400, body: { message: 'POSTING_ALREADY_SHIPPED' } }];
  const items: readonly ErrorSeen[] = published ? example('errors.json').items : own;
  const kinds = items.flatMap((item) =>
    [item.http].flat().map((status) => {
      const text = item.body_text ?? JSON.stringify(item.body);
      return classifyOzon({ status, json: item.body, text, retryAfterMs: null }).kind;
    }),
  );
  const expected = [
    'rate-limited',
    'auth',
    'auth',
    'not-found',
    'refused',
    'server',
    'refused',
    'refused',
    'already-shipped',
    'not-ready',
    'not-ready',
    'refused',
  ];
  expect(kinds).toEqual(published ? expected : ['already-shipped']);
});
