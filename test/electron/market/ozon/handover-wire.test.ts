import { afterEach, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { formingTrouble } from '../../../../electron/market/ozon/forming.ts';
import { reply, startPeer } from '../peer.ts';
import type { Handler, Peer } from '../peer.ts';

const open: Peer[] = [];
const number = postingNumber('0087451290-0007-1');

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

/** A shop that answers everything with one thing. */
const saying = (answer: unknown) => shop(() => answer);
const body = (peer: Peer, index = 0): unknown => JSON.parse(peer.received[index]?.text ?? 'null') as unknown;

const pdf = Buffer.from('%PDF-1.4\nact of today\n%%EOF\n');
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('..some chunks..'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('IEND'),
  Buffer.from([0xae, 0x42, 0x60, 0x82]),
]);

const sending =
  (bytes: Buffer, type = 'application/octet-stream'): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(bytes);
    return undefined;
  };

describe('own delivery on the wire', () => {
  test('DV1 a row that the answer passes over, and one that it garbles, are of unknown effect', async () => {
    const { market } = await saying({
      result: [{ posting_number: 'a-1', result: true, error: '' }, null, { result: true }],
    });
    const rows = await market.deliveryStep('delivering', [postingNumber('a-1'), postingNumber('b-1')]);
    expect(rows.ok && rows.value.map((row) => row.error?.kind ?? null)).toEqual([null, 'garbled']);
  });

  test('DV2 forty-five numbers are three calls, and an error stops the rest', async () => {
    const { market, peer } = await shop(({ text }, response) => {
      const sent = JSON.parse(text) as { tracking_numbers: { posting_number: string }[] };
      if (peer.received.length === 2)
        return void reply(response, 500, { code: 13, message: 'Internal error' });
      return {
        result: sent.tracking_numbers.map((row) => ({
          posting_number: row.posting_number,
          result: true,
          error: '',
        })),
      };
    });
    const rows = Array.from({ length: 45 }, (_, index) => ({
      number: postingNumber(`1-${index}`),
      trackingNumber: `SF${index}`,
    }));
    expect((await market.setTracking(rows)).ok).toBe(false);
    expect(peer.received).toHaveLength(2);
  });

  test('DV5 no plain yes or no is no answer, and nothing is asked twice', async () => {
    const { market, peer } = await saying({ valid: 'yes' });
    expect(await market.verifyPickupCode(number, '1234')).toMatchObject({
      ok: false,
      error: { kind: 'garbled' },
    });
    expect(peer.received).toHaveLength(1);
    expect(body(peer)).toEqual({ posting_number: number, pickup_code: '1234' });
  });

  test('DV4 the days and what is left may be missing', async () => {
    const { market } = await saying({ delivery_interval: null });
    expect(await market.deliverySlots(number)).toEqual({
      ok: true,
      value: { window: null, movesLeft: null },
    });
  });

  test('DV6 wishes are read by the id of the last page until it moves no more', async () => {
    const wish = (id: number) => ({
      cancellation_id: id,
      posting_number: number,
      state: { state: id === 2 ? 'FROZEN' : 'ON_APPROVAL' },
      approve_date: '0001-01-01T00:00:00Z',
    });
    const { market, peer } = await shop(({ text }) => {
      const { last_id: last = 0 } = JSON.parse(text) as { last_id?: number };
      return last < 2 ? { result: [wish(last + 1)], last_id: last + 1 } : { result: [], last_id: last };
    });
    const query = { state: 'all', numbers: [] } as const;
    const first = await market.cancelRequests(query, null);
    expect(first).toMatchObject({ ok: true, value: { cursor: '1', rows: [{ id: '1', answeredAt: null }] } });
    expect(await market.cancelRequests(query, '1')).toMatchObject({
      value: { rows: [{ state: 'unknown', rawState: 'FROZEN' }], cursor: '2' },
    });
    expect(await market.cancelRequests(query, '2')).toMatchObject({ value: { rows: [], cursor: null } });
    expect(body(peer)).toEqual({ filters: { state: 'ALL' }, limit: 500, with: { counter: false } });
  });
});

