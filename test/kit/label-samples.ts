import type { PackingSlipData, WaybillLabelData } from '#shared/label/data.ts';
import { sampleGoods } from '#shared/label/samples/goods.ts';
import { sampleProduct, sampleWaybill as fullWaybill } from '#shared/label/samples/labels.ts';
import { samplePackingSlip } from '#shared/label/samples/lists.ts';
import type { LabelLocale } from '#shared/label/words.ts';

export { sampleProduct };

/** A full waybill in a language; parts may be replaced. */
export const sampleWaybill = (
  locale: LabelLocale,
  part: Partial<WaybillLabelData> = {},
): WaybillLabelData => ({ ...fullWaybill(locale), ...part });

/** A packing slip with so many lines, every article different. */
export const sampleSlip = (locale: LabelLocale, lines = 3): PackingSlipData => ({
  ...samplePackingSlip(locale),
  lines: Array.from({ length: lines }, (_, i) => ({
    name: sampleGoods(locale, i).name,
    article: `MUG-350-TC-${i + 1}`,
    quantity: (i % 3) + 1,
  })),
});
