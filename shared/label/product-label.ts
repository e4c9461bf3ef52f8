import { box, code, text } from './build.ts';
import type { ProductLabelData } from './data.ts';
import type { LabelDoc } from './doc.ts';
import { isEan13 } from './ean.ts';
import { stockOf } from './size.ts';

/** A product's own barcode on 58x40: EAN-13 where the digits are one, else Code 128 (such as `OZN1234567890`). */
export function productBarcodeLabel(data: ProductLabelData): LabelDoc {
  const ean = isEan13(data.barcode);
  return {
    ...stockOf('58x40'),
    items: [
      text(box(3, 2, 52, 10.6), data.name, 3.5, { bold: true, maxLines: 3 }),
      // Codes use the whole width: their quiet zones are the margin.
      code(box(0.5, 13.2, 57, 19.2), ean ? 'ean13' : 'code128', data.barcode, ean ? 0.375 : 0.33, 3.4),
      text(box(3, 33.4, 30, 4.4), `${data.words.article} ${data.article}`, 3, { valign: 'middle' }),
      ...(data.seller === null
        ? []
        : [text(box(34, 33.4, 21, 4.4), data.seller, 3, { align: 'right', valign: 'middle' })]),
    ],
  };
}