describe('carriages on the wire', () => {
  const documented = [
    "can't create carriage",
    'no_postings',
    'not_packaged',
    'not_registered',
    'package_time_not_passed',
    'new_postings_are_possible',
    'posting_statuses_not_ready',
    'there_are_incomplete_carriages',
    'will_be_partial_carriage',
    'partial_carriage_formed',
    'first_mile_absent',
    'first_mile_is_changing',
    'has_postings_with_registration_error',
    'has_seller_returns_in_stock',
    'has_overflow',
    'has_surge',
    'not_accepted_on_sc',
    'non_carriageable',
    'outdated',
    'other',
    'DELIVERY_METHOD_NOT_FOUND',
    'Company has no FBS-warehouses',
    'Incorrect_carriage_status',
    'Trying set ContainersCount to not HasEntrustedAcceptance company',
    'BLR_TRACEABLE_PICKUP_NOT_ALLOWED',
    'INCORRECT_E_WAYBILL_STATUS',
  ];

  test.each(documented)('CG9 "%s" has a word of its own, alone and inside a sentence', async (raw) => {
    const { word } = formingTrouble(raw, '');
    expect(word).not.toBe('unknown');
    expect(formingTrouble('', `rpc error: ${raw}, try later`).word).toBe(word);
    const { market } = await shop((_, response) => {
      reply(response, 400, { code: 9, message: raw, details: [] });
      return undefined;
    });
    expect(await market.createCarriage('1', null)).toMatchObject({
      ok: true,
      value: { formed: false, trouble: { word, raw } },
    });
  });

  test('CG9 every documented reason is another word', () => {
    expect(new Set(documented.map((raw) => formingTrouble(raw, '').word)).size).toBe(documented.length);
  });

  test('CG9 any other word is kept as it came', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}_[a-z]{3,12}$/), (raw) => {
        fc.pre(!documented.includes(raw));
        expect(formingTrouble(raw, 'told')).toEqual({ word: 'unknown', raw, detail: 'told' });
      }),
    );
  });

  test('CG9 what is unknown or forbidden is an error, whatever its text says', async () => {
    const kinds: unknown[] = [];
    for (const [status, message] of [
      [500, 'no_postings'],
      [502, 'other'],
      [403, 'Api-Key is missing a required role for a method'],
      [400, 'Request validation error: invalid CarriageCreateRequest.DeliveryMethodId'],
    ] as const) {
      const { market } = await shop((_, response) => {
        reply(response, status, { code: status >= 500 ? 13 : 3, message });
        return undefined;
      });
      const answer = await market.approveCarriage('1', null);
      kinds.push(answer.ok ? answer.value : answer.error.kind);
    }
    expect(kinds).toEqual(['server', 'server', 'auth', 'refused']);
  });

  test('CG9 warnings of a way come with it, known or not', async () => {
    const { market, peer } = await saying({
      methods: [
        {
          delivery_method_id: '77',
          errors: [{ code: 'has_overflow', description: 'full' }, { code: 'moon_is_full' }],
          carriages: [
            { id: 0, status: '', postings_count: 3 },
            { id: '5', status: 'levitating', postings_count: '2', available_actions: null },
          ],
        },
        { delivery_method_id: null, warehouse_id: 9 },
      ],
      has_next: false,
      cursor: 'same',
    });
    const page = await market.handoverMethods({ methodId: '77', departureDay: '2026-10-05' }, null);
    expect(page).toMatchObject({
      ok: true,
      value: {
        cursor: null,
        rows: [
          {
            methodId: '77',
            canCreate: true,
            troubles: [
              { word: 'overflow', raw: 'has_overflow' },
              { word: 'unknown', raw: 'moon_is_full' },
            ],
            carriages: [{ id: '5', status: 'unknown', rawStatus: 'levitating', postings: 2, actions: [] }],
          },
        ],
        unreadable: [{ id: '9' }],
      },
    });
    expect(body(peer)).toEqual({
      limit: 1_000,
      filter: { delivery_method_id: 77, departure_date: '2026-10-05' },
    });
  });

  test('CG2 an answer without an id is of unknown effect, and the call is made once', async () => {
    const { market, peer } = await saying({});
    expect(await market.createCarriage('77', Date.UTC(2026, 9, 5))).toMatchObject({
      ok: false,
      error: { kind: 'garbled' },
    });
    expect(peer.received.map((one) => JSON.parse(one.text) as unknown)).toEqual([
      { delivery_method_id: 77, departure_date: '2026-10-05T00:00:00.000Z' },
    ]);
  });

  test('CG2 a confirmation that carries a complaint in its 200 is no confirmation', async () => {
    const { market } = await saying({ code: 9, message: 'Incorrect_carriage_status', details: [] });
    expect(await market.approveCarriage('5', 3)).toMatchObject({
      value: { formed: false, trouble: { word: 'wrong-carriage-status' } },
    });
  });

  test('CG3 a list is one call however long it is, since it replaces all', async () => {
    const numbers = Array.from({ length: 450 }, (_, index) => postingNumber(`1-${index}`));
    const { market, peer } = await shop(() => ({
      result: numbers.map((posting_number) => ({ posting_number, result: true })),
    }));
    const rows = await market.setCarriagePostings('5', numbers);
    expect(rows.ok && rows.value.every((row) => row.error === null)).toBe(true);
    expect(peer.received).toHaveLength(1);
  });

  test('CG4 an illegible row spoils the list of a carriage: it could be a parcel nobody misses', async () => {
    const { market } = await saying({ result: [{ posting_number: 'a-1' }, { posting_number: '' }] });
    expect(await market.carriagePostings('5')).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test.each([
    ['in_process', 'making'],
    ['ready', 'ready'],
    ['error', 'failed'],
    ['cancelled', 'cancelled'],
    ["The next postings aren't ready", 'not-ready'],
    ['sleeping', 'unknown'],
  ])('CG5 papers that are "%s" are %s', async (status, state) => {
    const { market } = await saying({ result: { status, added_to_act: ['a-1'], removed_from_act: null } });
    expect(await market.carriagePapers('5')).toMatchObject({
      value: { state, rawState: status, added: ['a-1'], removed: [] },
    });
  });

  test('CG10 full answers are read day by day until they have room, none twice', async () => {
    const ids = new Map<string, readonly number[]>();
    for (let day = 1; day <= 8; day += 1)
      ids.set(
        `2026-10-0${day}`,
        Array.from({ length: day === 3 ? 60 : 20 }, (_, index) => day * 1_000 + index),
      );
    const { market } = await shop(({ text }) => {
      const { filter } = JSON.parse(text) as { filter: { date_from: string; date_to: string } };
      const rows = [...ids].flatMap(([day, list]) =>
        day >= filter.date_from && day <= filter.date_to ? list : [],
      );
      return { result: rows.slice(0, 50).map((id) => ({ id, status: 'closed' })) };
    });
    const read = async (fromDay: string, toDay: string) => {
      const answer = await market.carriages({ fromDay, toDay, statuses: [] });
      if (!answer.ok) throw new Error(answer.error.kind);
      return { count: new Set(answer.value.rows.map((row) => row.id)).size, ...answer.value };
    };
    const all = await read('2026-10-01', '2026-10-08');
    expect([all.count, all.rows.length, all.complete]).toEqual([7 * 20 + 50, 7 * 20 + 50, false]);
    const calm = await read('2026-10-04', '2026-10-08');
    expect([calm.count, calm.complete]).toEqual([100, true]);
  });
});

