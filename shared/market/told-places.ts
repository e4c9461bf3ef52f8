import { cartonsOf, contentOf, fullCartons } from '../domain/supply/contents.ts';
import { kindOfPlace, type PlaceId } from '../domain/supply/place.ts';
import type { KnownSupply } from '../domain/supply/state.ts';
import { mostToldPlaces, type ToldPlace } from './supplies.ts';

/** The cargo places of a closed supply as the marketplace is told of them: pallets with all that stands on them, and the cartons that stand on none (FM3). */
export function toldPlaces(supply: KnownSupply): readonly ToldPlace[] {
  const goods = new Map(supply.plan.goods.map((each) => [each.sku, each]));
  const told = (place: PlaceId): ToldPlace => ({
    key: place,
    kind: kindOfPlace(place),
    items: contentOf(supply, cartonsOf(supply, place)).map(({ sku, article, quantity }) => {
      const { quant = 1, barcode } = goods.get(sku) ?? {};
      return { article, quantity, quant, ...(barcode === undefined ? {} : { barcode }) };
    }),
  });
  const pallets = supply.pallets.filter(({ id }) => cartonsOf(supply, id).length > 0);
  const alone = fullCartons(supply).filter(({ pallet }) => pallet === null);
  return [...pallets, ...alone].map(({ id }) => told(id));
}

/** Whether there are more places than the marketplace takes of one supply. */
export const isTooManyPlaces = (places: readonly ToldPlace[]): boolean =>
  (['carton', 'pallet'] as const).some(
    (kind) => places.filter((place) => place.kind === kind).length > mostToldPlaces[kind],
  );
