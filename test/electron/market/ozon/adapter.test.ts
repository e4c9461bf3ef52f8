import { afterEach, describe, expect, test } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { PostingPage, PostingQuery } from '#shared/market/reading.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { reply, startPeer } from '../peer.ts';
import type { Handler, Peer } from '../peer.ts';
import { fixture, fixtureObject } from './fixtures.ts';

const day = 86_400_000;
const number = postingNumber('0087451290-0007-1');
const open: Peer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

async function shop(handle: Handler): Promise<{ market: Marketplace; peer: Peer }> {
  const peer = await startPeer(handle);
  open.push(peer);
  const market = createOzonMarketplace({
    baseUrl: peer.url,
    clientId: '4711',
    apiKey: 'practice-key',
    clock: { now: () => 0 },
    random: () => 0,
    sleep: () => Promise.resolve(),
  });
  return { market, peer };
}

async function readAll(market: Marketplace, query: PostingQuery): Promise<readonly PostingPage[]> {
  const pages: PostingPage[] = [];
  let cursor: string | null = null;
  do {
    const page = await market.postings(query, cursor);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    pages.push(page.value);
    cursor = page.value.cursor;
  } while (cursor !== null && pages.length < 500);
  return pages;
}

describe('reading the queue', () => {
  const query = {
    kind: 'unfulfilled',
    cutoffFrom: Date.UTC(2026, 8, 1),
    cutoffTo: Date.UTC(2026, 9, 30),
  } as const;

  test('asks with the window that the live host demands, and follows the cursor to the end', async () => {
    const row = fixtureObject('posting-v4.json');
    const { market, peer } = await shop(({ json }) =>
      json.cursor === ''
        ? { postings: [row], cursor: 'next', has_next: true }
        : { postings: [row], cursor: 'end', has_next: false },
    );
    const pages = await readAll(market, query);
    expect(pages.flatMap((page) => page.postings)).toHaveLength(2);
    expect(peer.received.map((one) => one.json)).toMatchObject([
      {
        cursor: '',
        limit: 100,
        filter: { cutoff_from: '2026-09-01T00:00:00.000Z', cutoff_to: '2026-10-30T00:00:00.000Z' },
        with: { barcodes: true },
      },
      { cursor: 'next' },
    ]);
    expect(peer.received[0]?.path).toBe('/v4/posting/fbs/unfulfilled/list');
  });

  test('keeps a page although one of its rows cannot be read, and names that row', async () => {
    const row = fixtureObject('posting-v4.json');
    const { market } = await shop(() => ({
      postings: [row, { ...row, posting_number: '5-1', products: 'lots' }, null, row],
      has_next: false,
    }));
    const [page] = await readAll(market, query);
    expect(page?.postings).toHaveLength(2);
    expect(page?.unreadable).toEqual([
      { number: '5-1', detail: 'products: array' },
      { number: null, detail: 'posting: object' },
    ]);
  });

  test('ends where the marketplace gives the same cursor for ever', async () => {
    const { market, peer } = await shop(() => ({
      postings: [fixture('posting-v4.json')],
      cursor: 'same',
      has_next: true,
    }));
    await readAll(market, query);
    expect(peer.received).toHaveLength(2);
  });

  test('an answer that is no list is garbled, not an empty queue', async () => {
    const { market } = await shop(() => ({ ok: true }));
    expect(await market.postings(query, null)).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('a cursor from elsewhere is refused without a call', async () => {
    const { market, peer } = await shop(() => ({}));
    for (const cursor of ['', 'abc', Buffer.from('{"start":1}').toString('base64url')]) {
      expect(await market.postings(query, cursor)).toMatchObject({ error: { token: 'FOREIGN_CURSOR' } });
    }
    expect(peer.received).toHaveLength(0);
  });
});

describe('reading what changed', () => {
  const to = Date.UTC(2026, 9, 3);
  const query = { kind: 'changed', since: to - day, to } as const;
  const asked = (peer: Peer) =>
    peer.received.map(({ json }) => [Date.parse(json.filter.since), Date.parse(json.filter.to)] as const);

  test('covers twelve weeks of creation in slices without a gap', async () => {
    const { market, peer } = await shop(() => ({ postings: [], cursor: '', has_next: false }));
    await readAll(market, query);
    const slices = asked(peer);
    expect(slices[0]?.[1]).toBe(to);
    expect(slices.at(-1)?.[0]).toBe(to - 84 * day);
    for (const [index, [from, until]] of slices.entries()) {
      expect(until - from).toBeLessThanOrEqual(21 * day);
      if (index > 0) expect(until).toBe(slices[index - 1]?.[0]);
    }
    expect(peer.received[0]?.json.filter.last_changed_status_date).toEqual({
      from: '2026-10-02T00:00:00.000Z',
      to: '2026-10-03T00:00:00.000Z',
    });
  });

  test('halves a period that is too long, and still leaves no gap', async () => {
    const { market, peer } = await shop(({ json }, response) => {
      const length = Date.parse(json.filter.to) - Date.parse(json.filter.since);
      return length > 6 * day
        ? reply(response, 400, { code: 3, message: 'PERIOD_IS_TOO_LONG' })
        : { postings: [], has_next: false };
    });
    await readAll(market, query);
    const done = asked(peer).filter(([from, until]) => until - from <= 6 * day);
    expect(done[0]?.[1]).toBe(to);
    expect(done.at(-1)?.[0]).toBe(to - 84 * day);
    for (const [index, [, until]] of done.entries()) if (index > 0) expect(until).toBe(done[index - 1]?.[0]);
    // Once found, the length that works is kept: two refusals, no more.
    expect(peer.received.length - done.length).toBe(2);
  });

  test('gives up where even an hour is too long', async () => {
    const { market, peer } = await shop((_, r) => reply(r, 400, { code: 3, message: 'PERIOD_IS_TOO_LONG' }));
    expect(await market.postings(query, null)).toMatchObject({
      error: { kind: 'refused', token: 'PERIOD_IS_TOO_LONG' },
    });
    expect(peer.received.length).toBeLessThan(12);
  });
});

describe('one posting', () => {
  test('is read again under its own number only', async () => {
    const { market } = await shop(() => ({ result: fixture('posting-v4.json') }));
    expect(await market.posting(number)).toMatchObject({ ok: true, value: { number } });
    expect(await market.posting(postingNumber('1-1'))).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('that is unknown is not found', async () => {
    const { market } = await shop((_, r) => reply(r, 404, { code: 5, message: 'POSTING_NOT_FOUND' }));
    expect(await market.posting(number)).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('is found by the code on its label; an unknown code is not found, be it 400 or 404', async () => {
    const { market } = await shop(({ json }, r) => {
      if (json.barcode === 'ii1') return { result: { posting_number: number } };
      return reply(r, json.barcode === 'ii2' ? 400 : 404, { code: 3, message: 'invalid barcode' });
    });
    expect(await market.postingByCode('ii1')).toEqual({ ok: true, value: number });
    expect(await market.postingByCode('ii2')).toMatchObject({ error: { kind: 'not-found' } });
    expect(await market.postingByCode('ii3')).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('has its limits in millimetres though the vendor means centimetres', async () => {
    const result = {
      max_posting_weight: 40_000,
      min_posting_weight: 0,
      width: 80,
      length: '120.5',
      height: null,
      max_posting_price: 500_000,
    };
    const { market } = await shop(() => ({ result }));
    expect(await market.limits(number)).toEqual({
      ok: true,
      value: {
        maxGrams: 40_000,
        minGrams: null,
        widthMm: 800,
        lengthMm: 1_205,
        heightMm: null,
        maxKopecks: 50_000_000,
        minKopecks: null,
      },
    });
  });
});

describe('ship', () => {
  const packages = [
    { lines: [{ sku: sku('1837465001'), quantity: 2 }] },
    { lines: [{ sku: sku('1837465002'), quantity: 1 }] },
  ];

  test('sends the sku where the vendor says product_id, one package per parcel', async () => {
    const { market, peer } = await shop(() => ({
      result: [number, '0087451290-0007-2'],
      additional_data: [
        { posting_number: number, products: [{ sku: 1_837_465_001, quantity: 2 }] },
        { posting_number: '0087451290-0007-2', products: [{ sku: '1837465002', quantity: 1 }] },
      ],
    }));
    expect(await market.ship(number, packages)).toEqual({ ok: true, value: [number, '0087451290-0007-2'] });
    expect(peer.received).toHaveLength(1);
    expect(peer.received[0]?.json).toEqual({
      with: { additional_data: true },
      posting_number: number,
      packages: [
        { products: [{ product_id: 1_837_465_001, quantity: 2 }] },
        { products: [{ product_id: 1_837_465_002, quantity: 1 }] },
      ],
    });
  });

  test('is never repeated, not even after a broken gateway', async () => {
    const { market, peer } = await shop((_, response) => void response.writeHead(502).end('<html>'));
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'server' } });
    expect(peer.received).toHaveLength(1);
  });

  test('a second time is told apart from a failure', async () => {
    const { market } = await shop((_, r) => reply(r, 409, { code: 9, message: 'POSTING_ALREADY_SHIPPED' }));
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'already-shipped' } });
  });

  test('a 200 without numbers, or with an error inside, is no success', async () => {
    const answers: unknown[] = [{ result: [] }, { result: null }, { code: 3, message: 'WEIGHT_IS_REQUIRED' }];
    const { market } = await shop(() => answers.shift());
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'garbled' } });
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'garbled' } });
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'incomplete' } });
  });

  test('boxes that were not taken are not taken for granted', async () => {
    const answers = [{ result: { result: true } }, { result: { result: false } }];
    const { market, peer } = await shop(() => answers.shift());
    expect(await market.setBoxes(number, 3)).toEqual({ ok: true, value: undefined });
    expect(await market.setBoxes(number, 3)).toMatchObject({ error: { kind: 'refused' } });
    expect(peer.received[0]?.json).toEqual({ posting_number: number, multi_box_qty: 3 });
  });
});

