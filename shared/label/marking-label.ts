import { GS } from '../domain/rules/marking.ts';
import { box, code, text } from './build.ts';
import type { MarkingLabelData } from './data-labels.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { stockOf, type SmallSize } from './size.ts';

/** Boxes in mm and sizes of one stock. */
interface MarkingLayout {
  readonly square: { readonly box: Box; readonly moduleMm: number };
  readonly name: { readonly box: Box; readonly size: number; readonly lines: number };
  readonly article: { readonly box: Box; readonly size: number };
  readonly numbers: { readonly box: Box; readonly caption: number; readonly size: number };
}

const layouts: Record<SmallSize, MarkingLayout> = {
  '58x40': {
    square: { box: box(1, 1, 24.5, 24.5), moduleMm: 0.5 },
    name: { box: box(26, 2.6, 29.5, 16.6), size: 3.3, lines: 4 },
    article: { box: box(26, 20, 29.5, 4), size: 2.9 },
    numbers: { box: box(2.6, 26.2, 52.9, 11.6), caption: 2.5, size: 3.7 },
  },
  '43x25': {
    square: { box: box(0.5, 0.5, 16, 16), moduleMm: 0.375 },
    name: { box: box(17, 1.6, 24.4, 10.6), size: 2.5, lines: 4 },
    article: { box: box(17, 12.6, 24.4, 3), size: 2.2 },
    numbers: { box: box(1.6, 16.6, 39.8, 7.4), caption: 1.9, size: 2.6 },
  },
  '30x20': {
    square: { box: box(0.3, 0.3, 11.6, 11.6), moduleMm: 0.26 },
    name: { box: box(12.3, 1, 16.6, 8), size: 2, lines: 4 },
    article: { box: box(12.3, 9.2, 16.6, 2.4), size: 1.8 },
    numbers: { box: box(1, 12.2, 28, 6.8), caption: 1.6, size: 2.2 },
  },
};

/** Trade item number and serial of an element string, as a person may have to type them; null where it has none. */
export function readable(element: string): { readonly gtin: string; readonly serial: string } | null {
  const [first = ''] = element.split(GS);
  const found = /^01(\d{14})21(.{1,20})$/.exec(first);
  return found === null ? null : { gtin: found[1] ?? '', serial: found[2] ?? '' };
}

function numbers(data: MarkingLabelData, { box: at, caption, size }: MarkingLayout['numbers']): LabelItem[] {
  const both = readable(data.code);
  if (both === null) return [];
  const h = at.h / 2;
  const first = at.w * 0.34;
  return [
    { word: data.words.gtin, value: both.gtin },
    { word: data.words.serial, value: both.serial },
  ].flatMap(({ word, value }, i) => [
    text(box(at.x, at.y + i * h, first, h), word, caption, { valign: 'middle' }),
    text(box(at.x + first, at.y + i * h, at.w - first, h), value, size, {
      bold: true,
      valign: 'middle',
      align: 'right',
    }),
  ]);
}

/** The marking code of one unit, every byte as it came, with what a person needs to tell it from others. */
export function markingLabel(data: MarkingLabelData, size: SmallSize, look: Look = plainLook): LabelDoc {
  const at = layouts[size];
  const article = shows(look, 'article');
  const room = article ? at.name.box.h : at.article.box.y + at.article.box.h - at.name.box.y;
  return {
    ...stockOf(size),
    items: [
      code(at.square.box, 'gs1datamatrix', data.code, at.square.moduleMm),
      ...(shows(look, 'name')
        ? [
            text({ ...at.name.box, h: room }, data.name, at.name.size, {
              bold: true,
              maxLines: at.name.lines,
              fit: { order: 'wrap-first', smallest: 0.75 },
            }),
          ]
        : []),
      ...(article ? [text(at.article.box, data.article, at.article.size, { valign: 'middle' })] : []),
      ...(shows(look, 'numbers') ? numbers(data, at.numbers) : []),
    ],
  };
}
