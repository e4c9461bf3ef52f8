import { describe, expect, test } from 'vitest';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import type { Posting } from '../../../../electron/market/practice/shop/state.ts';
import { productOfSku } from '../../../../electron/market/practice/goods/catalogue.ts';
import { handClock, onePackage, openShop, wholeWindow, type Json, type Shop } from './kit.ts';

const SHIP = '/v4/posting/fbs/ship';

const open = (options = {}): Promise<Shop> =>
  openShop({ postings: 45, paperwork: true, ratePerSecond: Infinity, ...options });

const needing = (shop: Shop, what: 'country' | 'gtd' | 'imei' | 'weight' | 'uin'): Posting => {
  const found = shop.market.control.postings().find((one) => (one.needs?.[what].length ?? 0) > 0);
  if (!found) throw new Error(`no posting that wants ${what}`);
  return found;
};

const read = async (shop: Shop, number: string): Promise<Json> =>
  (await shop.call('/v3/posting/fbs/get', { posting_number: number })).body.result;

describe('requirements', () => {
  test('name their products, in numbers, in texts, and in both at once', async () => {
    const forms = new Set<string>();
    for (let seed = 1; seed <= 8; seed += 1) {
      const shop = await open({ seed });
      const { body } = await shop.call('/v4/posting/fbs/unfulfilled/list', {
        limit: 100,
        filter: wholeWindow,
      });
      for (const posting of body.postings) {
        const lists: unknown[][] = Object.values(posting.requirements);
        for (const list of lists) forms.add([...new Set(list.map((id) => typeof id))].toSorted().join('+'));
      }
    }
    expect([...forms].toSorted()).toEqual(['', 'number', 'number+string', 'string']);
  });

  test('tell what is missing until it is there, and the reason why a posting does not ship', async () => {
    const shop = await open();
    const weighed = needing(shop, 'weight');
    expect((await shop.call(SHIP, onePackage(weighed))).body.message).toBe('WEIGHT_IS_REQUIRED');
    const imei = needing(shop, 'imei');
    expect((await shop.call(SHIP, onePackage(imei))).body.message).toBe(
      'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY',
    );
    const seen = await read(shop, imei.number);
    expect(seen.requirements.products_requiring_imei.map(Number)).toEqual(imei.needs?.imei);
    expect(seen.products[0].has_imei).toBe(true);
    expect(seen.available_actions).toContain('ship_with_additional_info');
  });

  test('of a country end with the country, which goes by the catalogue id and not by the sku', async () => {
    const shop = await open();
    const posting = needing(shop, 'country');
    const [sku = 0] = posting.needs?.country ?? [];
    const set = (product_id: number, country_iso_code: string) =>
      shop.call('/v2/posting/fbs/product/country/set', {
        posting_number: posting.number,
        product_id,
        country_iso_code,
      });
    expect((await set(sku, 'RU')).body.message).toBe('UNKNOW_PRODUCT');
    expect((await set(productOfSku(sku).productId, 'ZZ')).status).toBe(400);
    expect((await set(productOfSku(sku).productId, 'CN')).body).toEqual({
      product_id: productOfSku(sku).productId,
      is_gtd_needed: true,
    });
    const { requirements } = await read(shop, posting.number);
    expect([
      requirements.products_requiring_country,
      requirements.products_requiring_gtd.map(Number),
    ]).toEqual([[], [sku]]);
  });
});

describe('a shop', () => {
  test('without papers is the shop it always was', async () => {
    const [plain, papers] = [await openShop({ postings: 35 }), await open({ postings: 35 })];
    expect(papers.market.control.postings()).toEqual(plain.market.control.postings());
    expect(plain.market.control.postings().some((one) => one.needs !== undefined)).toBe(false);
  });

  test('kept by a build that knew no papers goes on', async () => {
    const shop = await openShop();
    const snapshot = JSON.parse(JSON.stringify(shop.market.control.snapshot())) as Parameters<
      typeof shop.market.control.restore
    >[0];
    for (const posting of snapshot.shop.postings) for (const one of posting.exemplars) delete one.checks;
    const again = createPracticeMarketplace({ seed: 7, postings: 0, clock: handClock(), restore: snapshot });
    await again.start();
    try {
      const [posting] = again.control.postings();
      if (!posting) throw new Error('an empty shop');
      expect(posting.needs).toBeUndefined();
      const answer = await fetch(`${again.url}${SHIP}`, {
        method: 'POST',
        headers: { 'client-id': '1000001', 'api-key': 'practice-0000-0000-0000-000000000000' },
        body: JSON.stringify(onePackage(posting)),
      });
      expect(answer.status).toBe(200);
    } finally {
      await again.stop();
    }
  });
});

describe('taking a posting apart', () => {
  test('is refused where goods are missing, too many, or already gone', async () => {
    const shop = await open();
    const posting = shop.market.control
      .postings()
      .find((one) => one.status === 'awaiting_packaging' && one.lines.length === 2 && !one.needs);
    const [first, second] = posting?.lines ?? [];
    if (!posting || !first || !second) throw new Error('no posting of two lines');
    const split = (postings: unknown): Promise<Json> =>
      shop.call('/v1/posting/fbs/split', { posting_number: posting.number, postings });
    const goods = (line: { sku: number; quantity: number }, quantity = line.quantity) => ({
      products: [{ product_id: line.sku, quantity }],
    });
    expect((await split([goods(first)])).body.message).toBe('HAS_INCORRECT_PRODUCT_QUANTITY');
    expect((await split([goods(first), goods(second, 99)])).body.message).toBe(
      'HAS_INCORRECT_PRODUCT_QUANTITY',
    );
    expect((await split([])).body.message).toContain('value must contain between 1');
    const done = (await split([goods(first), goods(second)])).body;
    expect(done.parent_posting.posting_number).toBe(posting.number);
    expect(done.postings).toHaveLength(2);
    expect((await read(shop, posting.number)).status).toBe('cancelled_from_split_pending');
    expect((await split([goods(first), goods(second)])).body.message).toBe('HAS_INCORRECT_STATUS');
  });

  test('new parts cannot be seen, listed or shipped before their time', async () => {
    const shop = await open({ splitShowsMs: 5_000 });
    const posting = shop.market.control
      .postings()
      .find((one) => one.status === 'awaiting_packaging' && one.lines.length === 2 && !one.needs);
    if (!posting) throw new Error('no posting of two lines');
    const postings = posting.lines.map((line) => ({
      products: [{ product_id: line.sku, quantity: line.quantity }],
    }));
    const { body } = await shop.call('/v1/posting/fbs/split', { posting_number: posting.number, postings });
    const number = body.postings[0].posting_number;
    expect((await shop.call('/v3/posting/fbs/get', { posting_number: number })).status).toBe(404);
    shop.clock.pass(5_000);
    expect((await read(shop, number)).parent_posting_number).toBe(posting.number);
  });
});
