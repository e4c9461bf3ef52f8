import { describe, expect, test } from 'vitest';
import type { Posting } from '../../../../electron/market/practice/shop/state.ts';
import { methodOf } from '../../../../electron/market/practice/shop/methods.ts';
import { onePackage, openShop, type Shop, type Json } from './kit.ts';

const SHIP = '/v4/posting/fbs/ship';

/** The first posting to be packed that fits. */
function pick(shop: Shop, fits: (posting: Posting) => boolean): Posting {
  const found = shop.market.control
    .postings()
    .find(
      (posting) =>
        posting.status === 'awaiting_packaging' && posting.markNeeded.length === 0 && fits(posting),
    );
  if (!found) throw new Error('no such posting in the shop');
  return found;
}

const via =
  (integration: string) =>
  (posting: Posting): boolean =>
    methodOf(posting).integration === integration;

const read = async (shop: Shop, number: string): Promise<Json> =>
  (await shop.call('/v3/posting/fbs/get', { posting_number: number, with: { related_postings: true } })).body
    .result;

describe('ship', () => {
  test('200 is not done: it is in process first, then awaiting_deliver with a label action', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    const answer = await shop.call(SHIP, onePackage(posting));
    expect([answer.status, answer.body.result]).toEqual([200, [posting.number]]);
    const meanwhile = await read(shop, posting.number);
    expect([meanwhile.status, meanwhile.available_actions]).toEqual([
      'awaiting_packaging',
      ['ship_async_in_process'],
    ]);
    shop.clock.pass(4_000);
    const done = await read(shop, posting.number);
    expect([done.status, done.substatus]).toEqual(['awaiting_deliver', 'posting_not_in_carriage']);
    expect(done.available_actions).toContain('label_download');
  });

  test('shipping twice is refused and has one effect', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    await shop.call(SHIP, onePackage(posting));
    const during = await shop.call(SHIP, onePackage(posting));
    expect([during.status, during.body.message]).toEqual([400, 'POSTING_ALREADY_SHIPPED']);
    shop.clock.pass(4_000);
    expect((await shop.call(SHIP, onePackage(posting))).body.message).toBe('POSTING_ALREADY_SHIPPED');
    expect(shop.market.control.effects()[posting.number]?.['ship']).toBe(1);
    expect(shop.market.control.doubleShips()).toEqual([]);
    const calls = shop.market.control.journal().filter((entry) => entry.path === SHIP);
    expect(calls.map((entry) => [entry.status, entry.postings])).toEqual([
      [200, [posting.number]],
      [400, [posting.number]],
      [400, [posting.number]],
    ]);
  });

  test('ship_failed shows in substatus and actions, and the posting can be shipped again', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    shop.market.control.setFault({ fault: { kind: 'ship-fails' }, posting: posting.number });
    await shop.call(SHIP, onePackage(posting));
    shop.clock.pass(4_000);
    const failed = await read(shop, posting.number);
    expect([failed.status, failed.substatus]).toEqual(['awaiting_packaging', 'ship_failed']);
    expect(failed.available_actions).toContain('ship_async_retry');
    expect((await shop.call(SHIP, onePackage(posting))).status).toBe(200);
    shop.clock.pass(4_000);
    expect((await read(shop, posting.number)).status).toBe('awaiting_deliver');
    expect(shop.market.control.effects()[posting.number]).toEqual({ ship: 2, ship_failed: 1 });
    expect(shop.market.control.doubleShips()).toEqual([]);
  });

  test('goods that are not exactly the posting are refused by name', async () => {
    const shop = await openShop();
    const posting = pick(
      shop,
      (candidate) => via('ozon')(candidate) && (candidate.lines[0]?.quantity ?? 0) > 1,
    );
    const [line] = posting.lines;
    const sku = line?.sku ?? 0;
    const send = async (product_id: number, quantity: number): Promise<string> =>
      (
        await shop.call(SHIP, {
          posting_number: posting.number,
          packages: [{ products: [{ product_id, quantity }] }],
        })
      ).body.message;
    expect(await send(sku, 1)).toBe('HAS_INCORRECT_PRODUCT_QUANTITY');
    expect(await send(sku, 99)).toBe('HAS_INCORRECT_PRODUCT_QUANTITY');
    const info = (await shop.call('/v3/product/info/list', { sku: [String(sku)] })).body.items[0];
    expect(await send(info.id, 1)).toBe('UNKNOWN_PRODUCT_DEFINED');
    expect(await send(77, 1)).toBe('UNKNOW_PRODUCT');
    const empty = await shop.call(SHIP, { posting_number: posting.number, packages: [] });
    expect(empty.body.message).toContain('value must contain between 1');
  });

  test('a buyer who cancels between reading and shipping stops the call', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    shop.market.control.cancelPosting(posting.number, { by: 'client' });
    const answer = await shop.call(SHIP, onePackage(posting));
    expect([answer.status, answer.body.message]).toEqual([400, 'POSTING_ALREADY_CANCELLED']);
    expect((await read(shop, posting.number)).cancellation).toMatchObject({
      cancellation_type: 'client',
      cancelled_after_ship: false,
    });
  });

  test('a buyer who cancels after assembly leaves a mark of it', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    await shop.call(SHIP, onePackage(posting));
    shop.clock.pass(4_000);
    shop.market.control.cancelPosting(posting.number, { by: 'customer' });
    expect((await read(shop, posting.number)).cancellation.cancelled_after_ship).toBe(true);
  });

  test('cancelling while assembly runs wins over it', async () => {
    const shop = await openShop();
    const posting = pick(shop, via('ozon'));
    await shop.call(SHIP, onePackage(posting));
    shop.market.control.cancelPosting(posting.number, { by: 'client' });
    shop.clock.pass(10_000);
    expect((await read(shop, posting.number)).status).toBe('cancelled');
  });

  test('unknown postings are 404, those not ready to pack have the wrong status', async () => {
    const shop = await openShop();
    const packages = [{ products: [{ product_id: 1, quantity: 1 }] }];
    const unknown = await shop.call(SHIP, { posting_number: '0000000000-0000-1', packages });
    expect([unknown.status, unknown.body.code, unknown.body.message]).toEqual([404, 5, 'POSTING_NOT_FOUND']);
    const early = shop.market.control.postings().find((posting) => posting.status === 'awaiting_approve');
    const answer = await shop.call(SHIP, { posting_number: early?.number, packages });
    expect(answer.body.message).toBe('HAS_INCORRECT_STATUS');
  });

  test('two packages become two postings of the order, each with its own codes and share of the goods', async () => {
    const shop = await openShop();
    const posting = pick(shop, (candidate) => via('ozon')(candidate) && candidate.lines.length === 2);
    const packages = posting.lines.map((line) => ({
      products: [{ product_id: line.sku, quantity: line.quantity }],
    }));
    const answer = await shop.call(SHIP, {
      posting_number: posting.number,
      packages,
      with: { additional_data: true },
    });
    const [first, second] = answer.body.result as string[];
    expect([first, second]).toEqual([posting.number, `${posting.orderNumber}-2`]);
    expect(answer.body.additional_data).toHaveLength(2);
    shop.clock.pass(4_000);
    const [one, two] = [await read(shop, first ?? ''), await read(shop, second ?? '')];
    expect([one.status, two.status]).toEqual(['awaiting_deliver', 'awaiting_deliver']);
    expect([one.products, two.products].map((rows) => rows.map((row: Json) => row.sku))).toEqual(
      posting.lines.map((line) => [line.sku]),
    );
    expect(two.parent_posting_number).toBe(posting.number);
    expect(one.related_postings.related_posting_numbers).toEqual([second]);
    const codes = [first, second].map((number) => shop.market.control.posting(number ?? '').lowerBarcode);
    expect(new Set(codes).size).toBe(2);
  });

  test('the other numbering of a split leaves the source behind', async () => {
    const shop = await openShop({ splitNumbering: 'all-new' });
    const posting = pick(shop, (candidate) => via('ozon')(candidate) && candidate.lines.length === 2);
    const packages = posting.lines.map((line) => ({
      products: [{ product_id: line.sku, quantity: line.quantity }],
    }));
    const answer = await shop.call(SHIP, { posting_number: posting.number, packages });
    expect(answer.body.result).toEqual([`${posting.orderNumber}-2`, `${posting.orderNumber}-3`]);
    expect((await read(shop, posting.number)).status).toBe('cancelled_from_split_pending');
  });

  test('aggregator: boxes first, then awaiting_registration, then a track number of Ozon', async () => {
    const shop = await openShop();
    const posting = pick(shop, (candidate) => candidate.isMultibox);
    const boxes = await shop.call('/v3/posting/multiboxqty/set', {
      posting_number: posting.number,
      multi_box_qty: 2,
    });
    expect(boxes.body).toEqual({ result: { result: true } });
    await shop.call(SHIP, onePackage(posting));
    shop.clock.pass(4_000);
    const waiting = await read(shop, posting.number);
    expect([waiting.status, waiting.tracking_number, waiting.multi_box_qty]).toEqual([
      'awaiting_registration',
      '',
      2,
    ]);
    const late = await shop.call('/v3/posting/multiboxqty/set', {
      posting_number: posting.number,
      multi_box_qty: 3,
    });
    expect(late.body.message).toBe('HAS_INCORRECT_STATUS');
    shop.clock.pass(30_000);
    const registered = await read(shop, posting.number);
    expect(registered.status).toBe('awaiting_deliver');
    expect(registered.tracking_number).toMatch(/^\d{11}$/);
  });
});
