import { describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { ReturnQuery } from '#shared/market/returns.ts';
import type { Peer } from '../peer.ts';
import { wireShop } from './wire-shop.ts';

const everything: ReturnQuery = {
  time: null,
  numbers: [],
  orderId: null,
  barcode: null,
  offerId: null,
  productName: null,
  status: null,
  warehouseId: null,
  scheme: null,
  compensationId: null,
};

const sent = (peer: Peer): readonly unknown[] => peer.received.map((one) => JSON.parse(one.text) as unknown);
const row = (id: number) => ({ id: String(id), product: { sku: '5', quantity: 1 } });

describe('returns on the wire', () => {
  test('RE1 pages follow the id of the last row, also where that row is illegible', async () => {
    const { market, peer } = await wireShop(({ text }) => {
      const { last_id: last } = JSON.parse(text) as { last_id: number };
      if (last === 0) return { returns: [row(1), { id: '2', product: null }], has_next: true };
      return { returns: last === 2 ? [row(3)] : [], has_next: false };
    });
    const first = await market.returns(everything, null);
    expect(first).toMatchObject({
      value: { rows: [{ id: '1' }], unreadable: [{ id: '2' }], cursor: '2' },
    });
    expect(await market.returns(everything, '2')).toMatchObject({
      value: { rows: [{ id: '3' }], cursor: null },
    });
    expect(sent(peer)).toEqual([
      { filter: {}, limit: 500, last_id: 0 },
      { filter: {}, limit: 500, last_id: 2 },
    ]);
  });

  test('RE1 a cursor that does not move ends the reading', async () => {
    const { market } = await wireShop(() => ({ returns: [row(7)], has_next: true }));
    expect(await market.returns(everything, '7')).toMatchObject({ value: { cursor: null } });
  });

  test('RE2 exactly the one kind of time that is asked for goes out', async () => {
    const { market, peer } = await wireShop(() => ({ returns: [] }));
    const window = { from: 0, to: 1_000 };
    for (const of of ['returned', 'storage', 'changed'] as const)
      await market.returns({ ...everything, time: { of, window } }, null);
    const wire = { time_from: '1970-01-01T00:00:00.000Z', time_to: '1970-01-01T00:00:01.000Z' };
    expect(sent(peer)).toMatchObject([
      { filter: { logistic_return_date: wire } },
      { filter: { storage_tariffication_start_date: wire } },
      { filter: { visual_status_change_moment: wire } },
    ]);
  });

  test('RE7 kinds and states of tomorrow are kept; nothing is invented for what is missing', async () => {
    const { market } = await wireShop(() => ({
      returns: [
        {
          ...row(1),
          type: 'Teleported',
          visual: { status: { sys_name: 'InOrbit', display_name: 'На орбите' } },
          storage: null,
          place: null,
          logistic: { final_moment: '0001-01-01T00:00:00Z' },
        },
      ],
    }));
    expect(await market.returns(everything, null)).toMatchObject({
      value: {
        rows: [
          {
            kind: 'unknown',
            rawKind: 'Teleported',
            status: 'InOrbit',
            statusText: 'На орбите',
            number: null,
            barcode: null,
            priceKopecks: null,
            finishedAt: null,
            place: null,
            storage: { kopecks: null, paidFrom: null, arrivedAt: null, destroyedAt: null },
            compensation: null,
          },
        ],
      },
    });
  });
});

describe('return requests on the wire', () => {
  const request = { return_id: 8, posting_number: 'a-1', product: { sku: 5, price: 2_999 } };
  const query = { groups: ['New'], created: { from: 0, to: 1_000 }, number: null, offerId: 'x' };

  test('RE1 one row may come bare, several as a list, none as null; an empty page is the end', async () => {
    const answers: unknown[] = [[request], request, {}, null];
    const { market, peer } = await wireShop(() => ({ returns: answers[peer.received.length - 1] ?? null }));
    const read = async () => {
      const page = await market.returnRequests(query, null);
      return page.ok && [page.value.rows.map((one) => [one.id, one.priceKopecks]), page.value.cursor];
    };
    expect([await read(), await read(), await read(), await read()]).toEqual([
      [[['8', 299_900]], '8'],
      [[['8', 299_900]], '8'],
      [[], null],
      [[], null],
    ]);
    expect(sent(peer)[0]).toEqual({
      filter: {
        group_state: ['New'],
        created_at: { from: '1970-01-01T00:00:00.000Z', to: '1970-01-01T00:00:01.000Z' },
        offer_id: 'x',
      },
      limit: 500,
    });
  });

  test('RE3 actions are read bare or wrapped, and those that cannot be read are not offered', async () => {
    const { market } = await wireShop(() => ({
      returns: {
        posting_number: 'a-1',
        available_actions: [
          { action: { id: -1, name: 'no' } },
          { id: '1020', name: 'pay' },
          { name: '?' },
          7,
        ],
        rejection_reason: [{ id: 4, name: 'used', is_comment_required: true }, null],
      },
    }));
    expect(await market.returnRequest('8')).toMatchObject({
      value: {
        id: '8',
        actions: [
          { id: '-1', name: 'no' },
          { id: '1020', name: 'pay' },
        ],
        rejections: [{ id: '4', needsComment: true }],
        trackingNumber: null,
      },
    });
  });

  test('RE3 what an action demands is asked for before anything is sent', async () => {
    const { market, peer } = await wireShop(() => ({}));
    const bare = {
      requestId: '8',
      comment: '',
      rejectionId: null,
      compensationKopecks: null,
      backwayKopecks: null,
    };
    for (const action of ['-1', '-10', '1020', 'reject'])
      expect(await market.actOnReturn({ ...bare, action })).toMatchObject({ error: { kind: 'incomplete' } });
    expect(peer.received).toHaveLength(0);
    await market.actOnReturn({ ...bare, action: '1020', compensationKopecks: 12_345, backwayKopecks: 5_000 });
    await market.actOnReturn({ ...bare, action: '-10', comment: 'used', rejectionId: '4' });
    expect(sent(peer)).toEqual([
      { return_id: 8, id: 1020, compensation_amount: 123.45, return_for_back_way: 50 },
      { return_id: 8, id: -10, comment: 'used', rejection_reason_id: 4 },
    ]);
  });

  test('RE4 an action whose answer is a complaint was not taken', async () => {
    const { market } = await wireShop(() => ({
      code: 9,
      message: 'TRANSITION_IS_NOT_POSSIBLE',
      details: [],
    }));
    const action = {
      requestId: '8',
      action: '1010',
      comment: '',
      rejectionId: null,
      compensationKopecks: null,
      backwayKopecks: null,
    };
    expect(await market.actOnReturn(action)).toMatchObject({ error: { kind: 'wrong-status' } });
  });
});

test('RE5 a code for collecting that is empty is none', async () => {
  const { market } = await wireShop(() => ({ barcode: ' ' }));
  expect(await market.pickupCode()).toMatchObject({ ok: false, error: { kind: 'garbled' } });
});

test('DV6 answers to wishes go where they belong', async () => {
  const { market, peer } = await wireShop(() => ({}));
  await market.answerCancelRequest('91', 'approve', '');
  await market.answerCancelRequest('92', 'reject', 'sent already');
  expect(peer.received.map((one) => one.path)).toEqual([
    '/v2/conditional-cancellation/approve',
    '/v2/conditional-cancellation/reject',
  ]);
  expect(sent(peer)).toEqual([
    { cancellation_id: 91, comment: '' },
    { cancellation_id: 92, comment: 'sent already' },
  ]);
});

test('DV7 disputes go a hundred a call; a "false" stops the rest', async () => {
  const numbers = Array.from({ length: 150 }, (_, index) => postingNumber(`1-${index}`));
  const { market, peer } = await wireShop(() => ({ result: peer.received.length < 3 }));
  expect(await market.openDispute(numbers)).toEqual({ ok: true, value: undefined });
  expect(await market.openDispute(numbers)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(peer.received).toHaveLength(3);
});
