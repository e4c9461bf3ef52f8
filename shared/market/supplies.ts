import type { Sku } from '../kit/brand.ts';
import type { Answer } from './answer.ts';

/** A supply to the marketplace's own warehouse that was ordered there and is still to be packed. */
export interface MarketSupply {
  /** What its cargo places are told under. */
  readonly supplyId: string;
  /** What people call it, and what is written on papers. */
  readonly orderNumber: string;
  /** Where the goods are brought; null where the marketplace does not say. */
  readonly warehouse: string | null;
  /** The day of the time slot, as `2026-11-30` on the clock of the place it is brought to; null while none is chosen. */
  readonly date: string | null;
  /** What its goods are read by. */
  readonly bundleId: string;
  /** In multiples of a quant: told with every item. */
  readonly inQuants: boolean;
}

/** Goods of an ordered supply. */
export interface MarketSupplyGoods {
  readonly sku: Sku;
  readonly article: string;
  readonly name: string;
  readonly quantity: number;
  /** Pieces that go together; 1 for goods that do not. */
  readonly quant: number;
  /** null where the marketplace names none. */
  readonly barcode: string | null;
}

/** A carton or pallet as the marketplace is told of it. */
export interface ToldPlace {
  /** Our own name of it, by which its id is told back. */
  readonly key: string;
  readonly kind: 'carton' | 'pallet';
  readonly items: readonly {
    readonly article: string;
    readonly quantity: number;
    readonly quant: number;
    /** As the marketplace named it with these goods; absent where it did not. */
    readonly barcode?: string;
  }[];
}

/** A cargo place that a supply has there. What lies in it is read by its bundle, as goods of a supply are. */
export interface KeptPlace {
  readonly id: string;
  /** null for a kind that this version does not know. */
  readonly kind: 'carton' | 'pallet' | null;
  /** null where the marketplace names none. */
  readonly bundleId: string | null;
}

/** Why cargo places are not taken: the marketplace's words, and the goods they are about. */
export interface PlacesTrouble {
  readonly words: readonly string[];
  readonly rows: readonly { readonly key: string; readonly item: string; readonly why: string }[];
}

/** What became of telling cargo places. */
export type PlacesOutcome =
  | { readonly state: 'pending' }
  | { readonly state: 'done'; readonly ids: readonly { readonly key: string; readonly id: string }[] }
  | { readonly state: 'failed'; readonly trouble: PlacesTrouble };

/** How a file of labels for cargo places is. */
export type PlaceLabels =
  | { readonly state: 'pending' }
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'failed'; readonly trouble: PlacesTrouble };

/** So many cartons or pallets one supply is told with (`/v1/cargoes/create`). */
export const mostToldPlaces = { carton: 30, pallet: 40 } as const;

/** Supplies to the marketplace's own warehouses. */
export interface SupplyPort {
  /** Those that wait for their cargo places; a supply of a virtual order has none and is left out. */
  suppliesToPack(): Answer<readonly MarketSupply[]>;
  supplyGoods(bundleId: string): Answer<readonly MarketSupplyGoods[]>;
  supplyPlaces(supplyId: string): Answer<readonly KeptPlace[]>;
  /** Replaces all cargo places of a supply; answers a task, or why not. Not to be repeated without `supplyPlaces`: what others made there goes. */
  setSupplyPlaces(
    supplyId: string,
    places: readonly ToldPlace[],
  ): Answer<{ readonly task: string } | { readonly trouble: PlacesTrouble }>;
  placesOutcome(task: string): Answer<PlacesOutcome>;
  /** Has labels of all cargo places made, one page each; answers a task, or why not. */
  requestPlaceLabels(
    supplyId: string,
  ): Answer<{ readonly task: string } | { readonly trouble: PlacesTrouble }>;
  placeLabels(task: string): Answer<PlaceLabels>;
}
