import type { SupplyFact } from '#shared/domain/supply/facts.ts';

/** A carton or pallet as its facts alone tell it, counted apart from the product's own fold. */
export interface CountedPlace {
  open: boolean;
  labelled: boolean;
  /** Scans that stand, oldest first. */
  scans: { readonly lineId: string; readonly units: number }[];
  /** Cartons on a pallet. */
  readonly cartons: Set<string>;
}

/** All places of a supply by their names. */
export type CountedPlaces = Map<string, CountedPlace>;

const empty = (): CountedPlace => ({ open: true, labelled: false, scans: [], cartons: new Set() });

function off(places: CountedPlaces, carton: string): void {
  for (const { cartons } of places.values()) cartons.delete(carton);
}

/** Takes one more fact into the count. */
export function countFact(places: CountedPlaces, fact: SupplyFact): void {
  const at = (name: string): CountedPlace => {
    const place = places.get(name) ?? empty();
    places.set(name, place);
    return place;
  };
  switch (fact.type) {
    case 'CartonOpened':
      places.set(fact.carton, empty());
      return;
    case 'PalletBegun':
      places.set(fact.pallet, empty());
      return;
    case 'SupplyUnitPacked':
      at(fact.carton).scans.push({ lineId: fact.lineId, units: fact.units });
      return;
    case 'SupplyUnitTakenBack':
      at(fact.carton).scans.pop();
      return;
    case 'CartonClosed':
      at(fact.carton).open = false;
      return;
    case 'CartonReopened':
      off(places, fact.carton);
      Object.assign(at(fact.carton), { open: true, labelled: false });
      return;
    case 'CargoLabelScanned':
      at(fact.place).labelled = true;
      return;
    case 'CartonPutOnPallet':
      off(places, fact.carton);
      at(fact.pallet).cartons.add(fact.carton);
      return;
    case 'CartonTakenOffPallet':
      off(places, fact.carton);
      return;
    case 'PalletClosed':
      at(fact.pallet).open = false;
      return;
    case 'PalletReopened':
      Object.assign(at(fact.pallet), { open: true, labelled: false });
      return;
    default:
  }
}

/** Pieces of each line in these scans. */
export function sumOfScans(scans: CountedPlace['scans']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { lineId, units } of scans) sums.set(lineId, (sums.get(lineId) ?? 0) + units);
  return sums;
}

/** Scans in a place: a carton's own, or those of all cartons on a pallet. */
export const scansIn = (places: CountedPlaces, { scans, cartons }: CountedPlace): CountedPlace['scans'] => [
  ...scans,
  ...[...cartons].flatMap((carton) => places.get(carton)?.scans ?? []),
];
