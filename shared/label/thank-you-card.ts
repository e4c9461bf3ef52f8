import { box, code, rule, text } from './build.ts';
import type { ThankYouData } from './data-labels.ts';
import type { LabelDoc, LabelItem } from './doc.ts';
import { logoIn, plainLook, shows, type Look } from './look.ts';
import { stockOf } from './size.ts';
import type { PlaceSize } from './slot-label.ts';

const centred = { align: 'center', valign: 'middle' } as const;

function small(data: ThankYouData, look: Look): LabelItem[] {
  const link = shows(look, 'link') ? data.link : null;
  const seller = shows(look, 'seller') ? data.seller : null;
  const w = link === null ? 52 : 34;
  const end = seller === null && look.logo === null ? 37 : 31.4;
  return [
    text(box(3, 2.4, w, 8), data.title, 5.6, {
      bold: true,
      valign: 'middle',
      align: link === null ? 'center' : 'left',
    }),
    text(box(3, 11, w, end - 11), data.text, 3.1, {
      maxLines: 8,
      align: link === null ? 'center' : 'left',
      fit: { order: 'wrap-first', smallest: 0.6 },
    }),
    ...(look.logo !== null
      ? logoIn(look, box(3, 32, w, 6), 'center')
      : seller === null
        ? []
        : [
            text(box(3, 32.6, w, 4.6), seller, 3, {
              valign: 'middle',
              align: link === null ? 'center' : 'left',
            }),
          ]),
    ...(link === null
      ? []
      : [
          code(box(37.4, 4, 20, 20), 'qr', link.url, 0.5),
          text(box(38.4, 24.4, 18, 12.6), link.caption, 2.6, { ...centred, valign: 'top', maxLines: 4 }),
        ]),
  ];
}

function large(data: ThankYouData, w: number, h: number, look: Look): LabelItem[] {
  const link = shows(look, 'link') ? data.link : null;
  const seller = shows(look, 'seller') ? data.seller : null;
  const m = w * 0.08;
  const inner = w - 2 * m;
  const logo = look.logo === null ? 0 : h * 0.17;
  const top = m + (logo === 0 ? h * 0.02 : logo + h * 0.02);
  const title = h * 0.11;
  const qr = link === null ? 0 : Math.min(w * 0.34, h * 0.27);
  const foot = seller === null ? 0 : h * 0.055;
  const end = h - m - foot - qr;
  const words = box(m, top + title + h * 0.03, inner, end - top - title - h * 0.06);
  return [
    ...logoIn(look, box(m, m, inner, logo), 'center'),
    text(box(m, top, inner, title), data.title, Math.min(w * 0.11, title * 0.8), { bold: true, ...centred }),
    rule(w * 0.4, top + title + h * 0.012, w * 0.2, 0.5),
    text(words, data.text, w * 0.056, {
      align: 'center',
      valign: 'middle',
      maxLines: 12,
      fit: { order: 'wrap-first', smallest: 0.5 },
    }),
    ...(link === null
      ? []
      : [
          code(box(m, end, qr, qr), 'qr', link.url, 0.75),
          text(box(m + qr + 1, end + qr * 0.12, inner - qr - 1, qr * 0.76), link.caption, w * 0.045, {
            valign: 'middle',
            maxLines: 5,
          }),
        ]),
    ...(seller === null
      ? []
      : [text(box(m, h - m - foot + 0.5, inner, foot), seller, Math.min(w * 0.042, foot * 0.7), centred)]),
  ];
}

/** A card for the buyer: the seller's own words, logo, and a link to scan. */
export function thankYouCard(data: ThankYouData, size: PlaceSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  return { widthMm: w, heightMm: h, items: size === '58x40' ? small(data, look) : large(data, w, h, look) };
}
