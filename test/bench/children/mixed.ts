import type { LabelDoc } from '#shared/label/doc.ts';
import { product, waybill } from '../labels.ts';

/** A busy table's mix, by twenties: 13 labels of products, 4 of 75x120, 3 of 100x150. */
export function mixedLabel(seed: number): LabelDoc {
  const at = seed % 20;
  if (at < 13) return product(at % 2 === 0 ? 'ru' : 'zh-CN', seed);
  if (at < 17) return waybill('ru', '75x120', seed);
  return waybill(at === 17 ? 'zh-CN' : 'ru', '100x150', seed);
}

/** Every fortieth is a marketplace's page instead. */
export const isMarketTurn = (seed: number): boolean => seed % 40 === 39;
