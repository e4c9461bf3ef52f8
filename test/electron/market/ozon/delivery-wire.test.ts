import { describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { reply } from '../peer.ts';
import { saying, sentBody, wireShop } from './wire-shop.ts';

const number = postingNumber('0087451290-0007-1');

describe('own delivery on the wire', () => {
  test('DV1 a row that the answer passes over, and one that it garbles, are of unknown effect', async () => {
    const { market } = await saying({
      result: [{ posting_number: 'a-1', result: true, error: '' }, null, { result: true }],
    });
    const rows = await market.deliveryStep('delivering', [postingNumber('a-1'), postingNumber('b-1')]);
    expect(rows.ok && rows.value.map((row) => row.error?.kind ?? null)).toEqual([null, 'garbled']);
  });

  test('DV2 forty-five numbers are three calls, and an error stops the rest', async () => {
    const { market, peer } = await wireShop(({ text }, response) => {
      const sent = JSON.parse(text) as { tracking_numbers: { posting_number: string }[] };
      if (peer.received.length === 2) {
        reply(response, 500, { code: 13, message: 'Internal error' });
        return undefined;
      }
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
    expect(sentBody(peer)).toEqual({ posting_number: number, pickup_code: '1234' });
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
    const { market, peer } = await wireShop(({ text }) => {
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
    expect(sentBody(peer)).toEqual({ filters: { state: 'ALL' }, limit: 500, with: { counter: false } });
  });
});
