import { box, frame, text } from './build.ts';
import type { LabelDoc, LabelItem } from './doc.ts';
import { fragileMark, upMark } from './marks.ts';
import { stockOf, type LabelSize } from './size.ts';

// All three languages at once: the parcel passes hands that read different ones.
const words = { zh: '易碎品', ru: 'ХРУПКОЕ', en: 'FRAGILE' };
const care = '轻拿轻放 · Не бросать · Handle with care';

function wide(): LabelItem[] {
  return [
    frame(box(1.5, 1.5, 55, 37), 0.75, 2),
    fragileMark(box(4, 5, 15.5, 25.8)),
    text(box(21, 3.2, 33.5, 12.6), words.zh, 10.6, { bold: true, align: 'center', valign: 'middle' }),
    text(box(21, 15.2, 33.5, 8.2), words.ru, 7.2, { bold: true, align: 'center', valign: 'middle' }),
    text(box(21, 22.8, 33.5, 8.2), words.en, 7.2, { bold: true, align: 'center', valign: 'middle' }),
    text(box(4, 32.2, 50, 4), care, 2.7, { align: 'center', valign: 'middle' }),
  ];
}

function tall(w: number, h: number): LabelItem[] {
  const inner = w - 14;
  const line = (at: number, height: number, content: string, size: number, bold = true) =>
    text(box(7, h * at, inner, h * height), content, size, { bold, align: 'center', valign: 'middle' });
  return [
    frame(box(2.5, 2.5, w - 5, h - 5), 1.25, 3),
    fragileMark(box(w * 0.14, h * 0.06, w * 0.34, h * 0.36)),
    upMark(box(w * 0.54, h * 0.115, w * 0.32, h * 0.25)),
    line(0.44, 0.195, words.zh, w * 0.275),
    line(0.625, 0.125, words.ru, w * 0.19),
    line(0.745, 0.125, words.en, w * 0.19),
    line(0.885, 0.045, care, w * 0.042, false),
  ];
}

/** The FRAGILE sticker 易碎品 ХРУПКОЕ FRAGILE with the glass; on tall stock also "this way up". */
export function fragileSticker(size: LabelSize): LabelDoc {
  const { widthMm, heightMm } = stockOf(size);
  return { widthMm, heightMm, items: size === '58x40' ? wide() : tall(widthMm, heightMm) };
}
