import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrinterTuning, RenderOptions } from '#shared/label/engine.ts';
import { compressions, mediaKinds } from '#shared/label/languages.ts';
import { dotsPerMm, type Dpi } from '#shared/label/size.ts';
import { encode } from '../../../electron/labels/languages/encode.ts';
import { packBits } from '../../../electron/labels/languages/packbits.ts';
import { createBitmap, fillDots, isBlack, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { differingDots, ink } from '../../kit/dots.ts';
import { printEscpos } from '../../kit/escpos-printer.ts';
import { must } from '../../kit/label-engine.ts';
import { printQl } from '../../kit/ql-printer.ts';
import { anyDots } from '../../kit/random-dots.ts';
import { printTspl } from '../../kit/tspl-printer.ts';
import { readZpl } from '../../kit/zpl-printer.ts';

const anyTuning: fc.Arbitrary<PrinterTuning> = fc.record(
  {
    compression: fc.constantFrom(...compressions),
    media: fc.constantFrom(...mediaKinds),
    gapMm: fc.double({ min: 0, max: 50, noNaN: true }),
    darkness: fc.integer({ min: 0, max: 15 }),
    speed: fc.constantFrom(1.5, 2, 4, 6),
    copies: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
);

const stockOf = (bitmap: Bitmap, dpi: Dpi) => ({
  widthMm: bitmap.width / dotsPerMm(dpi),
  heightMm: bitmap.height / dotsPerMm(dpi),
});
const written = (bitmap: Bitmap, options: RenderOptions) =>
  must(encode(bitmap, stockOf(bitmap, options.dpi), options)).bytes;

/** The label in the middle of the roll, as wide as the roll prints. */
function centred(bitmap: Bitmap, width: number): Bitmap {
  const wide = createBitmap(width, bitmap.height);
  const left = width - bitmap.width - Math.floor((width - bitmap.width) / 2);
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) if (isBlack(bitmap, x, y)) fillDots(wide, left + x, y, 1, 1, true);
  }
  return wide;
}

