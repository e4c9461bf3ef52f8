import { describe, expect, test } from 'vitest';
import { productOfSku } from '../../../../electron/market/practice/goods/catalogue.ts';
import { sampleMark } from '../../../../electron/market/practice/marks.ts';
import { onePackage, openShop, type Shop, type Json } from './kit.ts';

const BASE = 'fbs/posting/product/exemplar';

interface Unit {
  readonly product_id: number;
  readonly exemplar_id: number;
}

async function marked(shop: Shop): Promise<{ number: string; units: Unit[]; posting: Json }> {
  const posting = shop.market.control
    .postings()
    .find(
      (one) =>
        one.status === 'awaiting_packaging' && one.markNeeded.length > 0 && one.lines[0]?.quantity === 2,
    );
  if (!posting) throw new Error('no posting of two marked units');
  const { body } = await shop.call(`/v6/${BASE}/create-or-get`, { posting_number: posting.number });
  const units = body.products.flatMap((product: Json) =>
    product.exemplars.map((exemplar: Json) => ({
      product_id: product.product_id,
      exemplar_id: exemplar.exemplar_id,
    })),
  );
  return { number: posting.number, units, posting };
}

const markFor = (unit: Unit, serial: number): string =>
  sampleMark(productOfSku(unit.product_id).barcodes[0] ?? '', serial);

const set = (shop: Shop, number: string, units: Unit[], marks: string[]): ReturnType<Shop['call']> =>
  shop.call(`/v6/${BASE}/set`, {
    posting_number: number,
    products: [
      {
        product_id: units[0]?.product_id,
        exemplars: units.map((unit, index) => ({
          exemplar_id: unit.exemplar_id,
          is_gtd_absent: true,
          is_rnpt_absent: true,
          marks: marks[index] === undefined ? [] : [{ mark: marks[index], mark_type: 'mandatory_mark' }],
        })),
      },
    ],
  });

const status = async (shop: Shop, number: string): Promise<Json> =>
  (await shop.call(`/v5/${BASE}/status`, { posting_number: number })).body;

describe('marking codes', () => {
  test('without its codes a posting cannot be shipped; with them it can', async () => {
    const shop = await openShop();
    const { number, units, posting } = await marked(shop);
    expect(units).toHaveLength(2);
    expect((await status(shop, number)).status).toBe('ship_not_available');
    expect((await shop.call('/v4/posting/fbs/ship', onePackage(posting))).body.message).toBe(
      'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY',
    );
    const answer = await set(shop, number, units, units.map(markFor));
    expect(typeof answer.body.result).toBe('boolean');
    expect((await status(shop, number)).status).toBe('validation_in_process');
    expect((await shop.call('/v4/posting/fbs/ship', onePackage(posting))).body.message).toBe(
      'EXEMPLAR_INFO_NOT_FILLED_COMPLETELY',
    );
    shop.clock.pass(4_000);
    expect((await status(shop, number)).status).toBe('ship_available');
    expect((await shop.call('/v4/posting/fbs/ship', onePackage(posting))).status).toBe(200);
    shop.clock.pass(4_000);
    const got = await shop.call('/v3/posting/fbs/get', {
      posting_number: number,
      with: { product_exemplars: true },
    });
    expect(got.body.result.product_exemplars.products[0].exemplars[1].mandatory_mark).toBe(
      units.map(markFor)[1],
    );
  });

  test('a code without crypto tail, a code with lost separators and a code used before all fail their check', async () => {
    const shop = await openShop();
    const { number, units } = await marked(shop);
    const [first] = units;
    if (!first) throw new Error('no unit');
    const good = markFor(first, 5);
    for (const bad of [good.slice(0, 31), good.replaceAll('\u001d', '')]) {
      await set(shop, number, units, [good, bad]);
      shop.clock.pass(4_000);
      const after = await status(shop, number);
      expect(after.status).toBe('ship_not_available');
      expect(after.products[0].exemplars.map((row: Json) => row.marks[0].check_status)).toEqual([
        'passed',
        'failed',
      ]);
    }
    await set(shop, number, units, [good, good]);
    shop.clock.pass(4_000);
    const doubled = (await status(shop, number)).products[0].exemplars[1].marks[0];
    expect([doubled.check_status, doubled.error_codes.length]).toEqual(['failed', 1]);
  });

  test('validate judges the shape at once and stores nothing', async () => {
    const shop = await openShop();
    const { number, units } = await marked(shop);
    const [unit] = units;
    if (!unit) throw new Error('no unit');
    const ask = async (mark: string): Promise<Json> =>
      (
        await shop.call(`/v5/${BASE}/validate`, {
          posting_number: number,
          products: [
            { product_id: unit.product_id, exemplars: [{ marks: [{ mark, mark_type: 'mandatory_mark' }] }] },
          ],
        })
      ).body.products[0];
    expect((await ask(markFor(unit, 1))).valid).toBe(true);
    expect((await ask('4607123451015')).exemplars[0].marks[0].valid).toBe(false);
    expect((await status(shop, number)).products[0].exemplars[0].marks).toEqual([]);
  });

  test('a mark for goods that take none, and an exemplar of another product, are refused and change nothing', async () => {
    const shop = await openShop();
    const { number, units } = await marked(shop);
    const plain = shop.market.control
      .postings()
      .find(
        (one) => one.status === 'awaiting_packaging' && one.markNeeded.length + one.markPossible.length === 0,
      );
    const { body } = await shop.call(`/v6/${BASE}/create-or-get`, { posting_number: plain?.number });
    const [product] = body.products;
    const unit = { product_id: product.product_id, exemplar_id: product.exemplars[0].exemplar_id };
    const redundant = await set(shop, plain?.number ?? '', [unit], ['x']);
    expect(redundant.body.message).toBe('MANDATORY_MARK_REDUNDANT');
    const alien = await set(shop, number, [{ ...units[0]!, exemplar_id: 12 }], []);
    expect(alien.body.message).toContain('does not belong to product');
  });
});
