import { block, box, frame, text } from './build.ts';
import type { HandlingData } from './data-labels.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import { handlingWords } from './handling-words.ts';
import { plainLook, shows, type Look } from './look.ts';
import { handlingMark } from './marks.ts';
import { isSmall, stockOf, type RollSize } from './size.ts';

const heading = (at: Box, content: string, size: number): LabelItem =>
  text(at, content, size, {
    bold: true,
    align: 'center',
    valign: 'middle',
    maxLines: 2,
    fit: { order: 'shrink-first', smallest: 0.45 },
  });

/** The weight in a black plate. */
const plate = (at: Box, weight: string, size: number): LabelItem[] => [
  block(at, at.h * 0.16),
  text({ x: at.x + at.h * 0.15, y: at.y, w: at.w - at.h * 0.3, h: at.h }, weight, size, {
    bold: true,
    align: 'center',
    valign: 'middle',
    ink: 'white',
  }),
];

/** Mark at the left, words at the right, drawn for 58 x 40 and made smaller for smaller stock. */
function wide(data: HandlingData, w: number, h: number, look: Look): LabelItem[] {
  const k = Math.min(w / 58, h / 40);
  const left = (w - 58 * k) / 2;
  const at = (x: number, y: number, width: number, height: number) =>
    box(left + x * k, y * k, width * k, height * k);
  const words = handlingWords[data.mark];
  const weight = shows(look, 'weight') ? data.weight : null;
  // Below half a point size of 5 nobody reads it.
  const care = shows(look, 'care') && k >= 0.6;
  const low = weight === null ? 0 : 1.1;
  const items: LabelItem[] = [
    frame(box(1.5 * k, 1.5 * k, w - 3 * k, h - 3 * k), 0.75 * k, 2 * k),
    handlingMark[data.mark](at(4, 5, 15.5, weight === null ? 25.8 : 17)),
    heading(at(21, 3.2, 33.5, 12.6), words.zh, 10.6 * k),
    heading(at(21, 15.2, 33.5, 8.2), words.ru, 7.2 * k),
    heading(at(21, 22.8 - low, 33.5, 8.2), words.en, 7.2 * k),
  ];
  if (weight !== null) items.push(...plate(at(4, 23.2, 15.5, 7), weight, 4.6 * k));
  if (care) items.push(text(at(4, 32.2, 50, 4), words.care, 2.7 * k, { align: 'center', valign: 'middle' }));
  return items;
}

function marksOf(data: HandlingData, w: number, h: number, weight: string | null): LabelItem[] {
  const mark = handlingMark[data.mark];
  if (data.mark === 'fragile')
    return [
      mark(box(w * 0.14, h * 0.06, w * 0.34, h * 0.36)),
      handlingMark.up(box(w * 0.54, h * 0.115, w * 0.32, h * 0.25)),
    ];
  if (weight === null) return [mark(box(w * 0.2, h * 0.075, w * 0.6, h * 0.345))];
  return [
    mark(box(w * 0.08, h * 0.085, w * 0.4, h * 0.325)),
    ...plate(box(w * 0.51, h * 0.16, w * 0.4, h * 0.17), weight, w * 0.095),
  ];
}

function tall(data: HandlingData, w: number, h: number, look: Look): LabelItem[] {
  const words = handlingWords[data.mark];
  const line = (at: number, height: number, content: string, size: number): LabelItem =>
    heading(box(7, h * at, w - 14, h * height), content, size);
  const care = shows(look, 'care');
  return [
    frame(box(2.5, 2.5, w - 5, h - 5), 1.25, 3),
    ...marksOf(data, w, h, shows(look, 'weight') ? data.weight : null),
    line(0.44, 0.195, words.zh, Math.min(w * 0.275, h * 0.16)),
    line(0.625, 0.125, words.ru, Math.min(w * 0.19, h * 0.102)),
    line(0.745, 0.125, words.en, Math.min(w * 0.19, h * 0.102)),
    ...(care
      ? [
          text(box(7, h * 0.885, w - 14, h * 0.045), words.care, w * 0.042, {
            align: 'center',
            valign: 'middle',
          }),
        ]
      : []),
  ];
}

/** A handling sticker in three languages; on tall stock "fragile" also says which way is up. */
export function handlingSticker(data: HandlingData, size: RollSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  return { widthMm: w, heightMm: h, items: isSmall(size) ? wide(data, w, h, look) : tall(data, w, h, look) };
}
