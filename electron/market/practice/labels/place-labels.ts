import type { Ctx } from '../methods/context.ts';
import type { PlaceLabelsTask } from '../shop/supplies.ts';
import { renderCargoLabels } from './act.ts';
import type { FontFiles } from './fonts.ts';

/** Labels of a supply's cargo places, one page each. */
export function placeLabelsFile({ supplyId }: PlaceLabelsTask, ctx: Ctx, fonts: FontFiles): Buffer {
  const order = ctx.shop.supplies?.orders.find((each) => each.supplyId === supplyId);
  const labels = (order?.places ?? []).map(({ id, type, items }) => ({
    title: `№ ${order?.orderNumber ?? ''}`,
    lines: [
      type === 'BOX' ? 'Коробка' : 'Палета',
      order?.warehouse ?? '',
      `Товаров: ${items.reduce((sum, { quantity }) => sum + quantity, 0)}`,
    ],
    code: String(id),
  }));
  return Buffer.from(renderCargoLabels(labels, fonts));
}
