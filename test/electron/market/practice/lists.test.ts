import { describe, expect, test } from 'vitest';
import { DAY, openShop, START, wholeWindow, type Shop, type Json } from './kit.ts';

const LIST = '/v4/posting/fbs/unfulfilled/list';

async function pages(shop: Shop, limit: number, between: () => void = () => undefined): Promise<string[]> {
  const numbers: string[] = [];
  let cursor = '';
  for (let page = 0; page < 200; page += 1) {
    const { body } = await shop.call(LIST, { limit, cursor, filter: wholeWindow });
    numbers.push(...body.postings.map((posting: Json) => posting.posting_number));
    if (body.has_next !== true) return numbers;
    cursor = body.cursor;
    between();
    shop.clock.pass(50);
  }
  throw new Error('the list never ends');
}

describe('unfulfilled list', () => {
  test.each([
    ['no filter', {}],
    ['an empty filter', { filter: {} }],
    [
      'both windows',
      {
        filter: {
          ...wholeWindow,
          delivering_date_from: wholeWindow.cutoff_from,
          delivering_date_to: wholeWindow.cutoff_to,
        },
      },
    ],
    ['half a window', { filter: { cutoff_from: wholeWindow.cutoff_from } }],
    ['limit 0', { limit: 0, filter: wholeWindow }],
    ['limit 101', { limit: 101, filter: wholeWindow }],
    ['a cursor that is not ours', { cursor: 'zzz', filter: wholeWindow }],
    ['a status that cannot be asked for', { filter: { ...wholeWindow, statuses: ['sent_by_seller'] } }],
    ['a wrong sort', { sort_dir: 'UP', filter: wholeWindow }],
  ])('%s is refused with 400', async (_name, body) => {
    const { call } = await openShop();
    const answer = await call(LIST, { limit: 100, ...body });
    expect([answer.status, answer.body.code]).toEqual([400, 3]);
  });

  test('pages of any size give every posting once, in order of the cut-off', async () => {
    const shop = await openShop({ postings: 90, ratePerSecond: Infinity });
    const { body } = await shop.call(LIST, { limit: 100, filter: wholeWindow });
    const all = body.postings.map((posting: Json) => posting.posting_number);
    expect(body.count).toBe(all.length);
    expect(all.length).toBeGreaterThan(80);
    const times = body.postings.map((posting: Json) => Date.parse(posting.shipment_date));
    expect(times).toEqual(times.toSorted((a: number, b: number) => a - b));
    expect(await pages(shop, 7)).toEqual(all);
    const down = await shop.call(LIST, { limit: 100, sort_dir: 'DESC', filter: wholeWindow });
    expect(down.body.postings.map((posting: Json) => posting.posting_number)).toEqual(all.toReversed());
  });

  test('a posting cancelled or added between two pages neither repeats nor hides another', async () => {
    const shop = await openShop({ postings: 60 });
    const before = await pages(shop, 100);
    let turn = 0;
    const seen = await pages(shop, 10, () => {
      turn += 1;
      if (turn === 1) shop.market.control.cancelPosting(before[3] ?? '', { by: 'client' });
      if (turn === 2) shop.market.control.addPostings(2);
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.every((number) => seen.includes(number))).toBe(true);
  });

  test('filters by status, warehouse, method and change accept ids as text or number', async () => {
    const shop = await openShop({ postings: 60 });
    const get = async (filter: object): Promise<Json[]> =>
      (await shop.call(LIST, { limit: 100, filter: { ...wholeWindow, ...filter } })).body.postings;
    const [first] = await get({ statuses: ['awaiting_packaging'] });
    const warehouse = first.delivery_method.warehouse_id;
    for (const id of [warehouse, String(warehouse)]) {
      const rows = await get({ warehouse_ids: [id] });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.delivery_method.warehouse_id === warehouse)).toBe(true);
    }
    const cancelled = await get({ statuses: ['cancelled'] });
    expect(cancelled.length).toBeGreaterThan(0);
    expect(cancelled[0].cancellation.cancel_reason).not.toBe('');
    shop.clock.pass(1_000);
    shop.market.control.cancelPosting(first.posting_number, { by: 'client' });
    const changed = { from: new Date(START + 1).toISOString(), to: new Date(START + DAY).toISOString() };
    const fresh = await get({ last_changed_status_date: changed });
    expect(fresh.map((row) => row.posting_number)).toEqual([first.posting_number]);
  });

  test('a cut-off that moved shows at its new place', async () => {
    const shop = await openShop();
    const [first = '', second = ''] = await pages(shop, 100);
    shop.market.control.moveCutoff(first, START + 40 * DAY);
    const after = await pages(shop, 100);
    expect([after[0], after.at(-1)]).toEqual([second, first]);
  });
});

