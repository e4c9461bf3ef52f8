import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Posting } from '../../../../electron/market/practice/shop/state.ts';
import { methodOf } from '../../../../electron/market/practice/shop/methods.ts';
import type { PracticeOptions } from '../../../../electron/market/practice/options.ts';
import { createPdfProbe, type PdfProbe } from './pdf-probe.ts';
import { onePackage, openShop, type Shop, type Json } from './kit.ts';

const CREATE = '/v3/posting/fbs/package-label/create';
const GET = '/v2/posting/fbs/package-label/get';
const READY = 70_000;

let pdf: PdfProbe;
beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  const bytes = (id: string): Uint8Array => readFileSync(resolve(id));
  pdf = await createPdfProbe(
    bytes('@embedpdf/pdfium/pdfium.wasm'),
    bytes('zxing-wasm/reader/zxing_reader.wasm'),
  );
});

async function shipped(
  options: Partial<PracticeOptions>,
  method: string,
  count: number,
): Promise<{ shop: Shop; postings: Posting[] }> {
  const shop = await openShop({ postings: 60, ratePerSecond: Infinity, ...options });
  const postings = shop.market.control
    .postings()
    .filter(
      (one) =>
        methodOf(one).key === method && one.status === 'awaiting_packaging' && one.markNeeded.length === 0,
    )
    .slice(0, count);
  for (const posting of postings) await shop.call('/v4/posting/fbs/ship', onePackage(posting));
  shop.clock.pass(4_000);
  return { shop, postings };
}

const numbers = (postings: Posting[]): string[] => postings.map((posting) => posting.number);

async function task(shop: Shop, posting_numbers: string[]): Promise<number> {
  const { body } = await shop.call(CREATE, { posting_numbers });
  expect(body.tasks).toHaveLength(1);
  return body.tasks[0].task_id;
}

const state = async (shop: Shop, task_id: number): Promise<Json> => (await shop.call(GET, { task_id })).body;

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  return new Uint8Array(await response.arrayBuffer());
}

describe('label tasks', () => {
  test('too early nothing is printed and the posting is named; later a new task prints it', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 1);
    const early = await task(shop, numbers(postings));
    expect((await state(shop, early)).status.code).toBe('pending');
    shop.clock.pass(1_100);
    const working = await state(shop, early);
    expect([working.status.code, working.error, working.file_url]).toEqual(['in_progress', null, '']);
    shop.clock.pass(1_000);
    const failed = await state(shop, early);
    expect([failed.status.code, failed.file_url]).toEqual(['error', '']);
    expect(failed.status.unprinted_postings).toEqual([
      { posting_number: postings[0]?.number, message: "The next postings aren't ready" },
    ]);
    shop.clock.pass(READY);
    const later = await task(shop, numbers(postings));
    expect(later).not.toBe(early);
    shop.clock.pass(3_000);
    expect((await state(shop, later)).status).toMatchObject({ code: 'completed', printed_postings_count: 1 });
  });

  test('asking twice for the same postings gives the same task', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 2);
    shop.clock.pass(READY);
    const first = await task(shop, numbers(postings));
    shop.clock.pass(3_000);
    expect(await task(shop, numbers(postings))).toBe(first);
  });

  test('a posting cancelled after assembly is missing from the file and named', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 3);
    shop.clock.pass(READY);
    shop.market.control.cancelPosting(postings[1]?.number ?? '', { by: 'client' });
    const id = await task(shop, numbers(postings));
    shop.clock.pass(3_000);
    const { status, file_url } = await state(shop, id);
    expect(status).toMatchObject({ code: 'completed', postings_count: 3, printed_postings_count: 2 });
    expect(status.unprinted_postings[0].posting_number).toBe(postings[1]?.number);
    expect(await pdf.pageSizes(await download(file_url))).toHaveLength(2);
  });

  test('injected: a partial file, then a failed task', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 2);
    shop.clock.pass(READY);
    shop.market.control.setFault({ fault: { kind: 'label-partial' }, posting: postings[0]?.number ?? '' });
    const partial = await task(shop, numbers(postings));
    shop.clock.pass(3_000);
    expect((await state(shop, partial)).status.unprinted_postings).toHaveLength(1);
    shop.market.control.setFault({ fault: { kind: 'label-error' } });
    const broken = await task(shop, numbers(postings));
    shop.clock.pass(3_000);
    expect(await state(shop, broken)).toMatchObject({
      error: { code: 'LABEL_GENERATION_FAILED' },
      file_url: '',
    });
  });

  test('postings of other shops refuse the whole call; 0 and 1001 numbers are refused', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 1);
    const foreign = await shop.call(CREATE, { posting_numbers: [...numbers(postings), '111111111-0001-1'] });
    expect(foreign.body.message).toBe('POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY');
    expect((await shop.call(CREATE, { posting_numbers: [] })).status).toBe(400);
    expect((await shop.call(CREATE, { posting_numbers: Array(1001).fill('1') })).status).toBe(400);
    expect((await shop.call(GET, { task_id: 5 })).status).toBe(404);
  });

  test('the switches for unready labels: refuse at once, or wait for them', async () => {
    const strict = await shipped({ notReadyLabels: 'refuse' }, 'fbs-sofino', 1);
    const refused = await strict.shop.call(CREATE, { posting_numbers: numbers(strict.postings) });
    expect([refused.status, refused.body.message]).toEqual([400, "The next postings aren't ready"]);
    const patient = await shipped({ notReadyLabels: 'wait' }, 'fbs-sofino', 1);
    const id = await task(patient.shop, numbers(patient.postings));
    patient.shop.clock.pass(10_000);
    expect((await state(patient.shop, id)).status.code).toBe('in_progress');
    patient.shop.clock.pass(READY);
    expect((await state(patient.shop, id)).status.code).toBe('completed');
  });

  test('two label sizes in one call make two tasks', async () => {
    const { shop, postings } = await shipped({}, 'fbs-sofino', 1);
    const small = shop.market.control
      .postings()
      .find((one) => methodOf(one).key === 'fbs-noginsk' && one.status === 'awaiting_packaging');
    const { body } = await shop.call(CREATE, { posting_numbers: [...numbers(postings), small?.number] });
    expect(body.tasks.map((row: Json) => row.task_type)).toEqual(['big_label', 'small_label']);
  });
});

