import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { methodOf } from '../../../../electron/market/practice/shop/methods.ts';
import type { PracticeOptions } from '../../../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import { readCodesOf } from '../../../kit/png-codes.ts';
import { createPdfProbe, type PdfProbe } from './pdf-probe.ts';
import { handClock, onePackage, openShop, post, rightKey, type Json, type Shop } from './kit.ts';

const HOUR = 3_600_000;
let pdf: PdfProbe;

beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  const bytes = (id: string): Uint8Array => readFileSync(resolve(id));
  pdf = await createPdfProbe(
    bytes('@embedpdf/pdfium/pdfium.wasm'),
    bytes('zxing-wasm/reader/zxing_reader.wasm'),
  );
});

/** A shop where all plain postings of a way have been assembled. */
async function assembled(
  method: string,
  options: Partial<PracticeOptions> = {},
): Promise<{ shop: Shop; numbers: string[]; methodId: number }> {
  const shop = await openShop({ postings: 60, ratePerSecond: Infinity, ...options });
  const postings = shop.market.control
    .postings()
    .filter(
      (one) =>
        methodOf(one).key === method && one.status === 'awaiting_packaging' && one.markNeeded.length === 0,
    );
  for (const posting of postings) await shop.call('/v4/posting/fbs/ship', onePackage(posting));
  shop.clock.pass(4_000);
  const [first] = postings;
  if (!first) throw new Error(`no posting by ${method}`);
  return { shop, numbers: postings.map((posting) => posting.number), methodId: first.methodId };
}

