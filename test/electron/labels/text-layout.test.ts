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

/** What people, marketplaces and scanners put into text fields: other scripts, marks on letters, marks nobody sees. */
const odd = fc.constantFrom(
  'e\u0301\u0323\u0308',
  'И\u0306',
  'Z̷̧̛̙͍̜̓̎̏̚a̵l̸g̶o̷',
  '👩‍👩‍👧‍👦',
  '🇷🇺🇨🇳',
  '👍🏽',
  '☎\uFE0F',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u202Eabc\u202C',
  '\u200B\u200C\u200D\uFEFF\u2060',
  'co\u00ADop\u00ADer\u00ADa\u00ADtion',
  'สวัสดี',
  '한국어',
  'नमस्ते',
  '\u3000全角　空白\u3000',
  '𠮷野家',
  '\uD800',
  '\u0000\u0007',
  'Ж'.repeat(80),
  '9'.repeat(60),
  'https://example.com/a/very/long/path?with=query&and=more',
  'one\ntwo\r\nthree\u2028four',
  '\n\n',
  '\u00A0\u00A0',
);

const words = fc.oneof(
  odd,
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
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
  test('LA2 never leaves its box, whatever the script, size and rule', () => {
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
      { numRuns: 400 },
    );
  });

  test('what is not cut is all there', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const layout = layoutText(item, fonts);
        if (layout.cut || layout.missing !== '') return;
        const bare = (text: string) =>
          text.replaceAll(/\s+|[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu, '');
        expect(bare(layout.pieces.map((piece) => piece.text).join(''))).toBe(
          bare(item.runs.map((run) => run.text).join('')),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('a number stays with its unit', () => {
    const name = text(box(0, 0, 30, 30), 'Кружка белая, 350 мл', 4, {
      maxLines: 3,
      fit: { order: 'wrap-first', smallest: 1 },
    });
    expect(textOf(name)).toEqual(['Кружка белая,', '350 мл']);
  });

  test('lines of the text itself are kept where there is room, and given up before any of it is cut', () => {
    const card = (h: number, maxLines: number) =>
      layoutText(
        text(box(0, 0, 60, h), 'one\r\ntwo\n\nthree', 4, {
          maxLines,
          fit: { order: 'wrap-first', smallest: 1 },
        }),
        fonts,
      );
    const lines = card(30, 6).pieces;
    expect(lines.map((piece) => piece.text)).toEqual(['one', 'two', 'three']);
    expect(lines[2]!.baseline - lines[1]!.baseline).toBeCloseTo(
      2 * (lines[1]!.baseline - lines[0]!.baseline),
      6,
    );
    expect(card(10, 2).pieces.map((piece) => piece.text)).toEqual(['one two  three']);
    expect(card(10, 2).cut).toBe(false);
    expect(textOf(line('one\ntwo', 60))).toEqual(['one two']);
  });

  test('marks that draw nothing are not missed, what they joined is', () => {
    expect(layoutText(line('a\u200Bb\u00ADc\u202E', 50), fonts)).toMatchObject({ missing: '' });
    expect(textOf(line('a\u200Bb\u00ADc\u202E', 50))).toEqual(['abc']);
    expect(layoutText(line('x 👩‍👧 y', 50), fonts).missing).toBe('👩👧');
  });

  test('LA3 shrinks before it wraps, wraps before it is cut', () => {
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
