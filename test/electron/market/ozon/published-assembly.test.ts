import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { startPeer } from '../peer.ts';
import type { Peer } from '../peer.ts';

// The vendor's published examples are not part of the project; where somebody keeps them beside it, they are held against the adapter.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/ozon/examples');
const published = existsSync(folder);
const open: Peer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

interface Example {
  readonly path: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: unknown;
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** Calls the adapter before a peer that gives a published answer, and what it sent. */
async function held<T>(answer: unknown, call: (market: Marketplace) => Promise<T>) {
  const peer = await startPeer(() => answer);
  open.push(peer);
  const market = createOzonMarketplace({
    baseUrl: peer.url,
    clientId: '4711',
    apiKey: 'practice-key',
    clock: { now: () => 0 },
    random: () => 0,
    sleep: () => Promise.resolve(),
  });
  const told = await call(market);
  const [sent] = peer.received;
  return { told, path: sent?.path, sent: JSON.parse(sent?.text ?? 'null') as unknown };
}

const ids = /_ids$/;
/** Two spellings of one field in the vendor's own text. */
const names: Readonly<Record<string, string>> = { last_change_status_date: 'last_changed_status_date' };

/** A request as it is meant: ids are texts or numbers, directions have no case, moments are moments, `false` is left out. */
function meaning(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => (ids.test(key) ? String(entry) : meaning(entry)));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== false)
      .map(([name, entry]) => [names[name] ?? name, meaning(entry, name)] as const);
    return Object.fromEntries(entries);
  }
  if (key === 'sort_dir') return String(value).toLowerCase();
  return value;
}

