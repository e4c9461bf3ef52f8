import { useTranslation } from 'react-i18next';
import { kindOfPlace, noOfPlace, type PlaceId } from '#shared/domain/supply/place.ts';

/** "Carton 3". */
export function usePlaceName(): (place: PlaceId) => string {
  const { t } = useTranslation('supplies');
  return (place) => t(kindOfPlace(place), { no: noOfPlace(place) });
}