describe('what comes out is what was meant, dot by dot, for any picture and tuning', () => {
  test('EN1 in ZPL', () => {
    fc.assert(
      fc.property(anyDots(1300), anyTuning, (bitmap, printer) => {
        const page = readZpl(written(bitmap, { dpi: 203, language: 'zpl', printer }));
        expect(differingDots(page.bitmap, bitmap)).toBe(0);
        expect(page.copies).toBe(printer.copies ?? 1);
        expect(page.settings['MN']).toBe(
          printer.media && { gap: 'Y', mark: 'M', continuous: 'N' }[printer.media],
        );
        expect(Number(page.settings['SD'] ?? -1)).toBe(printer.darkness ?? -1);
        expect('PR' in page.settings).toBe(printer.speed !== undefined);
      }),
      { numRuns: 300 },
    );
  });

  test('EN1 in TSPL', () => {
    fc.assert(
      fc.property(anyDots(1300), anyTuning, (bitmap, printer) => {
        // SIZE has two decimals: whole dots per millimetre bring the same number of dots back.
        const whole = createBitmap(Math.ceil(bitmap.width / 8) * 8, bitmap.height);
        whole.data.set(bitmap.data);
        const [page, ...more] = printTspl(written(whole, { dpi: 203, language: 'tspl', printer }), 8);
        expect(more).toEqual([]);
        expect(page && differingDots(page.bitmap, bitmap)).toBe(0);
        expect(page?.copies).toBe(printer.copies ?? 1);
        expect(page?.settings['DENSITY']).toBe(printer.darkness?.toString());
        expect(page?.settings['SPEED']).toBe(printer.speed?.toString());
        if (printer.media === 'mark') expect(page?.settings['BLINE']).toBeDefined();
        if (printer.media === 'continuous') expect(page?.settings['GAP']).toBe('0 mm,0 mm');
      }),
      { numRuns: 200 },
    );
  });

  test('EN1 in ESC/POS, in bands that fit a small buffer, each copy fed to its label', () => {
    fc.assert(
      fc.property(anyDots(1300), anyTuning, (bitmap, printer) => {
        const pages = printEscpos(written(bitmap, { dpi: 203, language: 'escpos', printer }));
        expect(pages).toHaveLength(printer.copies ?? 1);
        for (const page of pages) {
          expect(differingDots(page.bitmap, bitmap)).toBe(0);
          expect(page.largestBand).toBeLessThanOrEqual(8192);
          expect(page.darkness).toBe(printer.darkness ?? null);
          if (printer.media === 'continuous') expect(page.feed).toBe(Math.round((printer.gapMm ?? 0) * 8));
          else expect(page.feed).toBe(printer.media === 'mark' ? 'mark' : 'label');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('EN1 in Brother’s raster language, mirrored onto the pins of both heads', () => {
    fc.assert(
      fc.property(anyDots(696), anyTuning, fc.constantFrom(720, 1296), (bitmap, printer, widthDots) => {
        const options = { dpi: 300, language: 'ql', printer: { ...printer, widthDots } } as const;
        const result = encode(bitmap, stockOf(bitmap, 300), options);
        // A roll prints up to 3 mm less than its width; ink there is refused, which is tested below.
        fc.pre(result.ok);
        const pages = printQl(must(result).bytes, widthDots === 720 ? 90 : 162);
        expect(pages).toHaveLength(printer.copies ?? 1);
        const dieCut = printer.media !== undefined && printer.media !== 'continuous';
        for (const page of pages) {
          expect(differingDots(page.bitmap, centred(bitmap, page.bitmap.width))).toBe(0);
          expect(page).toMatchObject({ dieCut, marginDots: dieCut ? 0 : 35 });
          expect(page.packed).toBe(printer.compression !== 'none');
        }
      }),
      { numRuns: 120 },
    );
  });

  test('EN1 PackBits gives back any row and never grows it much', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.constant(255), fc.nat({ max: 255 })), { maxLength: 400 }),
        (row) => {
          const packed = Buffer.from(packBits(Uint8Array.from(row)));
          const out: number[] = [];
          for (let at = 0; at < packed.length;) {
            const count = packed.readInt8(at);
            if (count >= 0) out.push(...packed.subarray(at + 1, at + 2 + count));
            else out.push(...Array.from({ length: 1 - count }, () => packed[at + 1] ?? 0));
            at += count >= 0 ? count + 2 : 2;
          }
          expect(out).toEqual(row);
          expect(packed.length).toBeLessThanOrEqual(row.length + Math.ceil(row.length / 128) + 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('EN1 long runs of dots are packed and unpacked: 1, 19, 20, 39, 400, 419, 800 hex digits', () => {
  for (const width of [4, 76, 80, 156, 1600, 1676, 3200, 3204]) {
    const bitmap = createBitmap(3300, 3);
    fillDots(bitmap, 8, 0, width, 1, true);
    fillDots(bitmap, 0, 1, 3300, 1, true);
    fillDots(bitmap, 3290, 2, 10, 1, true);
    const { bitmap: read } = readZpl(written(bitmap, { dpi: 203, language: 'zpl' }));
    expect(differingDots(read, bitmap), String(width)).toBe(0);
  }
});

test('EN2 a job leaves nothing to the job before it, and touches only what it was told to', () => {
  const white = createBitmap(96, 50);
  const { settings } = readZpl(written(white, { dpi: 203, language: 'zpl' }));
  expect(settings).toMatchObject({
    MU: 'D',
    LH: '0,0',
    LS: '0',
    LT: '0',
    PO: 'N',
    PM: 'N',
    LR: 'N',
    FW: 'N',
  });
  for (const untold of ['SD', 'PR', 'MN']) expect(settings).not.toHaveProperty(untold);
  const [page] = printTspl(written(white, { dpi: 203, language: 'tspl' }), 8);
  expect(page?.settings).toEqual({ DIRECTION: '1,0', REFERENCE: '0,0', OFFSET: '0 mm', SHIFT: '0' });
  expect(ink(page?.bitmap ?? white)).toBe(0);
});

describe('offsets and heads', () => {
  const marked = (x: number, y: number): Bitmap => {
    const bitmap = createBitmap(96, 48);
    fillDots(bitmap, x, y, 5, 5, true);
    return bitmap;
  };

  test.each([
    [7, 3],
    [-10, -4],
    [-8, 0],
    [16, -1],
  ])('EN3 an offset of %s, %s dots moves the picture in every language', (offsetX, offsetY) => {
    const wanted = marked(20 + offsetX, 20 + offsetY);
    const printer = { offsetX, offsetY };
    const of = (language: 'zpl' | 'tspl' | 'escpos') =>
      written(marked(20, 20), { dpi: 203, language, printer });
    expect(differingDots(readZpl(of('zpl')).bitmap, wanted)).toBe(0);
    expect(differingDots(printTspl(of('tspl'), 8)[0]?.bitmap ?? createBitmap(1, 1), wanted)).toBe(0);
    expect(differingDots(printEscpos(of('escpos'))[0]?.bitmap ?? createBitmap(1, 1), wanted)).toBe(0);
  });

  test('EN3 ink that an offset pushes over the edge is told', () => {
    const bitmap = marked(0, 0);
    const options = { dpi: 203, language: 'zpl', printer: { offsetX: -2, offsetY: 0 } } as const;
    expect(must(encode(bitmap, stockOf(bitmap, 203), options)).findings).toEqual([
      { kind: 'cut-by-offset', dots: 10 },
    ]);
  });

  test('EN3 paper wider than the head: white is left out on both sides, ink there is refused', () => {
    const narrow = { dpi: 203, language: 'escpos', printer: { widthDots: 80 } } as const;
    const [page] = printEscpos(written(marked(8, 8), narrow));
    expect(page?.bitmap.width).toBe(80);
    expect(page && isBlack(page.bitmap, 0, 8) && !isBlack(page.bitmap, 5, 8)).toBe(true);
    for (const x of [7, 84, 91]) {
      expect(encode(marked(x, 8), stockOf(marked(x, 8), 203), narrow)).toEqual({
        ok: false,
        error: { kind: 'wider-than-head', inkDots: 5, headDots: 80 },
      });
    }
  });

  test('EN3 a Brother roll prints a little less than its width; 100 mm fit no small head', () => {
    const wide = createBitmap(1181, 20);
    fillDots(wide, 40, 5, 1100, 5, true);
    const options = { dpi: 300, language: 'ql', printer: { widthDots: 1296 } } as const;
    const [page] = printQl(must(encode(wide, { widthMm: 100, heightMm: 1.7 }, options)).bytes, 162);
    expect(page).toMatchObject({ rollMm: 102, bitmap: { width: 1164 } });
    expect(ink(page?.bitmap ?? wide)).toBe(5500);
    expect(
      encode(wide, { widthMm: 100, heightMm: 1.7 }, { ...options, printer: { widthDots: 720 } }),
    ).toMatchObject({ ok: false, error: { kind: 'wider-than-head', headDots: 696 } });
  });

  test('EN3 Brother’s language exists at 300 dpi only', () => {
    expect(encode(marked(1, 1), stockOf(marked(1, 1), 203), { dpi: 203, language: 'ql' })).toEqual({
      ok: false,
      error: { kind: 'wrong-dpi', language: 'ql', dpi: 203, wanted: 300 },
    });
  });
});

describe('the strict printers refuse what they do not know', () => {
  test('EN1 foreign commands, data that ends early, rows of another length', () => {
    const bitmap = createBitmap(96, 20);
    fillDots(bitmap, 3, 3, 50, 9, true);
    const zpl = Buffer.from(written(bitmap, { dpi: 203, language: 'zpl' })).toString('latin1');
    expect(() => readZpl(Buffer.from(zpl.replace('^LS0', '^LS5')))).toThrow('unknown ZPL');
    expect(() => readZpl(Buffer.from(zpl.replace('^LS0\n', '')))).toThrow('left to the job before');
    const escpos = Buffer.from(written(bitmap, { dpi: 203, language: 'escpos' }));
    expect(() => printEscpos(escpos.subarray(0, -5))).toThrow('ends inside');
    expect(() => printEscpos(escpos.subarray(0, -1))).toThrow('never fed');
    expect(() => printEscpos(Buffer.concat([escpos, Buffer.from('hi')]))).toThrow('unknown ESC/POS');
    const ql = Buffer.from(written(bitmap, { dpi: 300, language: 'ql' }));
    expect(() => printQl(ql.subarray(0, -9))).toThrow(/ends inside|unknown QL/);
    expect(() => printQl(ql.subarray(1))).toThrow('not invalidated');
  });
});
