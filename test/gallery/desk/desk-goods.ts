import type { Language } from '#shared/bridge/settings.ts';
import type { SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import { product, type ThingName } from '../goods.ts';

/** A line of an order, as a posting has it. */
export function lineOf(name: ThingName, quantity: number, language: Language): SnapshotLine {
  const { sku, offerId, name: words, grams } = product(name, language);
  return {
    sku,
    offerId,
    name: words,
    quantity,
    unitGrams: grams,
    priceKopecks: 49_000,
    currency: 'RUB',
    color: null,
    marking: 'none',
    wants: [],
  };
}
