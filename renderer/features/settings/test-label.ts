import type { Packer, Settings } from '#shared/bridge/settings.ts';
import { COMMAND_PREFIX, commandCode } from '#shared/domain/rules/command-codes.ts';
import { box, code, frame, rule, text } from '#shared/label/build.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { stockOf, type LabelSize } from '#shared/label/size.ts';

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

/** A badge to cut out: the name, and the code that says who packs. */
export function badgeLabel(size: LabelSize, person: Packer, words: TestWords): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  return {
    widthMm: w,
    heightMm: h,
    items: [
      frame(box(1, 1, w - 2, h - 2), 0.5, 2),
      text(box(4, small ? 3 : 10, w - 8, small ? 9 : 20), person.name, small ? 7 : 13, {
        bold: true,
        align: 'center',
        valign: 'middle',
        maxLines: 2,
      }),
      text(box(4, small ? 12 : 32, w - 8, small ? 4 : 8), words.badge, small ? 3.2 : 5.5, {
        align: 'center',
      }),
      code(
        small ? box(3, 18, w - 6, 17) : box(5, h * 0.45, w - 10, h * 0.3),
        'code128',
        `${COMMAND_PREFIX}BADGE-${person.id}`,
        0.5,
        small ? 3 : 4.5,
      ),
    ],
  };
}

/** The stock that badges and test labels go on. */
export const labelStock = (settings: Settings): LabelSize => settings.printer.size;
