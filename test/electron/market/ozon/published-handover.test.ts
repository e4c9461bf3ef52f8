import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { startPeer } from '../peer.ts';

// The vendor's published examples are not part of the project; these tests run where somebody keeps them beside it.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/ozon/examples');
const published = existsSync(folder);

interface Example {
  readonly path: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: unknown;
}

const example = (name: string): Example =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Example;

/** What a body means: ids are the same as number or text, moments whatever their fraction, and an empty cursor is none. */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => !(key === 'cursor' && inner === ''))
        .map(([key, inner]) => [key, meaning(inner)]),
    );
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return Date.parse(value);
  return typeof value === 'number' ? String(value) : value;
}

/** Answers with an example's response, and tells what the adapter sent and made of it. */
async function replay<T>(name: string, call: (market: Marketplace) => Promise<T>) {
  const { request, response, path: where } = example(name);
  const peer = await startPeer(() => response);
  try {
    const market = createOzonMarketplace({
      baseUrl: peer.url,
      clientId: '4711',
      apiKey: 'practice-key',
      clock: { now: () => 0 },
      random: () => 0,
      sleep: () => Promise.resolve(),
    });
    const answer = await call(market);
    expect(peer.received.map((one) => one.path)).toEqual([where]);
    const sent = JSON.parse(peer.received[0]?.text ?? '{}') as Readonly<Record<string, unknown>>;
    return { request, sent, answer };
  } finally {
    await peer.close();
  }
}

test.skipIf(!published)('the tracking number of the example is set as it says', async () => {
  const { request, sent, answer } = await replay('v2_fbs_posting_tracking-number_set.json', (market) =>
    market.setTracking([{ number: postingNumber('48173252-0033-2'), trackingNumber: '123123123' }]),
  );
  expect(meaning(sent)).toEqual(meaning(request));
  expect(answer).toEqual({ ok: true, value: [{ number: '48173252-0033-2', error: null }] });
});

test.skipIf(!published)('the returns of the example are asked for and read', async () => {
  const { request, sent, answer } = await replay('v1_returns_list.json', (market) =>
    market.returns(
      {
        time: {
          of: 'returned',
          window: { from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 2, 1, 23, 59, 59) },
        },
        numbers: [postingNumber('789456123-0002-3'), postingNumber('123456789-0001-1')],
        orderId: '7000123456',
        barcode: 'test-barcode-123456789',
        offerId: 'test-offer-123456',
        productName: 'Тестовый товар',
        status: 'ArrivedAtReturnPlace',
        warehouseId: '3000007863',
        scheme: 'FBS',
        compensationId: null,
      },
      null,
    ),
  );
  expect(meaning(sent)).toEqual(meaning(request));
  expect(answer).toMatchObject({
    ok: true,
    value: {
      cursor: null,
      unreadable: [],
      rows: [
        {
          id: '1000015552',
          number: '58544282-0057-1',
          kind: 'refused',
          scheme: 'Fbs',
          sku: '1100526203',
          quantity: 1,
          priceKopecks: 331_800,
          barcode: 'ii5275210303',
          status: 'ArrivedAtReturnPlace',
          opened: true,
          compensation: 'Received',
        },
      ],
    },
  });
});

test.skipIf(!published)('the picking list of the example is asked for and read', async () => {
  const { request, sent, answer } = await replay('v1_assembly_fbs_posting_list.json', (market) =>
    market.pickPostings(
      {
        kind: 'cutoff',
        cutoff: { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 7, 23, 59, 59) },
        methodId: '323123321',
      },
      null,
    ),
  );
  // The size of a page is ours to choose.
  const { limit, ...rest } = sent;
  const { limit: _, ...asked } = request;
  expect(meaning(rest)).toEqual(meaning(asked));
  expect(limit).toBeLessThanOrEqual(1_000);
  if (!answer.ok) throw new Error(answer.error.kind);
  expect(answer.value.unreadable).toEqual([]);
  expect(answer.value.rows.map((row) => [row.number, row.lines.length])).toEqual([
    ['789456123-0002-3', 2],
    ['123456789-0001-1', 1],
    ['456123789-0003-5', 3],
  ]);
  expect(answer.value.cursor).toBe('test-cursor-next-page-67890');
});