describe('list by creation', () => {
  const get = (shop: Shop, filter: object): ReturnType<Shop['call']> =>
    shop.call('/v4/posting/fbs/list', { limit: 100, filter });
  const since = new Date(START - 5 * DAY).toISOString();
  const to = new Date(START + DAY).toISOString();

  test('needs since and to, and refuses a window that is too long', async () => {
    const shop = await openShop();
    expect((await get(shop, { since })).status).toBe(400);
    expect((await get(shop, { to })).status).toBe(400);
    const long = await get(shop, { since: new Date(START - 31 * DAY).toISOString(), to });
    expect([long.status, long.body.message]).toEqual([400, 'PERIOD_IS_TOO_LONG']);
  });

  test('finds by order number and has the delivered ones too', async () => {
    const shop = await openShop();
    const all = (await get(shop, { since, to })).body;
    expect(all.postings).toHaveLength(40);
    expect(all.count).toBeUndefined();
    expect(all.postings.some((posting: Json) => posting.status === 'delivered')).toBe(true);
    const [one] = all.postings;
    const found = (await get(shop, { since, to, order_numbers: [one.order_number] })).body.postings;
    expect(found.map((posting: Json) => posting.posting_number)).toEqual([one.posting_number]);
  });
});

describe('the shop', () => {
  test('same seed, same shop; another seed, another shop', async () => {
    const read = async (seed: number): Promise<string> => {
      const shop = await openShop({ seed, postings: 50 });
      return (await shop.call(LIST, { limit: 100, filter: wholeWindow, with: { barcodes: true } })).text;
    };
    const [one, again, other] = [await read(3), await read(3), await read(4)];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('forty postings hold every kind of work a table must cope with', async () => {
    const shop = await openShop();
    const { postings } = (await shop.call(LIST, { limit: 100, filter: wholeWindow })).body;
    const packable = postings.filter((posting: Json) => posting.status === 'awaiting_packaging');
    const types = new Set(packable.map((posting: Json) => posting.tpl_integration_type));
    expect(types).toEqual(new Set(['ozon', 'aggregator', '3pl_tracking', 'non_integrated']));
    const has = (what: string, test: (posting: Json) => boolean): void =>
      expect(packable.some(test), what).toBe(true);
    has('express', (posting) => posting.is_express);
    has('multi-box', (posting) => posting.is_multibox);
    has('a dozen of one', (posting) => posting.products.some((line: Json) => line.quantity === 12));
    has('several lines', (posting) => posting.products.length === 3);
    has('marks needed', (posting) => posting.requirements.products_requiring_mandatory_mark.length > 0);
    has('marks possible', (posting) => posting.optional.products_with_possible_mandatory_mark.length > 0);
    has('nearly due', (posting) => Date.parse(posting.shipment_date) < START + 45 * 60_000);
    has('digital', (posting) => posting.delivery_method.name.includes('Электронная'));
    has('SF', (posting) => posting.delivery_method.name.includes('顺丰'));
    has('no phone', (posting) => posting.customer?.phone === '');
    has('buyer hidden', (posting) => posting.customer === null);
    has('unknown substatus', (posting) => posting.substatus === 'posting_at_new_kind_of_place');
    has('unknown action', (posting) => posting.available_actions.includes('action_of_tomorrow'));
    const names = packable.flatMap((posting: Json) => posting.customer?.name ?? []);
    expect(names.every((name: string) => /^[А-ЯЁ]/.test(name))).toBe(true);
    expect(new Set(postings.map((posting: Json) => posting.posting_number)).size).toBe(postings.length);
    expect(postings.every((posting: Json) => /^\d{8,10}-\d{4}-1$/.test(posting.posting_number))).toBe(true);
  });

  test('the same buyer comes twice, so that two parcels could be sent as one', async () => {
    const { market } = await openShop();
    const ids = market.control.postings().map((posting) => posting.buyer.id);
    expect(new Set(ids).size).toBeLessThan(ids.length);
  });
});
