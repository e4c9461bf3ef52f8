import { barsOrSquare } from './bars-or-square.ts';
import { block, box, text } from './build.ts';
import type { ToteLabelData } from './data-labels.ts';
import type { LabelDoc } from './doc.ts';
import { logoIn, plainLook, shows, type Look } from './look.ts';
import { stockOf } from './size.ts';
import type { PlaceSize } from './slot-label.ts';

/** A tote: its name to be seen across the hall, white on black unlike a slot's, and its code. */
export function toteLabel(data: ToteLabelData, size: PlaceSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const m = small ? 2 : 4;
  const note = shows(look, 'note') ? data.note : null;
  const plate = box(m, m, w - 2 * m, small ? 18 : Math.max(h * 0.36, w * 0.5));
  const below = plate.y + plate.h;
  const line = note === null ? 0 : small ? 4 : h * 0.075;
  const logo = look.logo === null || small ? 0 : h * 0.12;
  const top = below + line + (small ? 1.5 : 4);
  const room = h - top - logo - (small ? 1 : 4);
  const bars = small ? room : Math.min(room - (logo === 0 ? 0 : 2), w * 0.42);
  return {
    widthMm: w,
    heightMm: h,
    items: [
      block(plate, small ? 1.5 : 3),
      text(box(plate.x + 2, plate.y + 1, plate.w - 4, plate.h * 0.24), data.words.tote, plate.h * 0.17, {
        align: 'center',
        valign: 'middle',
        ink: 'white',
      }),
      text(
        box(plate.x + 2, plate.y + plate.h * 0.24, plate.w - 4, plate.h * 0.72),
        data.name,
        plate.h * 0.56,
        {
          bold: true,
          align: 'center',
          valign: 'middle',
          ink: 'white',
        },
      ),
      ...(note === null
        ? []
        : [
            text(box(m, below + 0.8, w - 2 * m, line), note, line * 0.72, {
              align: 'center',
              valign: 'middle',
              maxLines: 2,
              fit: { order: 'shrink-first', smallest: 0.6 },
            }),
          ]),
      ...(logo === 0 ? [] : logoIn(look, box(m, h - m - logo, w - 2 * m, logo), 'center')),
      barsOrSquare(
        box(0.5, top + (room - bars) / 2, w - 1, bars),
        data.code,
        small ? 0.375 : 0.5,
        small ? 3 : 5,
      ),
    ],
  };
}
