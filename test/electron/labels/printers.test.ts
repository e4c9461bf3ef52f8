import { describe, expect, test } from 'vitest';
import type { LabelDoc } from '#shared/label/doc.ts';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import type { Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { crc16 } from '../../../electron/labels/languages/zpl.ts';
import { differingDots, ink, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { sampleProduct, sampleSlip, sampleWaybill } from '../../kit/label-samples.ts';
import { printEscpos } from '../../kit/escpos-printer.ts';
import { printTspl } from '../../kit/tspl-printer.ts';
import { readZpl, renderZpl } from '../../kit/zpl-printer.ts';

const engine = inlineEngine();

const samples: readonly (readonly [string, LabelDoc])[] = [
  ['waybill ru 100x150', waybillLabel(sampleWaybill('ru', { printedBefore: 1 }), '100x150')],
  ['waybill zh 75x120', waybillLabel(sampleWaybill('zh-CN'), '75x120')],
  ['fragile 58x40', handlingSticker({ mark: 'fragile', weight: null }, '58x40')],
  ['slip ru 75x120', packingSlip(sampleSlip('ru'), '75x120')[0]!],
  ['product 58x40', productBarcodeLabel(sampleProduct('zh-CN'))],
];

const dotsOf = async (doc: LabelDoc, dpi: 203 | 300): Promise<Bitmap> =>
  pngDots(must(await engine.render(doc, { dpi, language: 'png' })).bytes);

describe.each(samples)('%s prints dot by dot as it is seen', (_name, doc) => {
  test.each([203, 300] as const)('EN1 in ZPL, ESC/POS and TSPL at %s dpi', async (dpi) => {
    const seen = await dotsOf(doc, dpi);
    expect(ink(seen)).toBeGreaterThan(1000);
    for (const compression of ['acs', 'z64', 'hex'] as const) {
      const { bytes } = must(await engine.render(doc, { dpi, language: 'zpl', printer: { compression } }));
      expect(differingDots(readZpl(bytes).bitmap, seen), compression).toBe(0);
    }
    for (const page of printEscpos(must(await engine.render(doc, { dpi, language: 'escpos' })).bytes))
      expect(differingDots(page.bitmap, seen)).toBe(0);
    const tspl = must(await engine.render(doc, { dpi, language: 'tspl', printer: { copies: 2 } })).bytes;
    const pages = printTspl(tspl, dpi === 203 ? 8 : 300 / 25.4);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ copies: 2, widthMm: doc.widthMm, heightMm: doc.heightMm });
    expect(differingDots(pages[0]!.bitmap, seen)).toBe(0);
  });
});

test('EN1 an independent ZPL renderer prints the same dots, for each packing', async () => {
  const doc = productBarcodeLabel(sampleProduct('ru'));
  const seen = await dotsOf(doc, 203);
  for (const compression of ['acs', 'z64', 'hex'] as const) {
    const { bytes } = must(await engine.render(doc, { dpi: 203, language: 'zpl', printer: { compression } }));
    expect(differingDots(await renderZpl(bytes, seen.width, seen.height, 203), seen), compression).toBe(0);
  }
});

test('EN1 an independent ZPL renderer does not mind what else the job says', async () => {
  const doc = productBarcodeLabel(sampleProduct('zh-CN'));
  const seen = await dotsOf(doc, 203);
  for (const media of ['gap', 'mark', 'continuous'] as const) {
    const printer = { media, gapMm: 3, darkness: 12, speed: 4, copies: 2, offsetX: 0 };
    const { bytes } = must(await engine.render(doc, { dpi: 203, language: 'zpl', printer }));
    expect(differingDots(await renderZpl(bytes, seen.width, seen.height, 203), seen), media).toBe(0);
  }
});

test('EN1 an independent ZPL renderer prints the whole waybill at 203 and 300 dpi', async () => {
  for (const dpi of [203, 300] as const) {
    const doc = waybillLabel(sampleWaybill('ru'), '75x120');
    const { bytes } = must(await engine.render(doc, { dpi, language: 'zpl' }));
    const seen = await dotsOf(doc, dpi);
    expect(differingDots(await renderZpl(bytes, seen.width, seen.height, dpi), seen)).toBe(0);
  }
});

test('the Z64 checksum is the one of the standard check text', () => {
  expect(crc16('123456789')).toBe('31C3');
});

test('the strict TSPL printer refuses what it does not know, short pictures and ink off the label', () => {
  const good = 'SIZE 10 mm,10 mm\r\nCLS\r\n';
  expect(() => printTspl(Buffer.from('SIZE 10 mm,10 mm\r\nBEEP\r\n'), 8)).toThrow('unknown TSPL');
  expect(() => printTspl(Buffer.from(`${good}BITMAP 0,0,2,2,0,abc`), 8)).toThrow('ends inside');
  expect(() => printTspl(Buffer.from(`${good}BITMAP 0,79,1,2,0,ab\r\n`), 8)).toThrow('leaves the label');
});
