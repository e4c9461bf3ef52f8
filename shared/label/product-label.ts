import { barsFit } from './bars-or-square.ts';
import { box, code, text } from './build.ts';
import type { ProductLabelData } from './data.ts';
import type { BarcodeItem, Box, LabelDoc, LabelItem } from './doc.ts';
import { eanOf } from './ean.ts';
import { plainLook, shows, type Look } from './look.ts';
import { stockOf } from './size.ts';

/** Stock that product labels are printed on. */
export const productSizes = ['58x40', '43x25'] as const;

/** One of `productSizes`. */
export type ProductSize = (typeof productSizes)[number];

/** Boxes in mm and sizes of one stock. */
interface ProductLayout {
  readonly name: { readonly box: Box; readonly size: number; readonly lines: number };
  readonly bars: { readonly box: Box; readonly hri: number };
  readonly foot: { readonly box: Box; readonly size: number };
}

const layouts: Record<ProductSize, ProductLayout> = {
  '58x40': {
    name: { box: box(3, 2, 52, 10.6), size: 3.5, lines: 3 },
    // Codes use the whole width: their quiet zones are the margin.
    bars: { box: box(0.5, 13.2, 57, 19.2), hri: 3.4 },
    foot: { box: box(3, 33.4, 52, 4.4), size: 3 },
  },
  '43x25': {
    name: { box: box(2, 1.4, 39, 5.8), size: 2.5, lines: 2 },
    bars: { box: box(0.3, 7.6, 42.4, 13), hri: 2.5 },
    foot: { box: box(2, 20.9, 39, 3), size: 2.2 },
  },
};

/** Bars of the trade item where the digits are one, else Code 128, else a square code where bars would be too fine. */
function barcode(value: string, at: Box, hri: number): BarcodeItem {
  const ean = eanOf(value);
  if (ean !== null) return code(at, ean, value, at.w > 50 ? 0.375 : 0.33, hri);
  if (barsFit(value, at.w)) return code(at, 'code128', value, 0.33, hri);
  const side = at.h;
  return code(box(at.x + (at.w - side) / 2, at.y, side, side), 'qr', value, 0.75);
}

function foot(data: ProductLabelData, at: ProductLayout['foot'], look: Look): LabelItem[] {
  const article = shows(look, 'article') ? `${data.words.article} ${data.article}` : '';
  const seller = shows(look, 'seller') ? (data.seller ?? '') : '';
  const { x, y, w, h } = at.box;
  const both = article !== '' && seller !== '';
  const share = both ? w * 0.5 : w;
  return [
    ...(article === '' ? [] : [text(box(x, y, share, h), article, at.size, { valign: 'middle' })]),
    ...(seller === ''
      ? []
      : [
          text(box(x + w - (both ? w * 0.47 : w), y, both ? w * 0.47 : w, h), seller, at.size, {
            align: both ? 'right' : 'left',
            valign: 'middle',
            fit: { order: 'shrink-first', smallest: 0.75 },
          }),
        ]),
  ];
}

/** A product's own barcode, such as `4607012345677` or `OZN1234567890`, under its name. */
export function productBarcodeLabel(
  data: ProductLabelData,
  size: ProductSize = '58x40',
  look: Look = plainLook,
): LabelDoc {
  const at = layouts[size];
  const named = shows(look, 'name');
  const bars = named
    ? at.bars.box
    : box(at.bars.box.x, at.name.box.y, at.bars.box.w, at.bars.box.h + at.bars.box.y - at.name.box.y);
  return {
    ...stockOf(size),
    items: [
      ...(named ? [text(at.name.box, data.name, at.name.size, { bold: true, maxLines: at.name.lines })] : []),
      barcode(data.barcode, bars, at.bars.hri),
      ...foot(data, at.foot, look),
    ],
  };
}