describe('marking codes', () => {
  const mark = '0104600439931256215Qa\u001d91EE06\u001d92dGVzdA==';

  interface StoredProduct {
    readonly product_id: string | number;
    readonly quantity: number;
    readonly is_mandatory_mark_needed?: boolean;
    readonly is_gtd_needed?: boolean;
    readonly exemplars: readonly object[];
  }

  function register() {
    const state = {
      statuses: ['validation_in_process'],
      products: [
        {
          product_id: '10',
          quantity: 2,
          is_mandatory_mark_needed: true,
          exemplars: [
            { exemplar_id: 501, marks: [], gtd: '', is_gtd_absent: false, rnpt: '', weight: 0 },
            { exemplar_id: '502', marks: null, gtd: '10714440/110922/0012345', rnpt: '', weight: 0.5 },
          ],
        },
        {
          product_id: 20,
          quantity: 1,
          is_gtd_needed: true,
          exemplars: [
            { exemplar_id: 503, marks: [], gtd: '', is_gtd_absent: false, rnpt: '', is_rnpt_absent: false },
          ],
        },
      ] as readonly StoredProduct[],
    };
    const handle: Handler = ({ path, json }) => {
      if (path.endsWith('create-or-get'))
        return { posting_number: number, multi_box_qty: 2, products: state.products };
      if (path.endsWith('status'))
        return { status: state.statuses.length > 1 ? state.statuses.shift() : state.statuses[0] };
      state.products = state.products.map((product) => ({
        ...product,
        exemplars:
          json.products.find((sent) => String(sent.product_id) === String(product.product_id))?.exemplars ??
          [],
      }));
      // Known to lie.
      return { result: false };
    };
    return { state, handle };
  }
  const units = [
    { sku: sku('10'), marks: [mark] },
    { sku: sku('10'), marks: [`${mark}2`] },
  ];
  const sets = (peer: Peer) => peer.received.filter((one) => one.path.endsWith('/set'));

  test('are always sent as the whole set, with the separator once and what is absent said', async () => {
    const { market, peer } = await shop(register().handle);
    expect(await market.setMarks(number, units)).toEqual({ ok: true, value: 'checking' });
    const [set] = sets(peer);
    expect(set?.text).toContain('\\u001d91EE06');
    expect(set?.text).not.toContain('\\\\u001d');
    expect(set?.json).toEqual({
      posting_number: number,
      multi_box_qty: 2,
      products: [
        {
          product_id: 10,
          exemplars: [
            {
              exemplar_id: 501,
              marks: [{ mark, mark_type: 'mandatory_mark' }],
              gtd: '',
              is_gtd_absent: true,
              rnpt: '',
              is_rnpt_absent: true,
            },
            {
              exemplar_id: 502,
              marks: [{ mark: `${mark}2`, mark_type: 'mandatory_mark' }],
              gtd: '10714440/110922/0012345',
              is_gtd_absent: false,
              rnpt: '',
              is_rnpt_absent: true,
              weight: 0.5,
            },
          ],
        },
        {
          product_id: 20,
          exemplars: [
            // It is needed, and nobody said that there is none.
            { exemplar_id: 503, marks: [], gtd: '', is_gtd_absent: false, rnpt: '', is_rnpt_absent: true },
          ],
        },
      ],
    });
  });

  test('are sent once while their check runs, and the status decides, not the yes or no', async () => {
    const { state, handle } = register();
    state.statuses = ['validation_in_process', 'validation_in_process', 'ship_available'];
    const { market, peer } = await shop(handle);
    const verdicts = [
      await market.setMarks(number, units),
      await market.setMarks(number, units),
      await market.setMarks(number, units),
    ];
    expect(verdicts.map((answer) => answer.ok && answer.value)).toEqual(['checking', 'checking', 'passed']);
    expect(sets(peer)).toHaveLength(1);
  });

  test('whose check failed are sent again when asked again', async () => {
    const { state, handle } = register();
    state.statuses = ['ship_not_available', 'ship_not_available', 'ship_available'];
    const { market, peer } = await shop(handle);
    expect(await market.setMarks(number, units)).toEqual({ ok: true, value: 'failed' });
    expect(await market.setMarks(number, units)).toEqual({ ok: true, value: 'passed' });
    expect(sets(peer)).toHaveLength(2);
  });

  test('nobody wants are not sent, more than units are refused, foreign goods too', async () => {
    const { market, peer } = await shop(register().handle);
    await market.setMarks(number, [...units, { sku: sku('20'), marks: ['nobody asked'] }]);
    expect(peer.received.map((one) => one.text).join()).not.toContain('nobody asked');
    expect(await market.setMarks(number, [...units, ...units])).toMatchObject({
      error: { token: 'TOO_MANY_MARKS' },
    });
    expect(await market.setMarks(number, [{ sku: sku('99'), marks: [mark] }])).toMatchObject({
      error: { token: 'UNKNOWN_PRODUCT_DEFINED' },
    });
  });

  test('a state nobody knows does not let the parcel through', async () => {
    const { state, handle } = register();
    state.statuses = ['ship_perhaps'];
    const { market } = await shop(handle);
    expect(await market.setMarks(number, units)).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });
});

