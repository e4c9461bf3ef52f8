import type { LabelDoc } from '#shared/label/doc.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import type { TallSize } from '#shared/label/size.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import { sampleProduct, sampleWaybill } from '../kit/label-samples.ts';
import { eanOf, postingOf } from './values.ts';

const waybillData = (locale: LabelLocale, seed: number) =>
  sampleWaybill(locale, {
    posting: postingOf(seed),
    tracking: `8009${eanOf(seed).slice(3)}`,
    parcel: { index: 1 + (seed % 3), count: 3 },
  });

/** A full waybill label of our own; every seed is another parcel. */
export const waybill = (locale: LabelLocale, size: TallSize, seed: number): LabelDoc =>
  waybillLabel(waybillData(locale, seed), size);

/** What can be read from that label. */
export const waybillCodes = (locale: LabelLocale, seed: number): string[] => {
  const { posting, tracking } = waybillData(locale, seed);
  return tracking === null ? [posting] : [posting, tracking];
};

/** A product's own 58x40 label. */
export const product = (locale: LabelLocale, seed: number): LabelDoc =>
  productBarcodeLabel(sampleProduct(locale, eanOf(seed)));
