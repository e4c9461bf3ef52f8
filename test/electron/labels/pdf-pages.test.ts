import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PagePlace, RenderPdfOptions } from '#shared/label/engine.ts';
import { stockOf } from '#shared/label/size.ts';
import { inkBox } from '../../../electron/labels/raster/bitmap.ts';
import { differingDots, ink, inkIn, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { codeContent, labelPdf, namedFontPdf, postingPage, rawPdf } from '../../kit/pdf-samples.ts';

const engine = inlineEngine();
const small = stockOf('75x120');
const toPng = { dpi: 203, language: 'png', page: 1, stock: small } as const;
const bars = codeContent('code128', 'AB-12345', { x: 20, y: 200 }, 0.375);
// 75x120 mm in points.
const box = '212.598 340.157';

const texts = async (png: Uint8Array) =>
  must(await engine.readCodes(png))
    .map((code) => code.text)
    .sort();
const printed = async (pdf: Uint8Array, options: Partial<RenderPdfOptions> = {}) =>
  must(await engine.renderPdf(pdf, { ...toPng, ...options }));
const sizeOf = async (pdf: Uint8Array) => {
  const [page] = must(await engine.inspectPdf(pdf)).pages;
  return [Math.round(page?.widthMm ?? 0), Math.round(page?.heightMm ?? 0)];
};

describe('what a page says of itself counts', () => {
  test('EN7 its rotation: it prints as a person sees it', async () => {
    const upright = rawPdf(`/MediaBox[0 0 ${box}]`, bars);
    const lying = rawPdf('/MediaBox[0 0 340.157 212.598]/Rotate 90', `0 -1 1 0 0 212.598 cm ${bars}`);
    expect(await sizeOf(lying)).toEqual([75, 120]);
    const dots = await pngDots((await printed(lying)).bytes);
    expect(ink(dots)).toBeGreaterThan(5000);
    expect(await texts((await printed(lying)).bytes)).toEqual(['AB-12345']);
    expect(await texts((await printed(upright)).bytes)).toEqual(['AB-12345']);
  });

  test('EN7 its units: a page in units of two points is twice as large', async () => {
    const halved = rawPdf('/MediaBox[0 0 106.299 170.079]/UserUnit 2', `0.5 0 0 0.5 0 0 cm ${bars}`);
    expect(await sizeOf(halved)).toEqual([75, 120]);
    const one = await pngDots((await printed(halved)).bytes);
    const other = await pngDots((await printed(rawPdf(`/MediaBox[0 0 ${box}]`, bars))).bytes);
    expect(differingDots(one, other)).toBe(0);
  });

  test('EN7 its visible box: what lies outside is not printed', async () => {
    const cropped = rawPdf(
      `/MediaBox[0 0 600 600]/CropBox[100 100 312.598 440.157]`,
      `0 0 90 90 re f 1 0 0 1 100 100 cm ${bars}`,
    );
    expect(await sizeOf(cropped)).toEqual([75, 120]);
    const one = await pngDots((await printed(cropped)).bytes);
    const other = await pngDots((await printed(rawPdf(`/MediaBox[0 0 ${box}]`, bars))).bytes);
    expect(differingDots(one, other)).toBe(0);
  });

  test('EN7 a stamp meant for paper is printed, a note and a form field are not', async () => {
    const look =
      '<</Type/XObject/Subtype/Form/BBox[0 0 20 20]/Length 16>>\nstream\n0 0 20 20 re f  \nendstream';
    const annotated = (subtype: string, flags: number) =>
      rawPdf(`/MediaBox[0 0 ${box}]/Annots[5 0 R]`, bars, [
        `<</Type/Annot/Subtype/${subtype}/Rect[10 10 30 30]/F ${flags}/AP<</N 6 0 R>>${subtype === 'Widget' ? '/FT/Tx/T(a)' : ''}>>`,
        look,
      ]);
    const corner = async (pdf: Uint8Array) =>
      inkIn(await pngDots((await printed(pdf)).bytes), 20, 860, 80, 80);
    expect(await corner(annotated('Stamp', 4))).toBeGreaterThan(2000);
    expect(await corner(annotated('Stamp', 0))).toBe(0);
    expect(await corner(annotated('Widget', 4))).toBe(0);
  });
});

describe('a page larger than the stock', () => {
  // A label in the corner of an office sheet.
  const sheet = (moduleMm: number, height = 300) =>
    rawPdf(
      '/MediaBox[0 0 595 842]',
      `${codeContent('code128', 'AB-12345', { x: 40, y: 790 - height }, moduleMm)} 40 750 100 20 re f`,
    );

  test('EN8 is a question that names the page, its ink and what would work', async () => {
    const refused = await engine.renderPdf(sheet(0.375), toPng);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'page-larger-than-stock', stock: small, answers: ['trim'] },
    });
    if (refused.ok || refused.error.kind !== 'page-larger-than-stock') return;
    expect(refused.error.page.widthMm).toBeCloseTo(210, 0);
    expect(refused.error.ink?.x).toBeCloseTo(14.1, 0);
    expect(refused.error.ink?.h).toBeCloseTo(98.8, 0);
  });

  test('EN8 trimmed it prints what has ink, unscaled and centred', async () => {
    const { bytes, findings } = await printed(sheet(0.375), { larger: 'trim' });
    expect(findings).toEqual([{ kind: 'page-trimmed' }]);
    expect(await texts(bytes)).toEqual(['AB-12345']);
    const dots = await pngDots(bytes);
    const found = inkBox(dots);
    // 280 points high: (790 - 300) to 770.
    expect(Math.abs((found?.h ?? 0) - (280 / 72) * 203.2)).toBeLessThan(2);
    expect(Math.abs((found?.x ?? 0) - (dots.width - (found?.x ?? 0) - (found?.w ?? 0)))).toBeLessThan(3);
  });

  test('EN8 with more ink than the stock holds it is shrunk, if that leaves its codes', async () => {
    const tall = sheet(0.5, 440);
    expect(await engine.renderPdf(tall, toPng)).toMatchObject({ error: { answers: ['shrink'] } });
    expect(await engine.renderPdf(tall, { ...toPng, larger: 'trim' })).toMatchObject({
      error: { kind: 'page-larger-than-stock', answers: ['shrink'] },
    });
    const { bytes, findings } = await printed(tall, { larger: 'shrink' });
    expect(findings[0]).toMatchObject({ kind: 'page-shrunk' });
    expect(await texts(bytes)).toEqual(['AB-12345']);
  });

  test('EN8 where shrinking would cost a code, nothing helps and nothing is printed', async () => {
    const fine = sheet(0.21, 740);
    expect(await engine.renderPdf(fine, toPng)).toMatchObject({ error: { answers: [] } });
    expect(await engine.renderPdf(fine, { ...toPng, larger: 'shrink' })).toEqual({
      ok: false,
      error: { kind: 'codes-lost-by-shrinking', formats: ['Code128'] },
    });
  });

  test('EN8 shrinking a page that fits as it is leaves it as it is', async () => {
    const page = labelPdf(postingPage('0208245774-0029-1', 'AB12'));
    const plain = (await printed(page)).bytes;
    for (const larger of ['trim', 'shrink'] as const)
      expect(Buffer.from((await printed(page, { larger })).bytes).equals(Buffer.from(plain))).toBe(true);
  });
});