describe('labels', () => {
  const sized = (bigOf: (asked: string) => boolean, smallOf: (asked: string) => boolean): Handler => {
    return ({ json }) => {
      const big = json.posting_numbers.filter(bigOf).join('+');
      const small = json.posting_numbers.filter(smallOf).join('+');
      return {
        tasks: [
          ...(small === '' ? [] : [{ task_id: Number(`2${small.length}`), task_type: 'small_label' }]),
          ...(big === '' ? [] : [{ task_id: `1${big.length}`, task_type: 'big_label' }]),
        ],
      };
    };
  };
  const ask = [postingNumber('a'), postingNumber('bb'), postingNumber('ccc')];

  test('all of one size are one task, however the answer is wrapped', async () => {
    const tasks = [{ task_id: 5_819_327_210_248, task_type: 'small_label' }];
    const answers: unknown[] = [{ tasks }, { result: { tasks } }];
    const { market, peer } = await shop(() => answers.shift());
    expect(await market.requestLabels([number])).toEqual({ ok: true, value: ['5819327210248'] });
    expect(await market.requestLabels([number])).toEqual({ ok: true, value: ['5819327210248'] });
    expect(peer.received[0]).toMatchObject({
      path: '/v3/posting/fbs/package-label/create',
      json: { posting_numbers: [number] },
    });
  });

  test('a shop that gives both sizes for each posting does not get two labels on one parcel', async () => {
    const { market } = await shop(
      sized(
        () => true,
        () => true,
      ),
    );
    expect(await market.requestLabels(ask)).toEqual({ ok: true, value: ['11', '12', '13'] });
  });

  test('a shop whose warehouses differ in size gets a label for every parcel', async () => {
    const { market } = await shop(
      sized(
        (one) => one === 'a',
        (one) => one !== 'a',
      ),
    );
    expect(await market.requestLabels(ask)).toEqual({ ok: true, value: ['11', '22', '23'] });
  });

  test('that come too early are asked for later', async () => {
    const { market } = await shop((_, r) => reply(r, 409, { message: "The next postings aren't ready" }));
    expect(await market.requestLabels([number])).toMatchObject({ error: { kind: 'not-ready' } });
  });

  const status = (code: string, unprinted: unknown = []) => ({ code, unprinted_postings: unprinted });
  const url = 'https://cdn1.ozone.ru/a.pdf';
  test.each([
    [
      'pending',
      { error: { code: '', message: '' }, file_url: '', status: status('pending') },
      { state: 'pending' },
    ],
    ['in progress', { error: null, file_url: '', status: status('in_progress', null) }, { state: 'pending' }],
    ['an unknown state', { file_url: url, status: status('half_done') }, { state: 'pending' }],
    [
      'ready',
      { file_url: url, status: status('completed') },
      { state: 'ready', fileUrl: url, unprinted: [] },
    ],
    [
      'wrapped, status as text',
      { result: { file_url: url, status: 'completed' } },
      { state: 'ready', fileUrl: url, unprinted: [] },
    ],
    [
      'partly there',
      {
        file_url: url,
        status: status('completed', [{ posting_number: '1-1', message: "The next postings aren't ready" }]),
      },
      { state: 'ready', unprinted: [{ number: '1-1', error: { kind: 'not-ready' } }] },
    ],
    [
      'nothing there',
      {
        file_url: '',
        status: status('completed', [
          { posting_number: '1-1', message: 'label not allowed for delivered postings' },
        ]),
      },
      { state: 'failed', error: { kind: 'wrong-status' } },
    ],
    [
      'failed',
      { error: { code: 'LABEL_GENERATION_FAILED', message: '' }, file_url: '', status: status('error') },
      { state: 'failed', error: { kind: 'refused', token: 'LABEL_GENERATION_FAILED' } },
    ],
  ])('a task that is %s', async (_, answer, expected) => {
    const { market, peer } = await shop(() => answer);
    expect(await market.labelTask('5819327210248')).toMatchObject({ ok: true, value: expected });
    expect(peer.received[0]?.json).toEqual({ task_id: 5_819_327_210_248 });
  });

  test('a missing label without a number is not overlooked', async () => {
    const { market } = await shop(() => ({
      file_url: url,
      status: status('completed', [{ message: 'oops' }]),
    }));
    expect(await market.labelTask('5')).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('a file is a label only if it is a whole PDF, whatever its type says', async () => {
    const { market, peer } = await shop(({ path }, response) => {
      response.writeHead(200, {
        'content-type': path === '/torn' ? 'application/pdf' : 'application/octet-stream',
      });
      response.end(path === '/torn' ? '%PDF-1.7 stream' : '%PDF-1.7 … %%EOF');
    });
    expect(await market.downloadLabel(`${peer.url}/whole`)).toMatchObject({ ok: true });
    expect(await market.downloadLabel(`${peer.url}/torn`)).toMatchObject({ error: { kind: 'garbled' } });
    expect(await market.downloadLabel('https://labels.example/a.pdf')).toMatchObject({
      error: { kind: 'foreign-address' },
    });
  });
});

describe('delivery by the seller', () => {
  const rows = Array.from({ length: 45 }, (_, index) => ({
    number: postingNumber(`700-${index}-1`),
    trackingNumber: `SF${index}`,
  }));

  test('tracking numbers go twenty a call and every row gets its outcome', async () => {
    const errors: unknown[] = [
      '',
      [],
      null,
      'TRANSITION_IS_NOT_POSSIBLE',
      ['HAS_INCORRECT_TPL_INTEGRATION_TYPE'],
    ];
    const { market, peer } = await shop(({ json }) => ({
      result: json.tracking_numbers
        .map((row) => Number(row.posting_number.split('-')[1]))
        .filter((index) => index !== 44)
        .map((index) => ({
          posting_number: `700-${index}-1`,
          result: index % 5 < 3,
          error: errors[index % 5],
        })),
    }));
    const answer = await market.setTracking(rows);
    expect(peer.received.map((one) => one.json.tracking_numbers.length)).toEqual([20, 20, 5]);
    if (!answer.ok) throw new Error('refused');
    expect(answer.value).toHaveLength(45);
    expect(answer.value.slice(0, 3).map((row) => row.error)).toEqual([null, null, null]);
    expect(answer.value[3]?.error?.kind).toBe('wrong-status');
    expect(answer.value[4]?.error).toMatchObject({
      kind: 'refused',
      token: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE',
    });
    // A row the answer does not mention was not confirmed.
    expect(answer.value[44]?.error?.kind).toBe('garbled');
  });

  test.each([
    ['delivering', '/v2/fbs/posting/delivering'],
    ['last-mile', '/v2/fbs/posting/last-mile'],
    ['delivered', '/v2/fbs/posting/delivered'],
  ] as const)('%s is reported where it belongs', async (step, path) => {
    const { market, peer } = await shop(() => ({
      result: [{ posting_number: number, result: true, error: [] }],
    }));
    expect(await market.deliveryStep(step, [number])).toEqual({ ok: true, value: [{ number, error: null }] });
    expect(peer.received[0]).toMatchObject({ path, json: { posting_number: [number] } });
  });
});

describe('products', () => {
  test('are read by sku as text, and without sizes where the key may not read them', async () => {
    const { info } = fixtureObject('products.json');
    const { market, peer } = await shop(({ path }, response) =>
      path.includes('attributes')
        ? reply(response, 403, { code: 7, message: 'Api-Key is missing a required role for a method' })
        : info,
    );
    const answer = await market.products([sku('1837465001'), sku('1837465001')]);
    expect(answer).toMatchObject({ ok: true, value: [{ sku: '1837465001', grams: null }] });
    expect(peer.received[0]?.json).toEqual({ sku: ['1837465001'] });
  });

  test('are not given without sizes because of a hiccup', async () => {
    const { info } = fixtureObject('products.json');
    const { market } = await shop(({ path }, r) =>
      path.includes('attributes') ? void r.writeHead(502).end() : info,
    );
    expect(await market.products([sku('1837465001')])).toMatchObject({
      ok: false,
      error: { kind: 'server' },
    });
  });

  test('HD15 pictures are pictures by their bytes, and none that unpacks to gigabytes', async () => {
    const head = (side: number): Buffer => {
      const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
      const size = Buffer.alloc(8);
      size.writeUInt32BE(side);
      size.writeUInt32BE(side, 4);
      return Buffer.concat([bytes, size]);
    };
    const png = head(100);
    const { market, peer } = await shop(({ path }, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      response.end(
        path === '/png'
          ? png
          : path === '/huge'
            ? head(60_000)
            : path === '/big'
              ? Buffer.alloc(3 * 1024 * 1024)
              : '<svg onload="x"/>',
      );
    });
    expect(await market.picture(`${peer.url}/png`)).toMatchObject({ ok: true, value: { mime: 'image/png' } });
    expect(await market.picture(`${peer.url}/huge`)).toMatchObject({ error: { kind: 'garbled' } });
    expect(await market.picture(`${peer.url}/svg`)).toMatchObject({ error: { kind: 'garbled' } });
    expect(await market.picture(`${peer.url}/big`)).toMatchObject({ error: { kind: 'garbled' } });
  });
});

describe('cancelling', () => {
  test('offers the reasons of the seller and says which needs words', async () => {
    const reasons = [
      { id: 352, title: 'Нет на складе', type_id: 'seller' },
      { id: '402', title: 'Другое', type_id: 'seller' },
      { id: 665, title: 'Не забрал', type_id: 'buyer' },
    ];
    const { market } = await shop(() => ({ result: [{ posting_number: number, reasons }] }));
    expect(await market.cancelReasons(number)).toEqual({
      ok: true,
      value: [
        { id: '352', title: 'Нет на складе', needsMessage: false },
        { id: '402', title: 'Другое', needsMessage: true },
      ],
    });
  });

  test('is done only where the answer says so', async () => {
    const answers = [{ result: true }, { result: false }];
    const { market, peer } = await shop(() => answers.shift());
    expect(await market.cancel(number, '352', '')).toEqual({ ok: true, value: undefined });
    expect(await market.cancel(number, '402', 'разбито')).toMatchObject({ error: { kind: 'refused' } });
    expect(peer.received.map((one) => one.json)).toEqual([
      { posting_number: number, cancel_reason_id: 352 },
      { posting_number: number, cancel_reason_id: 402, cancel_reason_message: 'разбито' },
    ]);
  });
});

describe('the account', () => {
  test('shows whose key it is and until when', async () => {
    const { market } = await shop(({ path }) =>
      path === '/v1/roles'
        ? {
            expires_at: '2026-12-18T09:54:23.296Z',
            roles: [{ name: 'Admin', methods: [] }, null, { name: 'Posting FBS' }],
          }
        : { company: { name: 'Ромашка', legal_name: 'ООО «Ромашка»' } },
    );
    expect(await market.account()).toMatchObject({
      ok: true,
      value: {
        company: 'Ромашка',
        keyExpiresAt: Date.UTC(2026, 11, 18, 9, 54, 23, 296),
        roles: ['Admin', 'Posting FBS'],
      },
    });
  });

  test.each([
    ['https://evil.example', '4711', 'key', { kind: 'foreign-address' }],
    ['https://api-seller.ozon.ru', '', '', { kind: 'auth', trouble: 'no-key' }],
    ['https://api-seller.ozon.ru', '4711', 'key\nwith break', { kind: 'auth', trouble: 'bad-key' }],
    ['https://api-seller.ozon.ru', 'четыре', 'key', { kind: 'auth', trouble: 'bad-key' }],
  ])('%s with %j and %j sends nothing anywhere', async (baseUrl, clientId, apiKey, error) => {
    let calls = 0;
    const counting: typeof fetch = () => {
      calls += 1;
      return Promise.reject(new Error('must not be called'));
    };
    const settings = { baseUrl, clientId, apiKey, clock: { now: () => 0 }, random: () => 0, fetch: counting };
    const market = createOzonMarketplace(settings);
    expect(await market.account()).toMatchObject({ ok: false, error });
    expect(await market.downloadLabel('https://cdn1.ozone.ru/a.pdf')).toMatchObject({ ok: false, error });
    expect(calls).toBe(0);
  });
});
