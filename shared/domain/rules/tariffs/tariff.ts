/** One line of a carrier's price table: up to this weight, into this zone, for so much, in so many days (CA5). */
export interface Rate {
  /** Code of a carrier: one that is known, or `own:` and the name. */
  readonly carrier: string;
  readonly zone: string;
  /** Heavier than this, grams; 0 for the first line. */
  readonly fromGrams: number;
  /** Up to and with this, grams. */
  readonly toGrams: number;
  /** Price of the parcel, kopecks. */
  readonly kopecks: number;
  /** For every begun kilogram above `fromGrams`, kopecks; 0 for none. */
  readonly perKgKopecks: number;
  /** Days from hand-over to the buyer. */
  readonly daysFrom: number;
  readonly daysTo: number;
}

/** Which places belong to a zone of a carrier; an empty field stands for every one (CA6). */
export interface ZonePlace {
  readonly carrier: string;
  readonly zone: string;
  readonly country: string;
  readonly region: string;
  readonly city: string;
}

/** Price tables and zones of all carriers. */
export interface Tariffs {
  readonly rates: readonly Rate[];
  readonly zones: readonly ZonePlace[];
}

/** Nothing known yet. */
export const noTariffs: Tariffs = { rates: [], zones: [] };

/** Where a parcel goes, as far as the order tells. */
export interface Place {
  readonly region: string | null;
  readonly city: string | null;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/(^|\s)(г|гор|город|обл|область|край|респ|республика|ао)(?=[\s.]|$)\.?/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line of zones as it is compared. */
interface Named {
  readonly zone: string;
  readonly country: string;
  readonly region: string;
  readonly city: string;
}

interface Sorted {
  /** Lines of zones by carrier. */
  readonly zones: ReadonlyMap<string, readonly Named[]>;
  /** Prices by carrier and zone. */
  readonly rates: ReadonlyMap<string, readonly Rate[]>;
}

/** Tables sorted once: they are looked through for every parcel at the table. */
const sortedTables = new WeakMap<Tariffs, Sorted>();

const rateKey = (carrier: string, zone: string): string => `${carrier}\n${zone}`;

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [value]);
  else there.push(value);
}

function sortedOf(tariffs: Tariffs): Sorted {
  const before = sortedTables.get(tariffs);
  if (before !== undefined) return before;
  const zones = new Map<string, Named[]>();
  const rates = new Map<string, Rate[]>();
  for (const { carrier, zone, country, region, city } of tariffs.zones)
    put(zones, carrier, { zone, country: plain(country), region: plain(region), city: plain(city) });
  for (const rate of tariffs.rates) put(rates, rateKey(rate.carrier, rate.zone), rate);
  const made = { zones, rates };
  sortedTables.set(tariffs, made);
  return made;
}

/** Sorts tables ahead of their first use, so that no scan waits for it. */
export const sortTariffs = (tariffs: Tariffs): void => void sortedOf(tariffs);

/** How exactly a line names a place: the city before the region before the country; 0 for a line that names another (CA6). */
function fitOf({ country, region, city }: Named, here: string, there: string): number {
  if (city !== '') {
    if (city !== there) return 0;
    if (region === '') return 4;
    return region === here ? 5 : 0;
  }
  if (region !== '') return region === here ? 3 : 0;
  // Orders tell no country; where the region is one, it is told by that.
  if (country !== '') return country === here ? 2 : 0;
  return 1;
}

/** The zone of a carrier in which a place lies; null where no line names it (CA6). */
export function zoneOf(carrier: string, { region, city }: Place, tariffs: Tariffs): string | null {
  const [here, there] = [plain(region ?? ''), plain(city ?? '')];
  let best: { readonly zone: string; readonly fit: number } | null = null;
  for (const line of sortedOf(tariffs).zones.get(carrier) ?? []) {
    const fit = fitOf(line, here, there);
    if (fit > (best?.fit ?? 0)) best = { zone: line.zone, fit };
  }
  return best?.zone ?? null;
}

/** What a carrier takes for a parcel. */
export interface Quote {
  readonly carrier: string;
  readonly zone: string;
  readonly kopecks: number;
  readonly daysFrom: number;
  readonly daysTo: number;
}

const priceOf = ({ kopecks, perKgKopecks, fromGrams }: Rate, grams: number): number =>
  kopecks + perKgKopecks * Math.ceil(Math.max(0, grams - fromGrams) / 1000);

/** Why a carrier has no price for a parcel. */
export type NoQuote = 'no-zone' | 'no-rate';

/** What one carrier takes for a parcel of this weight to this place (CA5, CA6). */
export function quoteOf(carrier: string, grams: number, place: Place, tariffs: Tariffs): Quote | NoQuote {
  const zone = zoneOf(carrier, place, tariffs);
  if (zone === null) return 'no-zone';
  let best: { readonly rate: Rate; readonly kopecks: number } | null = null;
  for (const rate of sortedOf(tariffs).rates.get(rateKey(carrier, zone)) ?? []) {
    if (grams <= rate.fromGrams || grams > rate.toGrams) continue;
    const kopecks = priceOf(rate, grams);
    if (best === null || kopecks < best.kopecks) best = { rate, kopecks };
  }
  if (best === null) return 'no-rate';
  const { daysFrom, daysTo } = best.rate;
  return { carrier, zone, kopecks: best.kopecks, daysFrom, daysTo };
}
