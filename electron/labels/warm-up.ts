import { box, code, text } from '#shared/label/build.ts';
import type { LabelDoc } from '#shared/label/doc.ts';

/** A small label that makes every slow part start: both alphabets, bars, QR and a marking code. */
export const warmUpLabel: LabelDoc = {
  widthMm: 58,
  heightMm: 40,
  items: [
    text(
      box(0, 0, 58, 8),
      [
        { text: 'Ж面', weight: 700 },
        { text: 'a', weight: 400 },
      ],
      4,
    ),
    code(box(0, 9, 58, 9), 'code128', '0000', 0.25),
    code(box(0, 20, 20, 20), 'qr', '0', 0.25),
    code(box(24, 20, 20, 20), 'gs1datamatrix', '0104607012345677215', 0.25),
  ],
};
