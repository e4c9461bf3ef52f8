import type { Sku } from '../kit/brand.ts';
import { lineOf, piecesOf } from '../domain/supply/contents.ts';
import type { SupplyFact } from '../domain/supply/facts.ts';
import type { KnownSupply, SupplyState } from '../domain/supply/state.ts';
import type { GoodsMove } from './goods-moves.ts';

function pieces(supply: KnownSupply, sign: 1 | -1): readonly GoodsMove[] {
  const units = new Map<Sku, number>();
  for (const [lineId, count] of piecesOf(supply)) {
    const sku = lineOf(supply, lineId)?.sku;
    if (sku !== undefined) units.set(sku, (units.get(sku) ?? 0) + count);
  }
  return [...units].map(([sku, count]) => ({ sku, units: count * sign, why: 'supply' }));
}

/** Pieces that leave the shelves when a supply is closed, and come back when a closed one is taken up again (FO15). */
export function supplyMoves(before: SupplyState, fact: SupplyFact): readonly GoodsMove[] {
  if (before.status === 'absent') return [];
  if (fact.type === 'SupplyClosed') return pieces(before, -1);
  return fact.type === 'SupplyTakenUp' && before.status === 'closed' ? pieces(before, 1) : [];
}
