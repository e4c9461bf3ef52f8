import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { formingTrouble } from '../../../../electron/market/ozon/forming.ts';
import { reply } from '../peer.ts';
import { saying, sentBody, wireShop } from './wire-shop.ts';

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
    const { market } = await wireShop((_, response) => {
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
      const { market } = await wireShop((_, response) => {
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
    expect(sentBody(peer)).toEqual({
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
    const { market, peer } = await wireShop(() => ({
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
    const { market } = await wireShop(({ text }) => {
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
