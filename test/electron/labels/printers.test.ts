import { describe, expect, test } from 'vitest';
import type { LabelDoc } from '#shared/label/doc.ts';
import { fragileSticker } from '#shared/label/fragile-sticker.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import { createBitmap, fillDots, type Bitmap } from '../../../electron/labels/bitmap.ts';
import { toTspl } from '../../../electron/labels/languages/tspl.ts';
import { crc16, toZpl } from '../../../electron/labels/languages/zpl.ts';
import { differingDots, ink, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { sampleProduct, sampleSlip, sampleWaybill } from '../../kit/label-samples.ts';
import { printTspl } from '../../kit/tspl-printer.ts';
import { readZpl, renderZpl } from '../../kit/zpl-printer.ts';

const engine = inlineEngine();

const samples: readonly (readonly [string, LabelDoc])[] = [
  ['waybill ru 100x150', waybillLabel(sampleWaybill('ru', { printedBefore: 1 }), '100x150')],
  ['waybill zh 75x120', waybillLabel(sampleWaybill('zh-CN'), '75x120')],
  ['fragile 58x40', fragileSticker('58x40')],
  ['slip ru 75x120', packingSlip(sampleSlip('ru'), '75x120')[0]!],
  ['product 58x40', productBarcodeLabel(sampleProduct('zh-CN'))],
];

const dotsOf = async (doc: LabelDoc, dpi: 203 | 300): Promise<Bitmap> =>
  pngDots(must(await engine.render(doc, { dpi, language: 'png' })).bytes);

describe.each(samples)('%s prints dot by dot as it is seen', (_name, doc) => {
  test.each([203, 300] as const)('in ZPL and TSPL at %s dpi', async (dpi) => {
    const seen = await dotsOf(doc, dpi);
    expect(ink(seen)).toBeGreaterThan(1000);
    for (const zplPacking of ['acs', 'z64', 'hex'] as const) {
      const { bytes } = must(await engine.render(doc, { dpi, language: 'zpl', printer: { zplPacking } }));
      expect(differingDots(readZpl(bytes).bitmap, seen), zplPacking).toBe(0);
    }
    const tspl = must(await engine.render(doc, { dpi, language: 'tspl', printer: { copies: 2 } })).bytes;
    const pages = printTspl(tspl, dpi === 203 ? 8 : 300 / 25.4);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ copies: 2, widthMm: doc.widthMm, heightMm: doc.heightMm });
    expect(differingDots(pages[0]!.bitmap, seen)).toBe(0);
  });
});

test('an independent ZPL renderer prints the same dots, for each packing', async () => {
  const doc = productBarcodeLabel(sampleProduct('ru'));
  const seen = await dotsOf(doc, 203);
  for (const zplPacking of ['acs', 'z64', 'hex'] as const) {
    const { bytes } = must(await engine.render(doc, { dpi: 203, language: 'zpl', printer: { zplPacking } }));
    expect(differingDots(await renderZpl(bytes, seen.width, seen.height, 203), seen), zplPacking).toBe(0);
  }
});

test('an independent ZPL renderer prints the whole waybill at 203 and 300 dpi', async () => {
  for (const dpi of [203, 300] as const) {
    const doc = waybillLabel(sampleWaybill('ru'), '75x120');
    const { bytes } = must(await engine.render(doc, { dpi, language: 'zpl' }));
    const seen = await dotsOf(doc, dpi);
    expect(differingDots(await renderZpl(bytes, seen.width, seen.height, dpi), seen)).toBe(0);
  }
});

describe('printer tuning', () => {
  const plain = { packing: 'acs', offsetX: 0, offsetY: 0, copies: 1 } as const;
  const marked = (x: number, y: number): Bitmap => {
    const bitmap = createBitmap(100, 50);
    fillDots(bitmap, x, y, 5, 5, true);
    return bitmap;
  };

  test('offsets move the picture by dots in both languages, also to the left and up', () => {
    for (const [offsetX, offsetY] of [
      [7, 3],
      [-10, -4],
    ] as const) {
      const wanted = marked(20 + offsetX, 20 + offsetY);
      const zpl = readZpl(toZpl(marked(20, 20), { ...plain, offsetX, offsetY })).bitmap;
      expect(differingDots(zpl, wanted)).toBe(0);
      const tspl = toTspl(
        marked(20, 20),
        { widthMm: 12.5, heightMm: 6.25 },
        { gapMm: 2, offsetX, offsetY, copies: 1 },
      );
      expect(differingDots(printTspl(tspl, 8)[0]!.bitmap, wanted)).toBe(0);
    }
  });

  test('copies reach the printer', () => {
    expect(readZpl(toZpl(marked(1, 1), { ...plain, copies: 3 })).copies).toBe(3);
  });

  test('a white label still prints a page', () => {
    const white = createBitmap(100, 50);
    expect(ink(readZpl(toZpl(white, plain)).bitmap)).toBe(0);
    const tspl = toTspl(
      white,
      { widthMm: 12.5, heightMm: 6.25 },
      { gapMm: 2, offsetX: 0, offsetY: 0, copies: 1 },
    );
    expect(printTspl(tspl, 8)).toHaveLength(1);
  });

  test('long runs of dots are packed and unpacked: 1, 19, 20, 39, 400, 419, 800 hex digits', () => {
    for (const width of [4, 76, 80, 156, 1600, 1676, 3200, 3204]) {
      const bitmap = createBitmap(3300, 3);
      fillDots(bitmap, 8, 0, width, 1, true);
      fillDots(bitmap, 0, 1, 3300, 1, true);
      fillDots(bitmap, 3290, 2, 10, 1, true);
      expect(differingDots(readZpl(toZpl(bitmap, plain)).bitmap, bitmap), String(width)).toBe(0);
    }
  });

  test('the Z64 checksum is the one of the standard check text', () => {
    expect(crc16('123456789')).toBe('31C3');
  });
});

test('the strict TSPL printer refuses what it does not know, short pictures and ink off the label', () => {
  const good = 'SIZE 10 mm,10 mm\r\nCLS\r\n';
  expect(() => printTspl(Buffer.from('SIZE 10 mm,10 mm\r\nBEEP\r\n'), 8)).toThrow('unknown TSPL');
  expect(() => printTspl(Buffer.from(`${good}BITMAP 0,0,2,2,0,abc`), 8)).toThrow('ends inside');
  expect(() => printTspl(Buffer.from(`${good}BITMAP 0,79,1,2,0,ab\r\n`), 8)).toThrow('leaves the label');
});
