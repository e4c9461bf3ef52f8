import { commandCode } from '../domain/rules/command-codes.ts';
import { box, code, frame, text } from './build.ts';
import type { SlotLabelData } from './data-labels.ts';
import type { LabelDoc } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { stockOf, type SmallSize, type TallSize } from './size.ts';

/** Stock that slots and totes are labelled with. */
export type PlaceSize = TallSize | Exclude<SmallSize, '43x25' | '30x20'>;

/** A slot of the put-wall: its number as large as the stock allows, and the code that means it. */
export function slotLabel(data: SlotLabelData, size: PlaceSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const m = small ? 2.5 : 5;
  const band = small ? 5 : h * 0.085;
  const bars = small ? 13.5 : h * 0.24;
  const head = { bold: true, valign: 'middle' } as const;
  const wall = shows(look, 'wall') ? data.wall : null;
  const top = m + 0.6 + band;
  const room = h - top - bars - m;
  // Digits are lower than lines of text: where height is short theirs may begin behind the heading.
  const lift = room < w * 0.88 ? room * 0.14 : 0;
  return {
    widthMm: w,
    heightMm: h,
    items: [
      ...(small ? [] : [frame(box(1.5, 1.5, w - 3, h - 3), 1, 3)]),
      text(box(m, m, wall === null ? w - 2 * m : w * 0.45 - m, band), data.words.slot, band * 0.72, {
        ...head,
        align: wall === null ? 'center' : 'left',
      }),
      ...(wall === null
        ? []
        : [
            text(box(w * 0.45, m, w * 0.55 - m, band), wall, band * 0.72, {
              valign: 'middle',
              align: 'right',
            }),
          ]),
      text(
        box(m, top - lift, w - 2 * m, room + lift),
        String(data.slot),
        Math.min(w * 0.72, (room + lift) * 0.82),
        {
          ...head,
          align: 'center',
        },
      ),
      code(
        box(small ? 0.5 : 3, h - bars - (small ? 1.5 : 4), w - (small ? 1 : 6), bars),
        'code128',
        commandCode({ kind: 'slot', slot: data.slot }),
        small ? 0.375 : 0.5,
        small ? 3 : 5,
      ),
    ],
  };
}
