import { afterEach, describe, expect, test } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { reply, startPeer } from '../peer.ts';
import type { Handler, Peer } from '../peer.ts';
import { fixtureObject } from './fixtures.ts';

const number = postingNumber('0087451290-0007-1');
const other = postingNumber('0087451290-0007-2');
const [a, b] = [sku('10'), sku('20')];
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

const line = { offer_id: 'x', name: 'y', price: '1.0000', currency_code: 'RUB' };

/** A posting of v3/get with some goods. */
const posting = (
  posting_number: string,
  goods: Readonly<Record<string, number>>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  ...fixtureObject('posting-v4.json'),
  posting_number,
  status: 'awaiting_packaging',
  available_actions: ['ship_async_in_process'],
  parent_posting_number: posting_number === number ? '' : number,
  products: Object.entries(goods).map(([id, quantity]) => ({ ...line, sku: Number(id), quantity })),
  ...more,
});

/** v3/get over some postings; anything else is `answer`. */
const world =
  (postings: readonly Record<string, unknown>[], answer: Handler): Handler =>
  (received, response) => {
    if (received.path !== '/v3/posting/fbs/get') return answer(received, response);
    const asked = (JSON.parse(received.text) as { readonly posting_number: string }).posting_number;
    const found = postings.find((one) => one['posting_number'] === asked);
    return found === undefined
      ? reply(response, 404, { code: 5, message: 'POSTING_NOT_FOUND' })
      : { result: found };
  };

