import type { SupplyGoods } from '../domain/supply/plan.ts';
import type { MarketSupplyGoods } from './supplies.ts';

/** Goods of an ordered supply as they are planned here (FM1). */
export const orderedGoods = ({ quant, barcode, ...each }: MarketSupplyGoods): SupplyGoods => ({
  ...each,
  ...(quant > 1 ? { quant } : {}),
  ...(barcode === null ? {} : { barcode }),
});