describe.runIf(published)('published examples of assembly', () => {
  const number = (example: Example) => postingNumber(String(example.request['posting_number']));

  test('ship: the request is ours, the answer is read', async () => {
    const example = read('v4_posting_fbs_ship.json') as Example;
    const lines = [{ sku: sku('185479045'), quantity: 1 }];
    const seen = await held(example.response, (market) => market.ship(number(example), [{ lines }]));
    expect([seen.path, meaning(seen.sent)]).toEqual([example.path, meaning(example.request)]);
    expect(seen.told).toEqual({ ok: true, value: [number(example)] });
  });

  test('reasons to cancel: the request is ours, the answer is read', async () => {
    const example = read('v1_posting_fbs_cancel-reason.json') as Example;
    const asked = postingNumber('73837363-0010-3');
    const seen = await held(example.response, (market) => market.cancelReasons(asked));
    expect([seen.path, meaning(seen.sent)]).toEqual([example.path, meaning(example.request)]);
    expect(seen.told).toMatchObject({
      value: [{ id: '352' }, { id: '400' }, { id: '402', needsMessage: true }],
    });
  });

  test('limits: the request is ours, the answer is read', async () => {
    const example = read('v1_posting_fbs_restrictions.json') as Example;
    const seen = await held(example.response, (market) => market.limits(number(example)));
    expect([seen.path, meaning(seen.sent)]).toEqual([example.path, meaning(example.request)]);
    expect(seen.told).toEqual({
      ok: true,
      value: {
        maxGrams: 40_000,
        minGrams: null,
        widthMm: 5_000,
        lengthMm: 5_000,
        heightMm: 5_000,
        maxKopecks: 50_000_000,
        minKopecks: null,
      },
    });
  });

  test('a posting by the code on its label: the request is ours, the answer is read', async () => {
    const example = read('v2_posting_fbs_get-by-barcode.json') as Example;
    const seen = await held(example.response, (market) =>
      market.postingByCode(String(example.request['barcode'])),
    );
    expect([seen.path, meaning(seen.sent)]).toEqual([example.path, meaning(example.request)]);
    expect(seen.told).toEqual({ ok: true, value: '2130415463-0013-1' });
  });

  test('one posting: the request is ours but for the extras that only we ask, the answer is read', async () => {
    const example = read('v3_posting_fbs_get.json') as Example & {
      readonly response: { readonly result: object };
    };
    // The published answer is about another posting than the published request.
    const answer = { result: { ...example.response.result, posting_number: number(example) } };
    const seen = await held(answer, (market) => market.posting(number(example)));
    expect(seen.path).toBe(example.path);
    const meant = meaning(example.request) as { readonly with: object };
    const ours = { ...meant, with: { ...meant.with, analytics_data: true, barcodes: true } };
    expect(meaning(seen.sent)).toEqual(ours);
    expect(seen.told).toMatchObject({ value: { number: number(example), phase: 'shippable', way: 'fbs' } });
  });

  test('the queue: the request is ours but for the extras that we never ask, the answer is read', async () => {
    const example = read('v4_posting_fbs_unfulfilled_list.json') as Example;
    const at = Date.parse('2026-01-21T07:13:56.042Z');
    const query = {
      kind: 'unfulfilled',
      cutoffFrom: at,
      cutoffTo: at,
      only: {
        deliveryMethods: ['123456'],
        statuses: ['awaiting_packaging', 'awaiting_deliver', 'delivering'],
        warehouses: ['3092889984'],
        carriers: ['57'],
        changed: { since: at, to: at },
      },
    } as const;
    const seen = await held(example.response, (market) => market.postings(query, null));
    expect(seen.path).toBe(example.path);
    const { with: extras, ...meant } = meaning(example.request) as { readonly with: object };
    // Money and papers of a buyer's firm are nothing for a packing table.
    const { financial_data: money, legal_info: firm, ...asked } = extras as Record<string, unknown>;
    expect([money, firm]).toEqual([true, true]);
    expect(meaning(seen.sent)).toEqual({ ...meant, with: asked });
    expect(seen.told).toMatchObject({
      ok: true,
      value: { unreadable: [], postings: [{ number: '41517061-0214-1', lines: [{ wants: ['gtd'] }] }] },
    });
  });

  test('labels: both requests are ours, and all states of a task are read', async () => {
    const example = read('package-label-v3v2.synthetic.json') as Readonly<
      Record<string, Readonly<Record<string, unknown>>>
    >;
    const [one, two] = ((example['create_request']?.['posting_numbers'] ?? []) as readonly string[]).map(
      postingNumber,
    );
    if (one === undefined || two === undefined) throw new Error('two numbers');
    const created = await held(example['create_response'], (market) => market.requestLabels([one, two]));
    expect(created.sent).toEqual(example['create_request']);
    const [task = ''] = created.told.ok ? created.told.value : [];
    const states = ['get_pending', 'get_in_progress', 'get_partial', 'get_failed'];
    const seen = await Promise.all(
      states.map(async (name) => {
        const asked = await held(example[name], (market) => market.labelTask(task));
        expect(asked.sent).toEqual(example['get_request']);
        return asked.told.ok ? asked.told.value : asked.told.error;
      }),
    );
    expect(seen).toMatchObject([
      { state: 'pending' },
      { state: 'pending' },
      { state: 'ready', unprinted: [{ number: two, error: { kind: 'not-ready' } }] },
      { state: 'failed', error: { token: 'LABEL_GENERATION_FAILED' } },
    ]);
  });
});

test('the queue is asked with all its filters as the vendor spells them', async () => {
  const query = {
    kind: 'unfulfilled',
    cutoffFrom: 0,
    cutoffTo: 1_000,
    only: { warehouses: ['5'], changed: { since: 0, to: 500 } },
  } as const;
  const seen = await held({ postings: [] }, (market) => market.postings(query, null));
  expect(seen.sent).toMatchObject({
    filter: {
      cutoff_from: '1970-01-01T00:00:00.000Z',
      warehouse_ids: ['5'],
      last_changed_status_date: { from: '1970-01-01T00:00:00.000Z', to: '1970-01-01T00:00:00.500Z' },
    },
  });
});
