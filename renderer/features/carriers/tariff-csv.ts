import { writeTable } from '#shared/intake/csv.ts';
import type { Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';

/** What a price table begins with; read back by their words, whatever the language of the screen. */
const rateHead = ['carrier', 'zone', 'weight from, g', 'weight to, g', 'price', 'per kg', 'days'] as const;
const zoneHead = ['carrier', 'zone', 'country', 'region', 'city'] as const;

const roubles = (kopecks: number): string => (kopecks / 100).toFixed(2);

/** Prices as a file that can be taken in again. */
export const ratesCsv = ({ rates }: Pick<Tariffs, 'rates'>): string =>
  writeTable([
    rateHead,
    ...rates.map((rate) => [
      rate.carrier,
      rate.zone,
      String(rate.fromGrams),
      String(rate.toGrams),
      roubles(rate.kopecks),
      roubles(rate.perKgKopecks),
      `${rate.daysFrom}-${rate.daysTo}`,
    ]),
  ]);

/** Zones as a file that can be taken in again. */
export const zonesCsv = ({ zones }: Pick<Tariffs, 'zones'>): string =>
  writeTable([
    zoneHead,
    ...zones.map(({ carrier, zone, country, region, city }) => [carrier, zone, country, region, city]),
  ]);

/** Made-up prices and zones, to begin with. */
export const sampleTariffs: Tariffs = {
  rates: [
    {
      carrier: 'cdek',
      zone: '1',
      fromGrams: 0,
      toGrams: 1000,
      kopecks: 32_000,
      perKgKopecks: 0,
      daysFrom: 2,
      daysTo: 4,
    },
    {
      carrier: 'cdek',
      zone: '1',
      fromGrams: 1000,
      toGrams: 15_000,
      kopecks: 32_000,
      perKgKopecks: 6500,
      daysFrom: 2,
      daysTo: 4,
    },
    {
      carrier: 'cdek',
      zone: '2',
      fromGrams: 0,
      toGrams: 15_000,
      kopecks: 45_000,
      perKgKopecks: 9000,
      daysFrom: 4,
      daysTo: 8,
    },
    {
      carrier: 'russian-post',
      zone: 'A',
      fromGrams: 0,
      toGrams: 20_000,
      kopecks: 24_500,
      perKgKopecks: 4000,
      daysFrom: 5,
      daysTo: 12,
    },
  ],
  zones: [
    { carrier: 'cdek', zone: '1', country: '', region: '', city: 'Москва' },
    { carrier: 'cdek', zone: '1', country: '', region: 'Московская область', city: '' },
    { carrier: 'cdek', zone: '2', country: '', region: '', city: '' },
    { carrier: 'russian-post', zone: 'A', country: '', region: '', city: '' },
  ],
};
