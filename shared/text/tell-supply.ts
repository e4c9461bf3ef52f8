import { assertNever } from '../kit/assert-never.ts';
import { kindOfPlace, noOfPlace, type PlaceId } from '../domain/supply/place.ts';
import type { SupplyRefusal } from '../domain/supply/refusals.ts';
import { message, said, type Message, type Telling } from './message.ts';

/** "Carton 3", "Pallet 1". */
const placeName = (place: PlaceId): Message =>
  message(`supplies:${kindOfPlace(place)}`, { no: noOfPlace(place) });

/** Why something about a supply was not done. */
export function supplySaid(refusal: SupplyRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'supply-absent':
    case 'supply-not-open':
    case 'supply-not-closed':
    case 'supply-not-ordered':
    case 'supply-number':
    case 'supply-exists':
    case 'supply-empty':
    case 'carton-empty':
    case 'pallet-empty':
      return said(`supplies:refused.${refusal.code}`);
    case 'supply-too-many':
    case 'carton-many':
      return said(`supplies:refused.${refusal.code}`, { most: refusal.most });
    case 'supply-quantity':
      return said('supplies:refused.supply-quantity', { name: refusal.name });
    case 'supply-packed-more':
      return said('supplies:refused.supply-packed-more', { name: refusal.name, packed: refusal.packed });
    case 'kit-lacks':
      return said('supplies:refused.kit-lacks', { name: refusal.name, count: refusal.pieces });
    case 'carton-open':
    case 'pallet-open':
    case 'label-first':
      return said(`supplies:refused.${refusal.code}`, { place: { say: placeName(refusal.place) } });
    case 'on-pallet-already':
      return said('supplies:refused.on-pallet-already', {
        place: { say: placeName(refusal.place) },
        pallet: { say: placeName(refusal.pallet) },
      });
    case 'place-weight':
      return said('supplies:refused.place-weight', { weight: { grams: refusal.grams } });
    case 'supply-short':
      return said('supplies:refused.supply-short', { count: refusal.pieces });
    default:
      return assertNever(refusal);
  }
}
