import type { PlaceId } from '#shared/domain/supply/place.ts';
import type { SupplyLine } from '#shared/domain/supply/plan.ts';
import type { CargoPlace, KnownSupply } from '#shared/domain/supply/state.ts';
import type { SupplyNumber } from '#shared/kit/brand.ts';

/** A supply that may be packed. */
export interface SupplyChoice {
  readonly number: SupplyNumber;
  readonly warehouse: string;
  /** Pieces. */
  readonly packed: number;
  readonly wanted: number;
}

/** Pieces of one line that are still to pack. */
export interface SupplyLeft {
  readonly line: SupplyLine;
  readonly left: number;
}

/** The supply at hand. */
export interface SupplyAtHand {
  readonly supply: KnownSupply;
  readonly packed: number;
  readonly wanted: number;
  readonly left: readonly SupplyLeft[];
  /** The carton that is packed, or the one that the next unit begins. */
  readonly carton: PlaceId;
  readonly inCarton: readonly { readonly line: SupplyLine; readonly pieces: number }[];
  /** The pallet that is built; null while none is. */
  readonly pallet: { readonly id: PlaceId; readonly cartons: number } | null;
  /** The line whose unit in the hand wants its marking code (FO7). */
  readonly marked: SupplyLine | null;
  /** OK was scanned although something is missing: it is asked once more (FO12). */
  readonly sure: boolean;
}

/** What the table asks while a supply is packed. */
export type SupplyScreen = { readonly kind: 'supply' } & (
  | { readonly stage: 'choose'; readonly supplies: readonly SupplyChoice[] }
  | { readonly stage: 'pack'; readonly at: SupplyAtHand }
  /** The label of a closed carton or pallet is stuck on and scanned (FO9). */
  | { readonly stage: 'label'; readonly at: SupplyAtHand; readonly place: CargoPlace }
  | { readonly stage: 'done'; readonly number: SupplyNumber; readonly cartons: number }
);