async function file(shop: Shop, path: string, body: unknown): Promise<{ type: string; bytes: Uint8Array }> {
  const response = await fetch(shop.market.url + path, {
    method: 'POST',
    headers: rightKey,
    body: JSON.stringify(body),
  });
  return {
    type: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

const create = async (shop: Shop, methodId: number): Promise<number> =>
  (await shop.call('/v1/carriage/create', { delivery_method_id: methodId })).body.carriage_id;

describe('papers of a carriage', () => {
  test('the list names every posting, and its code is the one of picture and text', async () => {
    const { shop, numbers, methodId } = await assembled('fbs-sofino');
    const id = await create(shop, methodId);
    await shop.call('/v1/carriage/approve', { carriage_id: id, containers_count: 2 });
    shop.clock.pass(30_000);
    const text = (await shop.call('/v2/posting/fbs/act/get-barcode/text', { id: String(id) })).body.result;
    expect(text).toMatch(/^%303%\d{11}$/);
    const act = await file(shop, '/v2/posting/fbs/act/get-pdf', { id });
    const picture = await file(shop, '/v2/posting/fbs/act/get-barcode', { id });
    const labels = await file(shop, '/v2/posting/fbs/act/get-container-labels', { id });
    // All is fetched before anything is decoded: decoding keeps the process busy for longer than a connection lives.
    expect([act.type, picture.type]).toEqual(['application/pdf', 'image/png']);
    const words = await pdf.text(act.bytes, 0);
    for (const number of [...numbers, text]) expect(words).toContain(number);
    expect((await readCodesOf(picture.bytes)).map((code) => code.text)).toEqual([text]);
    expect(await pdf.pageSizes(labels.bytes)).toHaveLength(2);
  });

  test('an act longer than a page goes on, and none of its rows is lost', async () => {
    const { shop, methodId } = await assembled('fbs-sofino', { postings: 200 });
    const id = await create(shop, methodId);
    await shop.call('/v1/carriage/approve', { carriage_id: id });
    shop.clock.pass(30_000);
    const { added_to_act: numbers } = (await shop.call('/v2/posting/fbs/act/check-status', { id })).body
      .result;
    const { bytes } = await file(shop, '/v2/posting/fbs/act/get-pdf', { id });
    const pages = await pdf.pageSizes(bytes);
    expect(numbers.length).toBeGreaterThan(38);
    expect(pages.length).toBeGreaterThan(1);
    const words = (await Promise.all(pages.map((_, index) => pdf.text(bytes, index)))).join(' ');
    for (const number of numbers) expect(words).toContain(number);
  });

  test('the code for returns is the same as text, picture and paper', async () => {
    const shop = await openShop();
    const { barcode } = (await shop.call('/v1/return/giveout/barcode')).body;
    const paper = await file(shop, '/v1/return/giveout/get-pdf', {});
    const picture = await file(shop, '/v1/return/giveout/get-png', {});
    expect(await pdf.text(paper.bytes, 0)).toContain(barcode);
    expect((await readCodesOf(picture.bytes)).map((code) => code.text)).toEqual([barcode]);
  });
});

describe('the rules of a carriage', () => {
  test('cargo places only where the warehouse hands over unseen', async () => {
    const { shop, methodId } = await assembled('fbs-noginsk');
    const id = await create(shop, methodId);
    const refused = await shop.call('/v1/carriage/approve', { carriage_id: id, containers_count: 1 });
    expect(refused.body.message).toBe('Trying set ContainersCount to not HasEntrustedAcceptance company');
    expect((await shop.call('/v1/carriage/approve', { carriage_id: id })).body).toEqual({});
  });

  test('a way that is not handed over by carriage, and one that is not there', async () => {
    const shop = await openShop();
    const own = shop.market.control.postings().find((one) => methodOf(one).key === 'own-courier');
    const answer = await shop.call('/v1/carriage/create', { delivery_method_id: own?.methodId });
    expect(answer.body.message).toBe('non_carriageable');
    const nowhere = await shop.call('/v1/carriage/create', { delivery_method_id: 1 });
    expect(nowhere.body.message).toBe('DELIVERY_METHOD_NOT_FOUND');
  });

  test.each(['refused', 'partial'] as const)(
    'a second one while the first is new: %s',
    async (secondCarriage) => {
      const { shop, methodId, numbers } = await assembled('fbs-sofino', { secondCarriage });
      const id = await create(shop, methodId);
      const kept = numbers.slice(0, 1);
      await shop.call('/v1/carriage/set-postings', { carriage_id: id, posting_numbers: kept });
      const again = await shop.call('/v1/carriage/create', { delivery_method_id: methodId });
      if (secondCarriage === 'refused') expect(again.body.message).toBe('there_are_incomplete_carriages');
      else {
        const second = await shop.call('/v1/carriage/get', { carriage_id: again.body.carriage_id });
        expect(second.body).toMatchObject({ is_partial: true, partial_num: 2, status: 'new' });
      }
    },
  );

  test.each(['create', 'approve'] as const)(
    'postings say that they are in it from %s on',
    async (inCarriageFrom) => {
      const { shop, methodId, numbers } = await assembled('fbs-sofino', { inCarriageFrom });
      const [number = ''] = numbers;
      const substatus = () => shop.market.control.posting(number).substatus;
      const id = await create(shop, methodId);
      const early = inCarriageFrom === 'create' ? 'posting_in_carriage' : 'posting_not_in_carriage';
      expect(substatus()).toBe(early);
      await shop.call('/v1/carriage/approve', { carriage_id: id });
      expect(substatus()).toBe('posting_in_carriage');
      await shop.call('/v1/carriage/cancel', { carriage_id: id });
      expect(substatus()).toBe('posting_not_in_carriage');
    },
  );

  test('a carriage emptied by cancellations cannot be confirmed', async () => {
    const { shop, methodId } = await assembled('fbs-noginsk');
    const id = await create(shop, methodId);
    const { added_to_act: numbers } = (await shop.call('/v2/posting/fbs/act/check-status', { id })).body
      .result;
    for (const number of numbers) shop.market.control.cancelPosting(number, { by: 'client' });
    expect((await shop.call('/v1/carriage/approve', { carriage_id: id })).body.message).toBe('no_postings');
    const after = (await shop.call('/v2/posting/fbs/act/check-status', { id })).body.result;
    expect(after).toMatchObject({ added_to_act: [], removed_from_act: numbers });
  });

  test('what one carriage took is in the list of the day, and counts as packed', async () => {
    const { shop, methodId, numbers } = await assembled('fbs-sofino');
    const row = async (): Promise<Json> =>
      (await shop.call('/v2/carriage/delivery/list', { limit: 10, filter: { delivery_method_id: methodId } }))
        .body.methods[0];
    const before = await row();
    expect(before.carriages).toMatchObject([{ id: 0 }]);
    expect(before.mandatory_packaged_count + before.optional_packaged_count).toBeGreaterThanOrEqual(
      numbers.length,
    );
    const id = await create(shop, methodId);
    expect((await row()).carriages).toMatchObject([{ id, status: 'new' }]);
  });
});

describe('cargo places', () => {
  const made = async (shop: Shop, warehouse: number, sort = 'sort'): Promise<number> =>
    Number(
      (
        await shop.call('/v1/carriage/container/create', {
          warehouse_id: warehouse,
          cargo_type: 'box',
          sort_type: sort,
          containers_count: 1,
        })
      ).body.container_ids[0],
    );

  test('a parcel is in one place only, of its own kind of sorting, and says so', async () => {
    const { shop, numbers, methodId } = await assembled('fbs-sofino');
    const box = await made(shop, methodId);
    const other = await made(shop, methodId);
    const fill = (container_id: number): Promise<Json> =>
      shop.call('/v1/carriage/container/fill', { container_id, posting_numbers: numbers });
    const first = (await fill(box)).body;
    shop.clock.pass(5_000);
    const placed = numbers.filter(
      (number) => !first.error_postings.some((row: Json) => row.posting_number === number),
    );
    expect(placed.length).toBeGreaterThan(0);
    const second = (await fill(other)).body;
    expect(second.task_id).toBe(0);
    expect(second.error_postings).toHaveLength(numbers.length);
    const posting = (await shop.call('/v3/posting/fbs/get', { posting_number: placed[0] })).body.result;
    expect(posting.container).toMatchObject({ container_id: box, container_number: 1, cargo_type: 'box' });
  });

  test('a task that meets a cancelled parcel fails and says so', async () => {
    const { shop, numbers, methodId } = await assembled('fbs-sofino');
    const box = await made(shop, methodId);
    const { task_id, error_postings } = (
      await shop.call('/v1/carriage/container/fill', { container_id: box, posting_numbers: numbers })
    ).body;
    const gone = numbers.find((number) => !error_postings.some((row: Json) => row.posting_number === number));
    shop.market.control.cancelPosting(gone ?? '', { by: 'client' });
    shop.clock.pass(5_000);
    const task = (await shop.call('/v1/carriage/container/task/info', { task_id })).body;
    expect(task).toMatchObject({ status: 'failed' });
    const place = (await shop.call('/v1/carriage/container/get', { container_id: box })).body;
    expect(place.postings.map((row: Json) => row.posting_number)).not.toContain(gone);
  });

  test('only warehouses that hand over unseen have any', async () => {
    const { shop, methodId } = await assembled('fbs-noginsk');
    const answer = await shop.call('/v1/carriage/container/create', {
      warehouse_id: methodId,
      cargo_type: 'box',
      sort_type: 'sort',
      containers_count: 1,
    });
    expect(answer.status).toBe(400);
  });
});

describe('returns', () => {
  test('two kinds of time are refused, and pages follow the last id', async () => {
    const shop = await openShop();
    const window = { time_from: '2020-01-01T00:00:00Z', time_to: '2030-01-01T00:00:00Z' };
    const both = { logistic_return_date: window, visual_status_change_moment: window };
    expect((await shop.call('/v1/returns/list', { filter: both, limit: 10 })).status).toBe(400);
    const ids: string[] = [];
    for (let last = '0', more = true; more; last = ids.at(-1) ?? '') {
      const page = (await shop.call('/v1/returns/list', { filter: {}, limit: 2, last_id: last })).body;
      ids.push(...page.returns.map((row: Json) => row.id));
      more = page.has_next;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(4);
  });

  test('the same seed has the same returns', async () => {
    const [one, two] = [await openShop(), await openShop()];
    const list = async (shop: Shop): Promise<Json> =>
      (await shop.call('/v1/returns/list', { filter: {}, limit: 500 })).body;
    expect(await list(one)).toEqual(await list(two));
  });
});

test('a restart in the middle of a hand-over goes on where it stood', async () => {
  const { shop, methodId, numbers } = await assembled('fbs-sofino');
  const id = await create(shop, methodId);
  await shop.call('/v1/carriage/approve', { carriage_id: id });
  const clock = handClock(shop.clock.at + 3 * HOUR);
  const restore = structuredClone(shop.market.control.snapshot());
  const second = createPracticeMarketplace({ seed: 7, postings: 60, clock, restore });
  await second.start();
  try {
    const status = (await post(second.url, '/v1/carriage/get', { carriage_id: id })).body.status;
    expect(['sended', 'received']).toContain(status);
    expect(second.control.posting(numbers[0] ?? '').status).toMatch(/^(acceptance_in_progress|delivering)$/);
  } finally {
    await second.stop();
  }
});

test('a shop kept from before there were carriages has them when asked', async () => {
  const shop = await openShop();
  const { handover: _, ...older } = shop.market.control.snapshot().shop;
  shop.market.control.restore({ ...shop.market.control.snapshot(), shop: older });
  const list = await shop.call('/v1/returns/list', { filter: {}, limit: 500 });
  expect(list.body.returns.length).toBeGreaterThan(0);
});