describe('a code too fine for the print head', () => {
  const fine = labelPdf({ ...postingPage('0208245774-0029-1', 'ABCDEFGHIJKLM'), moduleMm: 0.18 });

  test('EN9 of this very parcel: nothing is printed', async () => {
    const codes = ['ABCDEFGHIJKLM', '0208245774-0029-1'];
    expect(await engine.renderPdf(fine, { ...toPng, codes })).toMatchObject({
      ok: false,
      error: { kind: 'codes-lost' },
    });
  });

  test('EN9 of something else: it is told, and the label comes out', async () => {
    const { findings } = await printed(fine, { codes: ['something else'] });
    expect(findings.map(({ kind }) => kind)).toContain('code-lost');
  });

  test('EN9 whose text is still read elsewhere on the page: the label comes out', async () => {
    const twice = rawPdf(
      `/MediaBox[0 0 ${box}]`,
      `${bars} ${codeContent('code128', 'AB-12345', { x: 20, y: 100 }, 0.15)}`,
    );
    const { findings } = await printed(twice, { codes: ['AB-12345'] });
    expect(findings.every(({ kind }) => kind === 'code-lost')).toBe(true);
  });
});

describe('dots made ahead', () => {
  const pdf = labelPdf(postingPage('0208245774-0029-1', '%101%2345678'));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const place: PagePlace = { page: 1, stock: small, dpi: 203, codes: ['%101%2345678'] };

  test.each(['zpl', 'tspl', 'escpos', 'png', 'pdf'] as const)(
    'EN11 print the very bytes of %s that the PDF itself gives',
    async (language) => {
      const { file, findings } = must(await engine.preparePdf(pdf, place));
      const options = { ...place, language, printer: { offsetX: 3, copies: 2 } };
      const kept = must(await engine.renderDots(file, { ...options, sha256 }));
      const fresh = must(await engine.renderPdf(pdf, options));
      expect(Buffer.from(kept.bytes).equals(Buffer.from(fresh.bytes))).toBe(true);
      expect(kept.findings).toEqual(fresh.findings);
      expect(findings).toEqual([]);
      expect(file.length).toBeLessThan(10_000);
    },
  );

  test('EN11 are stale for another file, page, stock, resolution, answer or code', async () => {
    const { file } = must(await engine.preparePdf(pdf, place));
    const right = { ...place, language: 'zpl', sha256 } as const;
    expect((await engine.renderDots(file, right)).ok).toBe(true);
    for (const wrong of [
      { sha256: sha256.replace(/^./, 'x') },
      { page: 2 },
      { stock: stockOf('100x150') },
      { dpi: 300 as const },
      { larger: 'shrink' as const },
      { codes: ['%101%2345678', 'another'] },
    ])
      expect(await engine.renderDots(file, { ...right, ...wrong })).toEqual({
        ok: false,
        error: { kind: 'stale-dots' },
      });
  });

  test('EN11 damaged on the disk they are stale too, wherever the damage is', async () => {
    const { file } = must(await engine.preparePdf(pdf, place));
    const right = { ...place, language: 'zpl', sha256 } as const;
    for (const broken of [
      new Uint8Array(0),
      new Uint8Array(3),
      file.subarray(0, -1),
      Buffer.from('{}\nabcd'),
    ])
      expect(await engine.renderDots(broken, right)).toMatchObject({ error: { kind: 'stale-dots' } });
    for (let at = 0; at < file.length; at += 41) {
      const flipped = Uint8Array.from(file, (byte, i) => (i === at ? byte ^ 0x10 : byte));
      expect(await engine.renderDots(flipped, right), String(at)).toMatchObject({
        error: { kind: 'stale-dots' },
      });
    }
  });

  test('EN11 keep what was told of the page', async () => {
    const across = labelPdf({ ...postingPage('1-1', 'AB12'), widthMm: 120, heightMm: 75 });
    const where = { page: 1, stock: small, dpi: 203 } as const;
    const { file } = must(await engine.preparePdf(across, where));
    const sum = createHash('sha256').update(across).digest('hex');
    const kept = must(await engine.renderDots(file, { ...where, language: 'png', sha256: sum }));
    expect(kept.findings).toEqual([{ kind: 'page-turned' }]);
  });
});

describe('fonts that a file only names', () => {
  const stock = { widthMm: 75, heightMm: 40 };
  const drawn = async (font: string, weight?: number) =>
    pngDots((await printed(namedFontPdf('易碎品', font, weight), { stock })).bytes);

  test.each(['STSong-Light', 'SimSun', 'MicrosoftYaHei', 'FangSong', 'KaiTi_GB2312'])(
    'EN14 %s prints Chinese',
    async (font) => {
      const dots = await drawn(font);
      const [one, other] = [inkIn(dots, 0, 0, 120, 320), inkIn(dots, 120, 0, 240, 320)];
      expect(one).toBeGreaterThan(300);
      expect(other).toBeGreaterThan(600);
    },
  );

  test.each(['SimHei,Bold', 'MicrosoftYaHei-Bold'])('EN14 %s prints it bold', async (font) => {
    expect(ink(await drawn(font, 700))).toBeGreaterThan(ink(await drawn('SimSun')) * 1.15);
  });
});
