import type { Rate, ZonePlace } from '#shared/domain/rules/tariffs/tariff.ts';

/** A line of a carrier's price table: up to five kilograms, everywhere. */
export const everywhere = (carrier: string, part: Partial<Rate> = {}): Rate => ({
  carrier,
  zone: 'all',
  fromGrams: 0,
  toGrams: 5000,
  kopecks: 77_700,
  perKgKopecks: 0,
  daysFrom: 3,
  daysTo: 5,
  ...part,
});

/** The zone of such a line: every place. */
export const everyPlace = (carrier: string): ZonePlace => ({
  carrier,
  zone: 'all',
  country: '',
  region: '',
  city: '',
});
