import { installedNotoSans } from '../../electron/market/practice/labels/fonts.ts';
import type { LabelContent } from '../../electron/market/practice/labels/page.ts';
import { renderLabelFile } from '../../electron/market/practice/labels/pdf.ts';
import { stockOf } from '#shared/label/size.ts';
import { eanOf, postingOf } from './values.ts';

/** What the marketplace's labels are printed on. */
export const marketStock = stockOf('75x120');

const scanitOf = (seed: number): string => `ii${eanOf(seed).slice(2)}`;

const contentOf = (seed: number): LabelContent => ({
  postingNumber: postingOf(seed),
  upper: `%101%${eanOf(seed).slice(3)}`,
  lower: '0',
  scanit: scanitOf(seed),
  scanitSymbology: 'code128',
  sortingCentre: 'МОСКВА ХОРУГВИНО РФЦ',
  method: 'Доставка Ozon',
  trackingNumber: '',
  until: '21.11 17:00',
  products: [
    { name: 'Кружка керамическая «Утро», 350 мл, терракотовый', offerId: 'MUG-350-TC', quantity: 2 },
    { name: 'Плёнка защитная', offerId: 'FILM-61', quantity: 1 },
  ],
  weight: 1420,
  box: '1/2',
});

/** A parcel's label as the marketplace sends it, one page of 75 by 120 mm; every seed is another parcel. */
export const marketPdf = (seed: number): Buffer =>
  renderLabelFile(
    {
      type: 'big_label',
      size: { width: marketStock.widthMm, height: marketStock.heightMm },
      labels: [contentOf(seed)],
      productLists: false,
    },
    installedNotoSans(),
  );

/** The code that is scanned back from it. */
export const marketCodes = (seed: number): string[] => [scanitOf(seed)];

/** Labels made beforehand, so that making them is in nobody's time: seed to file. */
export function marketPdfs(): (seed: number) => Buffer {
  const made = new Map<number, Buffer>();
  const distinct = 40;
  return (seed) => {
    const key = seed % distinct;
    const pdf = made.get(key) ?? marketPdf(key);
    made.set(key, pdf);
    return pdf;
  };
}
