import type { Language, Settings } from '#shared/bridge/settings.ts';
import { cartonsOf, contentOf, placeOf } from '#shared/domain/supply/contents.ts';
import { kindOfPlace, noOfPlace, placeCode, type PlaceId } from '#shared/domain/supply/place.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';
import { labelKilograms } from '#shared/text/format.ts';

/** How many places of a kind there are: known when nothing more is packed. */
function countOf(supply: KnownSupply, place: PlaceId): number | null {
  if (supply.status === 'open') return null;
  return kindOfPlace(place) === 'carton' ? supply.cartons.length : supply.pallets.length;
}

/** The label of a carton or pallet: where it goes, which it is, what is in it (FO9). */
export function cargoDoc(
  supply: KnownSupply,
  place: PlaceId,
  settings: Settings,
  language: Language,
): LabelDoc[] {
  const found = placeOf(supply, place);
  const grams = found?.grams ?? null;
  const words = labelWords[language];
  const { name } = settings.seller;
  // One printed again says so: there may be two of it.
  const again = (found?.print?.reason ?? null) !== null;
  const data = {
    words,
    code: placeCode(supply.number, place),
    supply: supply.number,
    warehouse: supply.plan.warehouse,
    seller: again ? `${words.reprint} · ${name}` : name,
    place: { index: noOfPlace(place), count: countOf(supply, place) },
    type: kindOfPlace(place),
    weight: grams === null ? null : labelKilograms(grams, language),
    contents: contentOf(supply, cartonsOf(supply, place)),
  };
  return composed('cargo-place', data, settings);
}
