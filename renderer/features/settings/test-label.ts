import type { Packer, Settings } from '#shared/bridge/settings.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { box, code, frame, rule, text } from '#shared/label/build.ts';
import { checkLabel } from '#shared/label/check.ts';
import type { BarcodeItem, LabelDoc } from '#shared/label/doc.ts';
import { designFor } from '#shared/printing/choose.ts';
import { stockOf, type Dpi, type LabelSize } from '#shared/label/size.ts';

/** What the labels of the settings page say, in the language of whoever reads them. */
export interface TestWords {
  readonly title: string;
  readonly ruler: (mm: number) => string;
  readonly frame: string;
  readonly size: string;
  readonly badge: string;
}

/** A label that shows whether printer, size and shift are right: a frame near the edges, a line to measure, a code to scan. */
export function testLabel(size: LabelSize, stationName: string, words: TestWords): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const line = small ? 40 : 50;
  const left = (w - line) / 2;
  const bars = small ? box(3, 20, w - 6, 15) : box(6, h * 0.56, w - 12, h * 0.24);
  return {
    widthMm: w,
    heightMm: h,
    items: [
      frame(box(1, 1, w - 2, h - 2), 0.5, 1),
      text(
        box(4, small ? 2.5 : 8, w - 8, small ? 5.5 : 12),
        `${words.title} · ${stationName}`,
        small ? 4.4 : 8,
        { bold: true, align: 'center' },
      ),
      text(box(4, small ? 8 : 22, w - 8, small ? 3.6 : 8), words.size, small ? 3 : 5.5, { align: 'center' }),
      rule(left, small ? 13 : 38, line, 0.5),
      text(box(4, small ? 13.8 : 40, w - 8, small ? 3.6 : 7), words.ruler(line), small ? 2.8 : 4.5, {
        align: 'center',
      }),
      ...(small ? [] : [text(box(6, 50, w - 12, 12), words.frame, 4, { align: 'center', maxLines: 2 })]),
      code(bars, 'code128', commandCode({ kind: 'ok' }), 0.5, small ? 3 : 5),
    ],
  };
}

/** Bars where every scanner can read them at this width; a long code becomes a square one. */
function badgeCode(size: LabelSize, dpi: Dpi, value: string): BarcodeItem {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const bars = code(
    small ? box(0.5, 18, w - 1, 18) : box(2, h * 0.45, w - 4, h * 0.3),
    'code128',
    value,
    0.5,
    small ? 3 : 4.5,
  );
  if (checkLabel({ widthMm: w, heightMm: h, items: [bars] }, dpi).length === 0) return bars;
  const side = small ? 21 : w * 0.5;
  return code(box((w - side) / 2, small ? 16.5 : h * 0.45, side, side), 'qr', value, 1);
}

/** A badge to cut out: the name, and the code that says who packs. */
export function badgeLabel(size: LabelSize, dpi: Dpi, person: Packer, words: TestWords): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  return {
    widthMm: w,
    heightMm: h,
    items: [
      frame(box(1, 1, w - 2, h - 2), 0.5, 2),
      text(box(4, small ? 3 : 10, w - 8, small ? 8 : 20), person.name, small ? 6 : 13, {
        bold: true,
        align: 'center',
        valign: 'middle',
        maxLines: 2,
      }),
      text(box(4, small ? 11.5 : 32, w - 8, small ? 4 : 8), words.badge, small ? 3.2 : 5.5, {
        align: 'center',
      }),
      badgeCode(size, dpi, commandCode({ kind: 'badge', packer: person.id })),
    ],
  };
}

/** The stock that badges and test labels go on. */
export const labelStock = (settings: Settings): LabelSize => designFor('test', settings).size;
