import type { PlaceId } from './place.ts';
import type { SupplyStatus } from './state.ts';

/** Why something about a supply was refused that nothing else refuses; each carries what the screen needs to say it. */
export type SupplyRefusal =
  | { readonly code: 'supply-absent'; readonly read: string }
  | { readonly code: 'supply-not-closed' }
  /** It was not ordered at the marketplace. */
  | { readonly code: 'supply-not-ordered' }
  | { readonly code: 'supply-not-open'; readonly status: SupplyStatus }
  | { readonly code: 'supply-number'; readonly read: string }
  | { readonly code: 'supply-exists' }
  | { readonly code: 'supply-empty' }
  | { readonly code: 'supply-too-many'; readonly most: number }
  | { readonly code: 'supply-quantity'; readonly name: string; readonly quantity: number }
  /** More of it is packed than the new plan wants. */
  | { readonly code: 'supply-packed-more'; readonly name: string; readonly packed: number }
  | { readonly code: 'carton-empty' }
  | { readonly code: 'carton-open'; readonly place: PlaceId }
  | { readonly code: 'carton-many'; readonly most: number }
  | { readonly code: 'kit-lacks'; readonly name: string; readonly pieces: number }
  /** This label comes onto its place first. */
  | { readonly code: 'label-first'; readonly place: PlaceId }
  | { readonly code: 'on-pallet-already'; readonly place: PlaceId; readonly pallet: PlaceId }
  | { readonly code: 'pallet-empty' }
  | { readonly code: 'pallet-open'; readonly place: PlaceId }
  | { readonly code: 'place-weight'; readonly grams: number }
  /** Pieces that were planned and are in no carton; taken when somebody says so. */
  | { readonly code: 'supply-short'; readonly pieces: number };
