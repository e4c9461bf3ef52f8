import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { box, text } from '#shared/label/build.ts';
import type { TextItem } from '#shared/label/doc.ts';
import { loadFonts, type Fonts } from '../../../electron/labels/fonts.ts';
import { layoutText } from '../../../electron/labels/text-layout.ts';
import { labelAssets, must } from '../../kit/label-engine.ts';

let fonts: Fonts;
beforeAll(() => {
  fonts = must(loadFonts(labelAssets.fonts));
});

const words = fc.oneof(
  fc.constantFrom('Санкт-Петербург', 'ул.', 'Комендантский', 'проспект', 'ЁЙЦЩ', 'Қазақстан', '₽'),
  fc.constantFrom('深圳市', '龙岗区坂田街道', '光启智慧园', '。', '（备注）', '39号'),
  fc.constantFrom('Street', 'of', 'Wuhe-South', 'jgqpy', 'WWWWWWWWWWWWWWWWWWWWWWWW', '518129'),
  fc.string({ maxLength: 30 }),
);
const sentence = fc.array(words, { maxLength: 14 }).map((all) => all.join(' '));

const anyItem = fc
  .record({
    content: sentence,
    bold: fc.boolean(),
    size: fc.double({ min: 1.5, max: 14, noNaN: true }),
    w: fc.double({ min: 3, max: 90, noNaN: true }),
    h: fc.double({ min: 2, max: 30, noNaN: true }),
    maxLines: fc.integer({ min: 1, max: 5 }),
    order: fc.constantFrom('shrink-first' as const, 'wrap-first' as const),
    smallest: fc.constantFrom(0.5, 0.7, 1),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    valign: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
  })
  .map(({ content, bold, size, w, h, maxLines, order, smallest, align, valign }) =>
    text(box(5, 5, w, h), content, size, { bold, maxLines, fit: { order, smallest }, align, valign }),
  );

const textOf = (item: TextItem) => layoutText(item, fonts).pieces.map((piece) => piece.text);
const line = (content: string, w: number, options = {}) => text(box(0, 0, w, 6), content, 4, options);

describe('text on a label', () => {
  test('never leaves its box, whatever the script, size and rule', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { x, y, w, h } = item.box;
        for (const piece of layoutText(item, fonts).pieces) {
          const width = fonts.measure(piece.text, piece.weight) * piece.size;
          expect(piece.x).toBeGreaterThanOrEqual(x - 1e-6);
          expect(piece.x + width).toBeLessThanOrEqual(x + w + 1e-6);
          expect(piece.baseline - 0.93 * piece.size).toBeGreaterThanOrEqual(y - 0.02);
          expect(piece.baseline + 0.26 * piece.size).toBeLessThanOrEqual(y + h + 0.02);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what is not cut is all there', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const layout = layoutText(item, fonts);
        if (layout.cut || layout.missing !== '') return;
        const wanted = item.runs
          .map((run) => run.text)
          .join('')
          .replaceAll(/\s+/g, '');
        expect(
          layout.pieces
            .map((piece) => piece.text)
            .join('')
            .replaceAll(/\s+/g, ''),
        ).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });

  test('shrinks before it wraps, wraps before it is cut', () => {
    const shrunk = layoutText(line('Почта России', 18), fonts);
    expect(shrunk.pieces).toHaveLength(1);
    expect(shrunk.pieces[0]?.size).toBeLessThan(4);
    const two = text(box(0, 0, 18, 12), 'Почта России', 4, {
      maxLines: 2,
      fit: { order: 'wrap-first', smallest: 0.5 },
    });
    expect(textOf(two)).toEqual(['Почта', 'России']);
    const cut = layoutText(line('Почта России', 8), fonts);
    expect(cut.cut).toBe(true);
    expect(cut.pieces.map((piece) => piece.text).join('')).toMatch(/…$/);
  });

  test('a number with its hyphen and a house with its number stay together', () => {
    const wrap = (content: string, w: number) =>
      textOf(text(box(0, 0, w, 30), content, 4, { maxLines: 4, fit: { order: 'wrap-first', smallest: 1 } }));
    expect(wrap('домофон 9-й этаж', 20)).toEqual(['домофон', '9-й этаж']);
    expect(wrap('Санкт-Петербург', 22)).toEqual(['Санкт-', 'Петербург']);
  });

  test('Chinese breaks between characters, but no line begins with a comma', () => {
    const wrap = text(box(0, 0, 16.5, 30), '深圳市龙，岗区', 4, {
      maxLines: 4,
      fit: { order: 'wrap-first', smallest: 1 },
    });
    expect(textOf(wrap)).toEqual(['深圳市', '龙，岗区']);
  });

  test('characters that no shipped font has are left out and named, instead of printing a box', () => {
    const layout = layoutText(line('Кружка 🎁 한', 50), fonts);
    expect(layout.missing).toBe('🎁한');
    expect(layout.pieces.map((piece) => piece.text).join('')).toMatch(/^Кружка/);
  });

  test('empty text draws nothing', () => {
    expect(layoutText(line('   ', 20), fonts).pieces).toEqual([]);
  });
});
