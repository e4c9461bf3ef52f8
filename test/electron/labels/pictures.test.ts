import { createCanvas } from '@napi-rs/canvas';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { box, code, text } from '#shared/label/build.ts';
import type { ImageItem, LabelDoc } from '#shared/label/doc.ts';
import { differingDots, ink, inkIn, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { pngFile } from '../../kit/png-file.ts';
import { readZpl } from '../../kit/zpl-printer.ts';

const engine = inlineEngine();
const stock = { widthMm: 58, heightMm: 40 };

const image = (png: Uint8Array, at = box(4, 4, 20, 10)): ImageItem => ({
  kind: 'image',
  box: at,
  png: Buffer.from(png).toString('base64'),
});
const label = (...items: LabelDoc['items']): LabelDoc => ({ ...stock, items });
const png = async (doc: LabelDoc) => must(await engine.render(doc, { dpi: 203, language: 'png' })).bytes;
const dotsOf = async (doc: LabelDoc) => pngDots(await png(doc));

function drawn(width: number, height: number, paint: (x: number, y: number) => string): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      context.fillStyle = paint(x, y);
      context.fillRect(x, y, 1, 1);
    }
  }
  return canvas.toBuffer('image/png');
}

// Left half black, right half white.
const half = drawn(40, 20, (x) => (x < 20 ? 'black' : 'white'));

describe('a logo', () => {
  test('EN6 prints its dark half, in its own box, as large as fits without distortion', async () => {
    const dots = await dotsOf(label(image(half)));
    expect(ink(dots)).toBe(80 * 80);
    expect(inkIn(dots, 32, 32, 80, 80)).toBe(80 * 80);
    const narrow = await dotsOf(label(image(half, box(4, 4, 10, 10))));
    // 10 mm wide: 5 mm high, in the middle.
    expect(inkIn(narrow, 32, 52, 40, 40)).toBe(40 * 40);
    expect(ink(narrow)).toBe(40 * 40);
  });

  test('EN6 what is clear or light stays white', async () => {
    const clear = drawn(20, 20, () => 'rgba(0, 0, 0, 0)');
    const light = drawn(20, 20, () => '#d8d8d8');
    expect(ink(await dotsOf(label(image(clear), image(light, box(30, 4, 10, 10)))))).toBe(0);
  });

  test('EN6 a drawing in flat colours keeps sharp edges: dark ones are black, light ones white', async () => {
    const flag = drawn(60, 20, (x) => (x < 20 ? '#c03030' : x < 40 ? '#f0c040' : '#2040a0'));
    const dots = await dotsOf(label(image(flag, box(4, 4, 30, 10))));
    expect(inkIn(dots, 36, 36, 70, 70)).toBe(70 * 70);
    expect(inkIn(dots, 116, 36, 70, 70)).toBe(0);
    expect(inkIn(dots, 196, 36, 70, 70)).toBe(70 * 70);
  });

  test('EN6 a photo becomes dots as dense as it is dark, the same every time', async () => {
    const ramp = drawn(64, 64, (x) => `rgb(${x * 4}, ${x * 4}, ${x * 4})`);
    const doc = label(image(ramp, box(4, 4, 32, 32)));
    const dots = await dotsOf(doc);
    const columns = [0, 1, 2, 3].map((i) => inkIn(dots, 32 + i * 64, 32, 64, 256) / (64 * 256));
    for (const [i, share] of columns.entries()) expect(Math.abs(share - (0.875 - i / 4))).toBeLessThan(0.05);
    expect(differingDots(await dotsOf({ ...doc }), dots)).toBe(0);
    expect(differingDots(must(await pngDotsOfNewEngine(doc)), dots)).toBe(0);
  });

  test('EN6 the same dots reach the printer and the PDF; codes lie over it', async () => {
    const doc = label(
      image(half, box(2, 2, 54, 36)),
      text(box(30, 30, 26, 6), 'Ж', 4),
      code(box(4, 4, 40, 14), 'code128', 'AB-12', 0.375),
    );
    const seen = await dotsOf(doc);
    const zpl = must(await engine.render(doc, { dpi: 203, language: 'zpl' })).bytes;
    expect(differingDots(readZpl(zpl).bitmap, seen)).toBe(0);
    const pdf = must(await engine.render(doc, { dpi: 203, language: 'pdf' })).bytes;
    const printed = must(await engine.renderPdf(pdf, { dpi: 203, language: 'png', page: 1, stock })).bytes;
    expect(differingDots(await pngDots(printed), seen)).toBeLessThan(ink(seen) * 0.02);
    for (const picture of [printed, await png(doc)])
      expect(must(await engine.readCodes(picture)).map((found) => found.text)).toEqual(['AB-12']);
  });
});

async function pngDotsOfNewEngine(doc: LabelDoc) {
  const { bytes } = must(await inlineEngine().render(doc, { dpi: 203, language: 'png' }));
  return { ok: true, value: await pngDots(bytes) } as const;
}

describe('a picture that must not be printed', () => {
  const refused = async (bytes: Uint8Array) => {
    const result = await engine.render(label(image(bytes)), { dpi: 203, language: 'zpl' });
    expect((await engine.render(label(image(half)), { dpi: 203, language: 'zpl' })).ok).toBe(true);
    return result.ok ? null : result.error;
  };
  const unfit = (why: string) => ({
    kind: 'unfit-label',
    findings: [{ kind: 'broken-picture', item: 0, why }],
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['words', Buffer.from('<svg/>')],
  ])('EN6 %s is no PNG', async (_, bytes) => {
    expect(await refused(bytes)).toEqual(unfit('not-a-png'));
  });

  test('EN6 torn or damaged anywhere it is refused, never half printed', async () => {
    for (let at = 9; at < half.length; at += 13) {
      expect(await refused(half.subarray(0, at)), `cut at ${at}`).toEqual(unfit('damaged'));
      const flipped = Uint8Array.from(half, (byte, i) => (i === at ? byte ^ 0x20 : byte));
      expect(await refused(flipped), `flipped at ${at}`).toEqual(unfit('damaged'));
    }
  });

  test('EN6 a small file that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bomb = pngFile(30_000, 30_000, deflateSync(Buffer.alloc(1_000_000)));
    expect(bomb.length).toBeLessThan(2000);
    expect(await refused(bomb)).toEqual(unfit('too-large'));
  });

  test('EN6 sums that are right around content that is not', async () => {
    expect(await refused(pngFile(100, 100, Buffer.from('no pixels at all')))).toEqual(unfit('damaged'));
    expect(await refused(pngFile(0, 10, deflateSync(Buffer.alloc(10))))).toEqual(unfit('damaged'));
  });
});
