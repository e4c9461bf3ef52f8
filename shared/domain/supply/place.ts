import type { SupplyNumber } from '../../kit/brand.ts';

/** A carton or pallet within its supply: `C3`, `P1`. */
export type PlaceId = string;

/** What a cargo place is. */
export type PlaceKind = 'carton' | 'pallet';

/** More cartons, or pallets, than one supply has. */
export const MOST_PLACES = 999;

/** The id of a place by its number, from 1. */
export const placeId = (kind: PlaceKind, no: number): PlaceId => `${kind === 'carton' ? 'C' : 'P'}${no}`;

/** What a place is, by its id. */
export const kindOfPlace = (place: PlaceId): PlaceKind => (place.startsWith('P') ? 'pallet' : 'carton');

/** The number of a place within its kind, from 1. */
export const noOfPlace = (place: PlaceId): number => Number(place.slice(1));

/** The code of our own label of a place (FO9). */
export const placeCode = (number: SupplyNumber, place: PlaceId): string => `${number}-${place}`;

/** Capital letters, digits and single hyphens: what every code and every keyboard carries; no end that a place has. */
const FORM = /^(?!PL-)[0-9A-Z]{1,24}(?:-[0-9A-Z]{1,24}){0,5}$/u;
const LIKE_A_PLACE = /-[CP]\d{1,3}$/u;
const LONGEST = 24;

/** The number of a supply as it is kept, from what somebody wrote; null where it cannot be one (FO1). */
export function readSupplyNumber(text: string): SupplyNumber | null {
  const number = text.trim().toUpperCase();
  const good = number.length <= LONGEST && FORM.test(number) && !LIKE_A_PLACE.test(number);
  return good ? (number as SupplyNumber) : null;
}
