import { describe, expect, test } from 'vitest';
import { methodOf } from '../../../../electron/market/practice/shop/methods.ts';
import type { PracticeOptions } from '../../../../electron/market/practice/options.ts';
import { onePackage, openShop, type Json, type Shop } from './kit.ts';

async function shipped(
  method: string,
  options: Partial<PracticeOptions> = {},
): Promise<{ shop: Shop; number: string }> {
  const shop = await openShop(options);
  const posting = shop.market.control
    .postings()
    .find(
      (one) =>
        methodOf(one).key === method && one.status === 'awaiting_packaging' && one.markNeeded.length === 0,
    );
  if (!posting) throw new Error(`no posting by ${method}`);
  expect((await shop.call('/v4/posting/fbs/ship', onePackage(posting))).status).toBe(200);
  shop.clock.pass(4_000);
  return { shop, number: posting.number };
}

const track = async (shop: Shop, posting_number: string, tracking_number: string): Promise<Json> =>
  (
    await shop.call('/v2/fbs/posting/tracking-number/set', {
      tracking_numbers: [{ posting_number, tracking_number }],
    })
  ).body.result[0];

const step = async (shop: Shop, name: string, number: string): Promise<Json> =>
  (await shop.call(`/v2/fbs/posting/${name}`, { posting_number: [number] })).body.result[0];

const read = async (shop: Shop, number: string): Promise<Json> =>
  (await shop.call('/v3/posting/fbs/get', { posting_number: number })).body.result;

describe('tracking numbers', () => {
  test('a seller-delivered posting takes a number, and a second setting of the same is told apart', async () => {
    const { shop, number } = await shipped('sf');
    expect((await read(shop, number)).available_actions).toContain('set_track_number');
    expect(await track(shop, number, 'SF1234567890')).toEqual({
      posting_number: number,
      result: true,
      error: '',
    });
    await track(shop, number, 'SF1234567890');
    expect((await read(shop, number)).tracking_number).toBe('SF1234567890');
    expect(shop.market.control.effects()[number]).toMatchObject({ tracking: 1, 'tracking-same': 1 });
  });

  test('each row has its own verdict inside one 200', async () => {
    const { shop, number } = await shipped('sf');
    const fbs = shop.market.control.postings().find((one) => methodOf(one).integration === 'ozon');
    const early = shop.market.control
      .postings()
      .find((one) => methodOf(one).integration === 'non_integrated' && one.status === 'awaiting_packaging');
    const rows = [number, fbs?.number, '0000000000-0000-1', early?.number].map((posting_number) => ({
      posting_number,
      tracking_number: 'X1',
    }));
    const answer = await shop.call('/v2/fbs/posting/tracking-number/set', { tracking_numbers: rows });
    expect(answer.status).toBe(200);
    expect(answer.body.result.map((row: Json) => [row.result, row.error])).toEqual([
      [true, ''],
      [false, 'HAS_INCORRECT_TPL_INTEGRATION_TYPE'],
      [false, 'POSTING_NOT_FOUND'],
      [false, 'HAS_INCORRECT_STATUS'],
    ]);
  });

  test('21 rows or an empty number refuse the call', async () => {
    const { shop, number } = await shipped('sf');
    const row = { posting_number: number, tracking_number: 'X1' };
    const many = await shop.call('/v2/fbs/posting/tracking-number/set', {
      tracking_numbers: Array.from({ length: 21 }, () => row),
    });
    expect(many.status).toBe(400);
    const empty = await shop.call('/v2/fbs/posting/tracking-number/set', {
      tracking_numbers: [{ ...row, tracking_number: '' }],
    });
    expect(empty.status).toBe(400);
  });
});

describe('delivery steps', () => {
  test('delivering, last mile, delivered, each shown only after a while', async () => {
    const { shop, number } = await shipped('own-courier');
    for (const [name, status] of [
      ['delivering', 'delivering'],
      ['last-mile', 'driver_pickup'],
      ['delivered', 'delivered'],
    ] as const) {
      expect(await step(shop, name, number)).toEqual({ posting_number: number, result: true, error: [] });
      expect((await read(shop, number)).status).not.toBe(status);
      shop.clock.pass(3_000);
      expect((await read(shop, number)).status).toBe(status);
    }
  });

  test('a step out of order, too soon or twice is refused in its row', async () => {
    const { shop, number } = await shipped('russian-post');
    expect((await step(shop, 'delivered', number)).error).toBe('TRANSITION_IS_NOT_POSSIBLE');
    expect((await step(shop, 'last-mile', number)).error).toBe('TRANSITION_IS_NOT_POSSIBLE');
    expect((await step(shop, 'delivering', number)).result).toBe(true);
    expect((await step(shop, 'last-mile', number)).error).toBe('TRANSITION_IS_NOT_POSSIBLE');
    shop.clock.pass(3_000);
    expect((await step(shop, 'delivering', number)).error).toBe('TRANSITION_IS_NOT_POSSIBLE');
    expect((await step(shop, 'delivered', number)).error).toBe('TRANSITION_IS_NOT_POSSIBLE');
    expect(shop.market.control.effects()[number]?.['delivering']).toBe(1);
  });

  test('an integrated carrier reports for itself', async () => {
    const { shop, number } = await shipped('cdek-integrated');
    expect((await step(shop, 'delivering', number)).error).toBe('HAS_INCORRECT_TPL_INTEGRATION_TYPE');
    expect((await track(shop, number, '10012345678')).result).toBe(true);
  });

  test('the switch that lets a parcel be delivered without a last mile', async () => {
    const { shop, number } = await shipped('own-courier', {
      deliveredNeedsLastMile: false,
      emptyRowError: 'null',
    });
    expect((await step(shop, 'delivering', number)).error).toBe(null);
    shop.clock.pass(3_000);
    expect((await step(shop, 'delivered', number)).result).toBe(true);
  });
});

describe('cancelling', () => {
  test('by the seller: with a listed reason, a message where one is due, once', async () => {
    const { shop, number } = await shipped('fbs-sofino');
    const reasons = await shop.call('/v1/posting/fbs/cancel-reason', { related_posting_numbers: [number] });
    expect(reasons.body.result[0].reasons.map((reason: Json) => reason.id)).toEqual([352, 400, 402]);
    const cancel = (cancel_reason_id: number, cancel_reason_message = ''): ReturnType<Shop['call']> =>
      shop.call('/v2/posting/fbs/cancel', {
        posting_number: number,
        cancel_reason_id,
        cancel_reason_message,
      });
    expect((await cancel(666)).body.message).toBe('HAS_INCORRECT_CANCEL_REASON');
    expect((await cancel(402)).status).toBe(400);
    expect((await read(shop, number)).status).toBe('awaiting_deliver');
    expect((await cancel(402, 'разбит')).body).toEqual({ result: true });
    expect((await read(shop, number)).cancellation).toMatchObject({
      cancellation_type: 'seller',
      cancelled_after_ship: true,
      affect_cancellation_rating: true,
    });
    expect((await cancel(352)).body.message).toBe('POSTING_ALREADY_CANCELLED');
  });

  test('buyers cancel on their own when the shop is told so', async () => {
    const shop = await openShop({ buyerCancels: { count: 3, fromMs: 10_000, toMs: 60_000 } });
    const cancelled = (): number =>
      shop.market.control.postings().filter((posting) => posting.status === 'cancelled').length;
    const before = cancelled();
    shop.clock.pass(60_000);
    expect(cancelled()).toBe(before + 3);
  });
});