describe('a split', () => {
  const packages = [{ lines: [{ sku: a, quantity: 2 }] }, { lines: [{ sku: b, quantity: 1 }] }];
  const related = { related_postings: { related_posting_numbers: [other] } };

  test('AS1 whose answer names the parcels in another order gives each package its own', async () => {
    const { market } = await shop(() => ({
      result: [other, number],
      additional_data: [
        { posting_number: other, products: [{ sku: '20', quantity: 1 }] },
        { posting_number: number, products: [{ sku: 10, quantity: 2 }] },
      ],
    }));
    expect(await market.ship(number, packages)).toEqual({ ok: true, value: [number, other] });
  });

  test('AS2 that names too few is read back by its relations', async () => {
    const postings = [posting(number, { 20: 1 }, related), posting(other, { 10: 2 })];
    const { market } = await shop(world(postings, () => ({ result: [number], additional_data: null })));
    expect(await market.ship(number, packages)).toEqual({ ok: true, value: [other, number] });
  });

  test('AS2 is read back by its order where no relations are told, without parcels of others', async () => {
    const alien = { ...posting('0087451290-0007-9', { 10: 2 }), parent_posting_number: '0087451290-0007-8' };
    const postings = [posting(number, { 20: 1 }), posting(other, { 10: 2 })];
    const { market, peer } = await shop(
      world(postings, () => ({ postings: [...postings, alien, null], cursor: '', has_next: false })),
    );
    expect(await market.readSplit(number, packages)).toEqual({ ok: true, value: [other, number] });
    expect(peer.received.at(-1)).toMatchObject({
      path: '/v4/posting/fbs/list',
      json: { filter: { order_numbers: ['0087451290-0007'] } },
    });
  });

  test('AS2 AS3 of which a parcel is missing gives no number, and after the call counts as unknown', async () => {
    const postings = [posting(number, { 20: 1 })];
    const { market } = await shop(
      world(postings, ({ path }) =>
        path.endsWith('list') ? { postings, has_next: false } : { result: [number] },
      ),
    );
    expect(await market.readSplit(number, packages)).toMatchObject({ error: { kind: 'not-ready' } });
    expect(await market.ship(number, packages)).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('of parcels that are all alike needs no reading', async () => {
    const alike = [{ lines: [{ sku: a, quantity: 1 }] }, { lines: [{ sku: a, quantity: 1 }] }];
    const { market, peer } = await shop(() => ({ result: [number, other] }));
    expect(await market.ship(number, alike)).toEqual({ ok: true, value: [number, other] });
    expect(peer.received).toHaveLength(1);
  });

  test('AS5 without assembly sends goods per posting and trusts only goods that fit', async () => {
    const rows = [
      { posting_number: other, products: [{ product_id: '20', quantity: '1' }] },
      { posting_number: '0087451290-0007-3', products: [{ product_id: 10, quantity: 2 }] },
    ];
    const { market, peer } = await shop(() => ({ parent_posting: null, postings: rows }));
    expect(await market.split(number, packages)).toEqual({
      ok: true,
      value: ['0087451290-0007-3', other],
    });
    expect(peer.received[0]).toMatchObject({ path: '/v1/posting/fbs/split' });
    expect(peer.received[0]?.json).toEqual({
      posting_number: number,
      postings: [
        { products: [{ product_id: 10, quantity: 2 }] },
        { products: [{ product_id: 20, quantity: 1 }] },
      ],
    });
  });
});

describe('a partial assembly', () => {
  test('AS4 sends the goods of the part, once', async () => {
    const later = [
      posting(
        number,
        { 10: 1 },
        { related_postings: { related_posting_numbers: [other] }, available_actions: ['ship'] },
      ),
      posting(other, { 10: 2 }),
    ];
    let sent = 0;
    const before = [posting(number, { 10: 3 })];
    const { market, peer } = await shop((received, response) => {
      if (received.path.endsWith('/ship/package')) {
        sent += 1;
        return { result: '' };
      }
      return world(sent === 0 ? before : later, () => ({}))(received, response);
    });
    expect(await market.shipPart(number, [{ sku: a, quantity: 2 }])).toEqual({
      ok: true,
      value: { part: other, rest: number },
    });
    expect(sent).toBe(1);
    expect(peer.received.find((one) => one.path === '/v4/posting/fbs/ship/package')?.json).toEqual({
      posting_number: number,
      products: [{ product_id: 10, quantity: 2 }],
    });
  });

  test('AS4 of which two could be the part names none', async () => {
    const twins = [
      posting(number, { 10: 1 }, { related_postings: { related_posting_numbers: [other] } }),
      posting(other, { 10: 1 }),
    ];
    const { market } = await shop(
      world(twins, ({ path }) => (path.endsWith('list') ? { postings: twins } : { result: '' })),
    );
    expect(await market.shipPart(number, [{ sku: a, quantity: 1 }])).toMatchObject({
      error: { kind: 'garbled' },
    });
  });
});

describe('marks of units', () => {
  const exemplar = (id: number, mark: string) => ({
    exemplar_id: id,
    marks: mark === '' ? [] : [{ mark, mark_type: 'mandatory_mark' }],
    is_gtd_absent: true,
    is_rnpt_absent: true,
  });
  const register =
    (exemplars: readonly object[], answers: Readonly<Record<string, unknown>>): Handler =>
    ({ path }, response) => {
      if (path.endsWith('create-or-get'))
        return { products: [{ product_id: 10, quantity: 2, is_mandatory_mark_needed: true, exemplars }] };
      const found = Object.entries(answers).find(([end]) => path.endsWith(end));
      return found === undefined ? reply(response, 404, { message: 'no' }) : found[1];
    };
  const units = [
    { sku: a, marks: ['first'] },
    { sku: a, marks: ['second'] },
  ];

  test.each(['ship_perhaps', 'SHIP_AVAILABLE', 'available'])(
    'AS10 a state nobody knows (%s) lets nothing through, and is told',
    async (status) => {
      const { market } = await shop(
        register([exemplar(1, 'first'), exemplar(2, 'second')], { '/status': { status, products: null } }),
      );
      expect(await market.setMarks(number, units)).toMatchObject({ error: { kind: 'garbled' } });
      expect(await market.marksReport(number)).toMatchObject({
        value: { verdict: 'unknown', rawStatus: status, mayUpdate: false },
      });
    },
  );

  test.each([
    ['what was wanted', ['second', 'first'], { ok: true, value: 'passed' }],
    ['something else', ['second', 'other'], { error: { token: 'EXEMPLAR_INFO_ALREADY_DEFINED' } }],
  ])('AS13 "defined already" while %s is stored', async (_, [one = '', two = ''], expected) => {
    let reads = 0;
    const { market } = await shop((received, response) => {
      if (received.path.endsWith('/set'))
        return reply(response, 400, { code: 3, message: 'EXEMPLAR_INFO_ALREADY_DEFINED' });
      reads += received.path.endsWith('create-or-get') ? 1 : 0;
      const stored = reads > 1 ? [exemplar(1, one), exemplar(2, two)] : [exemplar(1, ''), exemplar(2, '')];
      return register(stored, { '/status': { status: 'ship_available' } })(received, response);
    });
    expect(await market.setMarks(number, units)).toMatchObject(expected);
  });

  test('AS11 a report reads rows in any order, keeps unknown words, and skips what it cannot read', async () => {
    const products = [
      {
        product_id: 10,
        exemplars: [
          null,
          {
            exemplar_id: '2',
            marks: [
              { mark: 'second', mark_type: 'mandatory_mark', check_status: 'failed', error_codes: ['E1', 7] },
              { mark: 'x', mark_type: 'rune', check_status: 'pondering', error_codes: null },
            ],
          },
          { exemplar_id: 1, marks: [{ mark: 'first', mark_type: 'mandatory_mark', check_status: 'passed' }] },
        ],
      },
      'garbage',
    ];
    const { market } = await shop(
      register([exemplar(1, 'first'), exemplar(2, 'second')], {
        '/status': { status: 'ship_not_available', products },
      }),
    );
    expect(await market.marksReport(number)).toMatchObject({
      ok: true,
      value: {
        verdict: 'failed',
        units: [
          { sku: a, unit: 1, marks: [{ mark: 'first', kind: 'marking', state: 'passed', errors: [] }] },
          {
            unit: 2,
            marks: [
              { mark: 'second', state: 'failed', errors: ['E1', '7'] },
              { mark: 'x', kind: 'unknown', state: 'unknown', errors: [] },
            ],
          },
        ],
      },
    });
  });

  test('AS11 a check of the form that answers in another order is told to the right units', async () => {
    const row = (mark: string, valid: boolean) => ({
      valid,
      errors: valid ? [] : ['OF_THE_UNIT'],
      marks: [{ mark, mark_type: 'mandatory_mark', valid, errors: valid ? [] : ['TOO_SHORT'] }],
    });
    const { market, peer } = await shop(
      register([exemplar(1, ''), exemplar(2, '')], {
        '/validate': {
          products: [
            {
              product_id: '10',
              valid: false,
              error: '',
              exemplars: [row('second', false), row('first', true)],
            },
          ],
        },
      }),
    );
    expect(await market.checkMarks(number, units)).toMatchObject({
      value: [
        { unit: 1, marks: [{ state: 'passed' }], errors: [] },
        { unit: 2, marks: [{ state: 'failed', errors: ['TOO_SHORT'] }], errors: ['OF_THE_UNIT'] },
      ],
    });
    expect(peer.received.at(-1)?.json.products).toEqual([
      {
        product_id: 10,
        exemplars: units.map((unit) => ({ marks: [{ mark: unit.marks[0], mark_type: 'mandatory_mark' }] })),
      },
    ]);
    expect(await market.checkMarks(number, [{ sku: b, marks: [] }])).toMatchObject({
      error: { token: 'UNKNOWN_PRODUCT_DEFINED' },
    });
    expect(await market.checkMarks(number, [])).toEqual({ ok: true, value: [] });
  });

  test('AS14 an update whose 200 is a complaint is none', async () => {
    const { market } = await shop(
      register([], {
        '/status': { status: 'update_available' },
        '/update': { code: 9, message: 'HAS_INCORRECT_STATUS' },
      }),
    );
    expect(await market.updateMarks(number)).toMatchObject({ error: { kind: 'wrong-status' } });
  });
});

describe('countries', () => {
  test('AS15 a product that the catalogue does not know sends nothing; one that it knows goes by its own id', async () => {
    const items = [{ id: 512_300_000, sku: 10, offer_id: 'x', name: 'y' }];
    const { market, peer } = await shop(({ path }) =>
      path === '/v3/product/info/list' ? { items } : { product_id: 512_300_000, is_gtd_needed: true },
    );
    expect(await market.setCountry(number, b, 'CN')).toMatchObject({ error: { kind: 'not-found' } });
    expect(peer.received.map((one) => one.path)).toEqual(['/v3/product/info/list']);
    expect(await market.setCountry(number, a, 'CN')).toEqual({ ok: true, value: { needsGtd: true } });
    expect(peer.received.at(-1)?.json).toEqual({
      posting_number: number,
      product_id: 512_300_000,
      country_iso_code: 'CN',
    });
  });

  test('AS15 an answer that does not say whether customs matter is garbled', async () => {
    const items = [{ id: '5', sku: '10' }];
    const { market } = await shop(({ path }) =>
      path === '/v3/product/info/list' ? { items } : { product_id: 5 },
    );
    expect(await market.setCountry(number, a, 'CN')).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('a list keeps the countries it can read', async () => {
    const result = [{ name: 'Алжир', country_iso_code: 'DZ' }, null, { name: '', country_iso_code: 'XX' }];
    const { market, peer } = await shop(() => ({ result }));
    expect(await market.countries('Алж')).toEqual({ ok: true, value: [{ code: 'DZ', name: 'Алжир' }] });
    expect(peer.received[0]?.json).toEqual({ name_search: 'Алж' });
  });
});

describe('what ends a posting', () => {
  test('AS18 of all reasons only those a seller may use are told', async () => {
    const result = [
      { id: 352, title: 'нет', type_id: 'seller', is_available_for_cancellation: true },
      { id: 401, title: 'спор', type_id: 'seller', is_available_for_cancellation: false },
      { id: 665, title: 'не забрал', type_id: 'buyer', is_available_for_cancellation: true },
    ];
    const { market } = await shop(() => ({ result }));
    expect(await market.allCancelReasons()).toEqual({
      ok: true,
      value: [{ id: '352', title: 'нет', needsMessage: false }],
    });
  });

  test('AS19 a named rest that is cancelled is what is gone, not the rest', async () => {
    const postings = [posting(number, { 10: 1 }), posting(other, { 10: 1 }, { status: 'cancelled' })];
    const { market } = await shop(world(postings, () => ({ result: other })));
    expect(await market.cancelUnits(number, '352', 'none', [{ sku: a, quantity: 1 }])).toEqual({
      ok: true,
      value: number,
    });
  });

  test('AS17 a date goes out as UTC', async () => {
    const { market, peer } = await shop(() => ({ result: true }));
    expect(await market.confirmCutoff(number, Date.UTC(2026, 2, 16, 10))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(peer.received[0]).toMatchObject({
      path: '/v1/posting/cutoff/set',
      json: { posting_number: number, new_cutoff_date: '2026-03-16T10:00:00.000Z' },
    });
  });
});