describe('files on the wire', () => {
  const act = async (handle: Handler) => {
    const { market, peer } = await shop(handle);
    const answer = await market.carriageAct('22435521842000');
    return { answer, peer };
  };

  test('CG11 the bytes of the body, whatever the header calls them; the key goes along to this host', async () => {
    const { answer, peer } = await act(sending(pdf));
    expect(answer.ok && Buffer.from(answer.value).equals(pdf)).toBe(true);
    expect(peer.received[0]).toMatchObject({
      path: '/v2/posting/fbs/act/get-pdf',
      json: { id: 22_435_521_842_000 },
    });
    expect(peer.received[0]?.headers['api-key']).toBe('practice-key');
    const { market } = await shop(sending(png, 'image/png'));
    const picture = await market.carriageCodePicture('5');
    expect(picture.ok && Buffer.from(picture.value).equals(png)).toBe(true);
  });

  test('CG11 the same file inside JSON', async () => {
    const { answer } = await act(() => ({
      content_type: 'application/pdf',
      file_name: 'a.pdf',
      file_content: pdf.toString('base64'),
    }));
    expect(answer.ok && Buffer.from(answer.value).equals(pdf)).toBe(true);
  });

  test.each([
    ['a torn PDF', sending(pdf.subarray(0, 20))],
    ['a picture', sending(png)],
    ['a web page', sending(Buffer.from('<html>502</html>'), 'text/html')],
    ['nothing', sending(Buffer.alloc(0))],
    ['torn JSON', sending(Buffer.from('{"file_content":"JVBE'))],
    ['JSON of something else', sending(Buffer.from('{"file_name":"a.pdf"}'))],
    ['a file beyond all size', sending(Buffer.concat([pdf, Buffer.alloc(33 * 1024 * 1024)]))],
  ])('CG11 %s is no act', async (_, handle) => {
    expect((await act(handle)).answer).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('CG11 a reason in place of the file is that reason, with a 200 or without', async () => {
    const reason = { code: 3, message: "The next postings aren't ready", details: [] };
    expect((await act(() => reason)).answer).toMatchObject({ error: { kind: 'not-ready' } });
    const { answer } = await act((_, response) => {
      reply(response, 409, reason);
      return undefined;
    });
    expect(answer).toMatchObject({ error: { kind: 'not-ready' } });
  });

  test('CG11 a redirect is not followed: it would carry the key away', async () => {
    const elsewhere = await startPeer(sending(pdf));
    open.push(elsewhere);
    const { answer } = await act((_, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/a.pdf` });
      response.end();
      return undefined;
    });
    expect(answer).toMatchObject({ error: { kind: 'garbled' } });
    expect(elsewhere.received).toHaveLength(0);
  });

  test('CG11 a connection that breaks is tried again, since reading changes nothing', async () => {
    let calls = 0;
    const { answer } = await act((one, response) => {
      calls += 1;
      if (calls > 1) return sending(pdf)(one, response);
      response.writeHead(200, { 'content-length': '1000' });
      response.write(pdf, () => response.destroy());
      return undefined;
    });
    expect(answer.ok).toBe(true);
    expect(calls).toBe(2);
  });
});

describe('cargo places on the wire', () => {
  const place = { warehouseId: '20605650911000', kind: 'box', sort: 'non-sort', count: 2 } as const;

  test('CG12 ids come as text or number and go as the API wants them', async () => {
    const { market, peer } = await shop(({ path }) =>
      path.endsWith('/create')
        ? { container_ids: ['61000001009', 61_000_002_018] }
        : {
            task_id: '71',
            error_postings: [{ posting_number: 'a-1', error_message: 'HAS_INCORRECT_STATUS' }],
          },
    );
    expect(await market.createCargo(place)).toEqual({ ok: true, value: ['61000001009', '61000002018'] });
    expect(await market.fillCargo('61000001009', [postingNumber('a-1'), number])).toMatchObject({
      value: { tasks: ['71'], refused: [{ id: 'a-1', error: { kind: 'wrong-status' } }] },
    });
    await market.placeCargo('9', ['61000001009']);
    expect([0, 1, 2].map((index) => body(peer, index))).toEqual([
      {
        warehouse_id: 20_605_650_911_000,
        cargo_type: 'box',
        sort_type: 'non-sort',
        containers_count: 2,
      },
      { container_id: 61_000_001_009, posting_numbers: ['a-1', number] },
      { parent_container_id: 9, child_container_ids: ['61000001009'] },
    ]);
  });

  test('CG12 three hundred postings a call, a hundred places a call', async () => {
    const { market, peer } = await saying({ task_id: 7 });
    await market.fillCargo(
      '9',
      Array.from({ length: 650 }, (_, index) => postingNumber(`1-${index}`)),
    );
    await market.cancelCargo(Array.from({ length: 150 }, (_, index) => String(index + 1)));
    const sizes = peer.received.map((_, index) => {
      const sent = body(peer, index) as { posting_numbers?: unknown[]; container_ids?: unknown[] };
      return (sent.posting_numbers ?? sent.container_ids ?? []).length;
    });
    expect(sizes).toEqual([300, 300, 50, 100, 50]);
  });

  test.each([
    ['neither task nor refusal', { error_postings: [] }],
    ['a refusal of nobody', { task_id: 1, error_postings: [{ error_message: 'HAS_INCORRECT_STATUS' }] }],
    ['a task 0', { task_id: 0 }],
  ])('CG12 %s is no answer', async (_, answer) => {
    const { market } = await saying(answer);
    expect(await market.fillCargo('9', [number])).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test.each([
    ['pending', 'pending'],
    ['in_progress', 'pending'],
    ['completed', 'done'],
    ['failed', 'failed'],
    ['dreaming', 'pending'],
  ])('CG12 a task that is "%s" is %s', async (status, state) => {
    const { market } = await saying({ status, error_message: status === 'failed' ? 'NO_SPACE_LEFT' : '' });
    expect(await market.cargoTask('7')).toMatchObject({ value: { state } });
  });

  test.each([
    ['new', 'new'],
    ['approve_enqueued', 'forming'],
    ['approved', 'formed'],
    ['cancellation_enqueded', 'cancelling'],
    ['approve_failed', 'failed'],
    ['on_the_moon', 'unknown'],
  ])('CG12 a place that is "%s" is %s', async (raw, status) => {
    const { market } = await saying({ containers: [{ container_id: 9, status: raw }] });
    expect(await market.cargoStatuses(['9'])).toEqual({
      ok: true,
      value: [{ id: '9', status, rawStatus: raw }],
    });
  });

  test('CG13 labels that are torn, or missing without a name, are none', async () => {
    const torn = { content: { file_content: pdf.subarray(0, 12).toString('base64') } };
    const { market } = await saying(torn);
    expect(await market.cargoLabels(['9'])).toMatchObject({ error: { kind: 'garbled' } });
    const { market: other } = await saying({
      content: { file_content: pdf.toString('base64') },
      error_containers: [{ error_message: 'NO_SPACE_LEFT' }],
    });
    expect(await other.cargoLabels(['9', '8'])).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('CG14 a kind and a status of tomorrow do not hide a place', async () => {
    const { market } = await saying({
      containers: [
        { container_id: 9, cargo_type: 'bag', status: 'floating', sort_type: 'NON_SORT' },
        { status: 'new' },
      ],
      cursor: '',
    });
    const page = await market.cargoPlaces(
      { made: { from: 0, to: 1 }, sort: 'sort', kind: null, warehouseId: null },
      null,
    );
    expect(page).toMatchObject({
      value: {
        rows: [{ id: '9', kind: null, sort: 'non-sort', status: 'unknown', rawStatus: 'floating' }],
        unreadable: [{ id: null }],
        cursor: null,
      },
    });
  });
});

describe('picking lists on the wire', () => {
  const query = { kind: 'cutoff', cutoff: { from: 0, to: 1 }, methodId: null } as const;

  test('CG15 a posting whose goods or counts are illegible is named, and the rest stays', async () => {
    const good = { sku: 1, product_name: 'a', quantity: '2' };
    const { market } = await saying({
      postings: [
        { posting_number: 'a-1', products: [good] },
        { posting_number: 'b-1', products: [{ ...good, quantity: 0 }] },
        { posting_number: 'c-1', products: [] },
      ],
      cursor: '',
    });
    expect(await market.pickPostings(query, null)).toMatchObject({
      value: {
        rows: [{ number: 'a-1', code: null, labelPrintable: null }],
        unreadable: [{ id: 'b-1' }, { id: 'c-1' }],
        cursor: null,
      },
    });
  });

  test('CG15 products are paged by offset, and an empty page ends it', async () => {
    const { market, peer } = await shop(({ text }) => {
      const { offset } = JSON.parse(text) as { offset: number };
      const products = offset < 4 ? [1, 2].map((index) => ({ sku: offset + index, quantity: 1 })) : [];
      return { products, has_next: true };
    });
    const cursors: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await market.pickProducts(query, cursor);
      cursor = page.ok ? page.value.cursor : null;
      cursors.push(cursor);
    } while (cursor !== null);
    expect(cursors).toEqual(['2', '4', null]);
    expect(peer.received).toHaveLength(3);
  });
});
