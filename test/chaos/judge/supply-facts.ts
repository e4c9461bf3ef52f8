import type { Envelope } from '#shared/domain/envelope.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import type { SupplyOrderRow } from '../../../electron/market/practice/shop/supplies.ts';
import type { ChaosTable } from '../tables.ts';

/** One supply that was taken over, from both sides. */
export interface SupplySides {
  readonly number: SupplyNumber;
  /** As the marketplace has it. */
  readonly there: SupplyOrderRow;
  /** As the station has it; null where taking it over was never kept. */
  readonly here: KnownSupply | null;
  /** Its facts, oldest first. */
  readonly facts: readonly (Omit<Envelope, 'fact'> & { readonly fact: SupplyFact })[];
}

/** Everything a station and its marketplace know of the supplies that were taken over. */
export async function supplySides({ bench, store, supplies }: ChaosTable): Promise<readonly SupplySides[]> {
  const sides: SupplySides[] = [];
  for (const there of bench.world.control.supplies()) {
    const number = supplies.get(String(there.supplyId));
    if (number === undefined) continue;
    const kept = bench.now.book.supply(number) ?? (await store.raw().supply(number));
    const facts = (await store.raw().factsOf(`supply:${number}`)) as SupplySides['facts'];
    sides.push({ number, there, here: kept?.state ?? null, facts });
  }
  return sides;
}