describe('label files', () => {
  const printed = async (
    options: Partial<PracticeOptions>,
    method: string,
    count: number,
  ): Promise<{ shop: Shop; postings: Posting[]; url: string; file: Uint8Array }> => {
    const { shop, postings } = await shipped(options, method, count);
    shop.clock.pass(READY);
    const id = await task(shop, numbers(postings));
    shop.clock.pass(3_000);
    const url = (await state(shop, id)).file_url as string;
    return { shop, postings, url, file: await download(url) };
  };

  test('big: 75 × 120 mm, a page per posting in order; a 203 dpi printer dot picture reads back every code', async () => {
    const { shop, postings, url, file } = await printed({}, 'fbs-sofino', 4);
    expect(new URL(url).origin).toBe(shop.market.cdnUrl);
    expect(new URL(url).origin).not.toBe(shop.market.url);
    expect(Buffer.from(file.subarray(0, 4)).toString()).toBe('%PDF');
    expect(await pdf.pageSizes(file)).toEqual(postings.map(() => ({ width: 75, height: 120 })));
    for (const [page, posting] of postings.entries()) {
      const wanted = await shop.call('/v3/posting/fbs/get', {
        posting_number: posting.number,
        with: { barcodes: true },
      });
      const { scanit, barcodes } = wanted.body.result;
      const codes = await pdf.codes(file, page);
      const expected = [barcodes.upper_barcode, scanit === '' ? barcodes.lower_barcode : scanit];
      expect(new Set(codes)).toEqual(new Set(expected.filter((code) => code !== '0')));
      for (const code of codes) {
        const found = await shop.call('/v2/posting/fbs/get-by-barcode', { barcode: code });
        expect(found.body.result.posting_number).toBe(posting.number);
      }
    }
  });

  test('small: 58 × 40 mm, one code a page', async () => {
    const { postings, file } = await printed({ scanit: 'never' }, 'fbs-noginsk', 2);
    expect(await pdf.pageSizes(file)).toEqual(postings.map(() => ({ width: 58, height: 40 })));
    for (const [page, posting] of postings.entries()) {
      expect(await pdf.codes(file, page)).toEqual([posting.lowerBarcode]);
    }
  });

  test('the page says number, sorting centre and goods in Cyrillic that can be read out', async () => {
    const { postings, file } = await printed({}, 'fbs-sofino', 1);
    const text = await pdf.text(file, 0);
    expect(text).toContain(postings[0]?.number);
    expect(text).toContain('СОФЬИНО_РФЦ');
    expect(text).toMatch(/[а-яё]{4}/);
  });

  test('the switch for a second page with the product list', async () => {
    const { file } = await printed({ productListPage: 'single' }, 'fbs-sofino', 1);
    expect(await pdf.pageSizes(file)).toHaveLength(2);
    expect(await pdf.codes(file, 1)).toEqual([]);
  });

  test('ScanIt as DataMatrix reads back too', async () => {
    const { shop, postings, file } = await printed(
      { scanit: 'always', scanitSymbology: 'datamatrix' },
      'fbs-sofino',
      1,
    );
    const got = await shop.call('/v3/posting/fbs/get', { posting_number: postings[0]?.number });
    expect(await pdf.codes(file, 0)).toContain(got.body.result.scanit);
  });

  test('a torn file, a broken connection and a web page instead of the file', async () => {
    const { shop, url, file } = await printed({}, 'fbs-sofino', 1);
    shop.market.control.setFault({ fault: { kind: 'torn-file' }, path: '/s3/*' });
    const torn = await download(url);
    expect(torn.length).toBeLessThan(file.length);
    expect(Buffer.from(torn).toString('latin1')).not.toContain('%%EOF');
    shop.market.control.setFault({ fault: { kind: 'reset-after' }, path: '/s3/*' });
    await expect(download(url)).rejects.toThrow();
    shop.market.control.setFault({ fault: { kind: 'html-file' }, path: '/s3/*' });
    expect(await (await fetch(url)).text()).toContain('<html>');
    expect(await download(url)).toEqual(file);
  });

  test('the journal tells when a client sends its key to the file server', async () => {
    const { shop, url } = await printed({}, 'fbs-sofino', 1);
    const files = (): boolean[] =>
      shop.market.control.journal().flatMap((entry) => (entry.origin === 'cdn' ? [entry.credentials] : []));
    expect(files()).toEqual([false]);
    await fetch(url, { headers: { 'Api-Key': 'leak' } });
    expect(files()).toEqual([false, true]);
  });

  test('the file is gone after its lifetime, and unknown files are 404', async () => {
    const { shop, url } = await printed({ fileLifetimeMs: 10_000 }, 'fbs-sofino', 1);
    shop.clock.pass(11_000);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${shop.market.cdnUrl}/s3/../etc/passwd`)).status).toBe(404);
  });
});
