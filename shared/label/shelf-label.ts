import { commandCode } from '../domain/rules/command-codes.ts';
import { barsOrSquare } from './bars-or-square.ts';
import { box, frame, text } from './build.ts';
import type { ShelfLabelData } from './data-labels.ts';
import type { LabelDoc } from './doc.ts';
import { stockOf } from './size.ts';
import type { PlaceSize } from './slot-label.ts';

/** A shelf: its sign to be read from the aisle, and the code by which a product is told that it lies here. */
export function shelfLabel(data: ShelfLabelData, size: PlaceSize): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const m = small ? 2 : 4;
  const band = small ? 4.5 : h * 0.07;
  const bars = small ? 15 : h * 0.3;
  const top = m + (small ? 0.5 : 2) + band;
  const bottom = h - bars - (small ? 1.5 : 4);
  return {
    widthMm: w,
    heightMm: h,
    items: [
      ...(small ? [] : [frame(box(1.5, 1.5, w - 3, h - 3), 1, 3)]),
      text(box(m, m + (small ? 0 : 1), w - 2 * m, band), data.words.shelf, band * 0.75, {
        align: 'center',
        valign: 'middle',
      }),
      text(box(m, top, w - 2 * m, bottom - top - 1), data.shelf, Math.min(w * 0.42, (bottom - top) * 0.8), {
        bold: true,
        align: 'center',
        valign: 'middle',
        maxLines: 2,
        fit: { order: 'shrink-first', smallest: 0.22 },
      }),
      barsOrSquare(
        box(small ? 0.5 : 3, bottom, w - (small ? 1 : 6), bars),
        commandCode({ kind: 'shelf', shelf: data.shelf }),
        small ? 0.375 : 0.5,
        small ? 3 : 5,
      ),
    ],
  };
}
