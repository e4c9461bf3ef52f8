import { pushToOf } from '#shared/bridge/settings.ts';
import { shopOf } from '#shared/domain/shop.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

/** Tells the marketplace how many of a product can be sold now, and keeps its answer; the same again is harmless (SN7, SN8). */
export async function performStock(
  row: EffectRow,
  { sku, warehouseId }: Extract<Effect, { kind: 'stock' }>,
  parts: PerformParts,
): Promise<Performed> {
  if (pushToOf(parts.settings(), shopOf(row)) !== warehouseId)
    return { kind: 'dropped', trouble: 'switched-off' };
  // The number is looked up as it leaves: whoever waits behind tells all that this one would.
  if (parts.isOvertaken(row)) return { kind: 'dropped', trouble: 'overtaken' };
  const stock = parts.stock(sku);
  if (stock === null) return { kind: 'dropped', trouble: 'not-counted' };
  const { offerId, units } = stock;
  const request = { effectId: row.id, offerId, warehouseId, units };
  const sent = await parts.ask('market.setStock', request);
  if (sent.ok) {
    await parts.recordProduct(sku, { type: 'stock-told', warehouseId, units, error: sent.value.error });
    return sent.value.error === null ? { kind: 'done' } : { kind: 'refused', trouble: sent.value.error };
  }
  const outcome = repeatable(sent.error);
  if (outcome.kind === 'refused')
    await parts.recordProduct(sku, { type: 'stock-told', warehouseId, units, error: outcome.trouble });
  return outcome;
}
