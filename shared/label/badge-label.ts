import { commandCode } from '../domain/rules/command-codes.ts';
import { barsOrSquare } from './bars-or-square.ts';
import { box, frame, text } from './build.ts';
import type { BadgeData } from './data-labels.ts';
import type { LabelDoc } from './doc.ts';
import { logoIn, plainLook, shows, type Look } from './look.ts';
import { stockOf } from './size.ts';
import type { PlaceSize } from './slot-label.ts';

/** A badge to cut out: the name, what the person does, and the code that says who packs. */
export function badgeLabel(data: BadgeData, size: PlaceSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const small = size === '58x40';
  const seller = shows(look, 'seller') ? data.seller : null;
  const role = shows(look, 'role') ? data.words[data.role] : null;
  const centred = { align: 'center', valign: 'middle' } as const;
  const name = { bold: true, maxLines: 2, ...centred };
  // A logo takes the line of the seller's name.
  const top = small ? box(4, 2.2, w - 8, 4) : box(8, h * 0.05, w - 16, h * 0.1);
  const brand =
    look.logo !== null
      ? logoIn(look, top, 'center')
      : seller === null
        ? []
        : [text(top, seller, small ? 2.8 : 4.6, { ...centred, maxLines: small ? 1 : 2 })];
  const bare = brand.length === 0;
  const bars = Math.min(h * 0.46, w * 0.5);
  const nameBox = small
    ? box(4, bare ? 3 : 6.2, w - 8, bare ? 9.4 : 7)
    : box(8, bare ? h * 0.08 : h * 0.16, w - 16, bare ? h * 0.23 : h * 0.17);
  return {
    widthMm: w,
    heightMm: h,
    items: [
      frame(box(1, 1, w - 2, h - 2), 0.5, 2),
      ...brand,
      text(nameBox, data.name, small ? 5.6 : 12, name),
      ...(role === null
        ? []
        : [
            text(
              small ? box(4, 13.2, w - 8, 4) : box(8, h * 0.34, w - 16, h * 0.07),
              role,
              small ? 3 : 5.5,
              centred,
            ),
          ]),
      barsOrSquare(
        small ? box(1.8, 17.4, w - 3.6, 20.4) : box(3, h * 0.67 - bars / 2, w - 6, bars),
        commandCode({ kind: 'badge', packer: data.id }),
        0.5,
        small ? 2.8 : 4.5,
      ),
    ],
  };
}
