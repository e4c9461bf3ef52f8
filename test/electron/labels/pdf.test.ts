import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stockOf } from '#shared/label/size.ts';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import type { Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { cropped, differingDots, ink, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { sampleWaybill } from '../../kit/label-samples.ts';
import {
  blankPdf,
  encrypted,
  holed,
  labelPdf,
  namedFontPdf,
  postingPage,
  rawPdf,
  smallPage,
  torn,
} from '../../kit/pdf-samples.ts';
import { readZpl } from '../../kit/zpl-printer.ts';

const engine = inlineEngine();
const small = stockOf('75x120');
const toPng = { dpi: 203, language: 'png', page: 1, stock: small } as const;
const two = labelPdf(
  postingPage('0208245774-0029-1', '%101%2345678'),
  postingPage('34713624-0001-1', '%101%9876543'),
);
const one = labelPdf(postingPage('0208245774-0029-1', '%101%2345678'));

describe('our own label as a PDF', () => {
  const doc = waybillLabel(sampleWaybill('ru'), '75x120');

  test('EN4 has the true size, text that can be searched, and codes that read', async () => {
    const { bytes } = must(await engine.render(doc, { dpi: 203, language: 'pdf' }));
    const { pages } = must(await engine.inspectPdf(bytes));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMm).toBeCloseTo(75, 3);
    expect(pages[0]?.heightMm).toBeCloseTo(120, 3);
    expect(pages[0]?.text).toContain('Кузнецова Екатерина');
    expect(pages[0]?.text).toContain('ХРУПКОЕ');
    expect(pages[0]?.codes.map((code) => code.text).sort()).toEqual(['0208245774-0029-1', '80092175123458']);
  });

  test('EN4 prints like the label itself: the bars on the very dots, text nearly so', async () => {
    const { bytes } = must(await engine.render(doc, { dpi: 203, language: 'pdf' }));
    const printed = await pngDots(must(await engine.renderPdf(bytes, toPng)).bytes);
    const direct = await pngDots(must(await engine.render(doc, { dpi: 203, language: 'png' })).bytes);
    const bars = (bitmap: Bitmap) => cropped(bitmap, 0, 210, 600, 160);
    expect(ink(bars(direct))).toBeGreaterThan(10_000);
    expect(differingDots(bars(printed), bars(direct))).toBe(0);
    expect(differingDots(printed, direct)).toBeLessThan(ink(direct) * 0.1);
  });

  test('Chinese stays searchable', async () => {
    const { bytes } = must(
      await engine.render(handlingSticker({ mark: 'fragile', weight: null }, '58x40'), {
        dpi: 203,
        language: 'pdf',
      }),
    );
    expect(must(await engine.inspectPdf(bytes)).pages[0]?.text).toContain('易碎品');
  });
});

describe('a marketplace’s PDF', () => {
  test('EN10 is looked through: each page’s size and codes name its posting', async () => {
    const { pages } = must(await engine.inspectPdf(two));
    expect(pages.map((page) => page.codes.map((code) => code.text).sort())).toEqual([
      ['%101%2345678', '0208245774-0029-1'],
      ['%101%9876543', '34713624-0001-1'],
    ]);
    expect(pages.map((page) => page.text.trim())).toEqual(['0208245774-0029-1', '34713624-0001-1']);
    expect(pages[0]?.widthMm).toBeCloseTo(75, 0);
    expect(pages.every((page) => !page.blank)).toBe(true);
  });

  test.each(['zpl', 'tspl', 'png', 'pdf'] as const)(
    'becomes %s whose codes are all still there',
    async (language) => {
      const { bytes, findings } = must(await engine.renderPdf(two, { ...toPng, language, page: 2 }));
      expect(findings).toEqual([]);
      expect(bytes.length).toBeGreaterThan(500);
      if (language !== 'png') return;
      const codes = must(await engine.readCodes(bytes)).map((code) => code.text);
      expect(codes.sort()).toEqual(['%101%9876543', '34713624-0001-1']);
    },
  );

  test('gives the same dots to the printer as to the eye', async () => {
    const zpl = readZpl(must(await engine.renderPdf(one, { ...toPng, language: 'zpl' })).bytes).bitmap;
    const seen = await pngDots(must(await engine.renderPdf(one, toPng)).bytes);
    expect([seen.width, seen.height]).toEqual([600, 960]);
    expect(differingDots(zpl, seen)).toBe(0);
    const again = must(await engine.renderPdf(one, { ...toPng, language: 'pdf' })).bytes;
    expect(must(await engine.inspectPdf(again)).pages[0]?.codes).toHaveLength(2);
  });

  test('58x40 fits its stock, and a large label is refused there instead of being shrunk', async () => {
    const tiny = labelPdf(smallPage('34713624-0001-1', 'ii1234567'));
    expect(must(await engine.renderPdf(tiny, { ...toPng, stock: stockOf('58x40') })).findings).toEqual([]);
    expect(await engine.renderPdf(one, { ...toPng, stock: stockOf('58x40') })).toMatchObject({
      ok: false,
      error: { kind: 'page-larger-than-stock', stock: { widthMm: 58, heightMm: 40 } },
    });
  });

  test('EN7 a page that lies across is turned, never scaled, and says so', async () => {
    const across = labelPdf({ ...postingPage('1-1', 'AB12'), widthMm: 120, heightMm: 75 });
    const turned = must(await engine.renderPdf(across, toPng));
    expect(turned.findings).toEqual([{ kind: 'page-turned' }]);
    expect(
      must(await engine.readCodes(turned.bytes))
        .map((code) => code.text)
        .sort(),
    ).toEqual(['1-1', 'AB12']);
  });

  test('a code too fine for the print head is called lost', async () => {
    const fine = labelPdf({ ...postingPage('0208245774-0029-1', 'ABCDEFGHIJKLM'), moduleMm: 0.18 });
    const { findings } = must(await engine.renderPdf(fine, toPng));
    expect(findings.map((finding) => finding.kind)).toContain('code-lost');
  });

  test('a page that does not exist is named with how many there are', async () => {
    expect(await engine.renderPdf(two, { ...toPng, page: 3 })).toEqual({
      ok: false,
      error: { kind: 'no-such-page', page: 3, pages: 2 },
    });
    expect(await engine.renderPdf(two, { ...toPng, page: 0 })).toMatchObject({
      error: { kind: 'no-such-page' },
    });
  });

  test('Chinese in a font that the file only names is printed all the same', async () => {
    const stock = { widthMm: 75, heightMm: 40 };
    const ink1 = ink(
      await pngDots(must(await engine.renderPdf(namedFontPdf('易碎品'), { ...toPng, stock })).bytes),
    );
    const ink2 = ink(
      await pngDots(must(await engine.renderPdf(namedFontPdf('一'), { ...toPng, stock })).bytes),
    );
    expect(ink2).toBeGreaterThan(50);
    expect(ink1).toBeGreaterThan(ink2 * 4);
  });
});

describe('a torn PDF never prints', () => {
  test('EN12 cut anywhere it is refused, and the next good one prints', async () => {
    for (let share = 0.02; share < 1; share += 0.049) {
      const result = await engine.renderPdf(torn(one, share), toPng);
      expect(result, `cut at ${share}`).toMatchObject({ ok: false, error: { kind: 'torn-pdf' } });
    }
    expect((await engine.renderPdf(one, toPng)).ok).toBe(true);
  });

  test('EN12 with a hole in it it is refused', async () => {
    for (let share = 0.05; share < 0.95; share += 0.09) {
      expect(await engine.renderPdf(holed(one, share), toPng), `hole at ${share}`).toMatchObject({
        ok: false,
      });
    }
  });

  test('EN12 a page of words instead of a PDF is called what it is', async () => {
    const html = Buffer.from('<html><body>502 Bad Gateway</body></html>');
    expect(await engine.inspectPdf(html)).toEqual({
      ok: false,
      error: { kind: 'torn-pdf', why: 'not-a-pdf' },
    });
  });

  test('EN12 nothing, a blank page, no pages: empty', async () => {
    expect(await engine.inspectPdf(new Uint8Array(0))).toEqual({
      ok: false,
      error: { kind: 'empty-pdf', page: null },
    });
    expect(await engine.renderPdf(blankPdf(), { ...toPng, stock: stockOf('100x150') })).toEqual({
      ok: false,
      error: { kind: 'empty-pdf', page: 1 },
    });
    expect(must(await engine.inspectPdf(blankPdf())).pages[0]?.blank).toBe(true);
  });

  test('EN12 a locked file says that it is locked', async () => {
    expect(await engine.inspectPdf(await encrypted(one))).toEqual({
      ok: false,
      error: { kind: 'encrypted-pdf' },
    });
  });

  test('a page of absurd size takes no memory down', async () => {
    const huge = rawPdf('/MediaBox[0 0 14400 14400]', '0 0 100 100 re f');
    expect(must(await engine.inspectPdf(huge)).pages[0]?.codes).toEqual([]);
    expect(await engine.renderPdf(huge, toPng)).toMatchObject({ error: { kind: 'page-larger-than-stock' } });
  });

  test('EN12 bytes flipped anywhere: an answer of ours, never a throw, and the engine goes on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat({ max: one.length - 1 }), byte: fc.nat({ max: 255 }) }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (flips) => {
          const bytes = new Uint8Array(one);
          for (const { at, byte } of flips) bytes[at] = byte;
          const result = await engine.renderPdf(bytes, toPng);
          if (!result.ok)
            expect(result.error.kind).toMatch(/^(torn|empty|encrypted)-pdf$|^page-larger|^no-such/);
        },
      ),
      { numRuns: 25 },
    );
    expect((await engine.renderPdf(one, toPng)).ok).toBe(true);
  });
});
