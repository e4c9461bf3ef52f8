import { carriers, carrierName, isCarrierCode, ownCarrier } from '../../domain/rules/waybill/carriers.ts';
import type { Rate, ZonePlace } from '../../domain/rules/tariffs/tariff.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import { tidyHeader } from '../header-words.ts';

/** What a column of a price table means. */
export type TariffField =
  'carrier' | 'zone' | 'from' | 'to' | 'price' | 'perKg' | 'days' | 'daysTo' | 'country' | 'region' | 'city';

/** What is wrong with a row of a price table. */
export type TariffTrouble = 'carrier' | 'zone' | 'weight' | 'price' | 'days' | 'overlaps' | 'twice';

/** One bad row; `row` counts as a spreadsheet does. */
export interface BadRate {
  readonly row: number;
  readonly column: string;
  readonly code: TariffTrouble;
  readonly value: string;
}

/** A price table or a table of zones as it was read; what is wrong is told row by row. */
export interface ReadTariffs {
  readonly kind: 'rates' | 'zones';
  readonly rates: readonly Rate[];
  readonly zones: readonly ZonePlace[];
  readonly bad: readonly BadRate[];
}

/** Why a table is neither. `missing`: fields for which no column was found. */
export interface NotTariffs {
  readonly code: 'no-columns';
  readonly missing: readonly TariffField[];
}

// The narrower words stand first: the first that fits wins.
const words: readonly (readonly [TariffField, RegExp])[] = [
  ['perKg', /за (?:каждый |доп\S* )?(?:кг|кило)|per kg|续重|每公斤|每千克/u],
  ['daysTo', /(?:дней|срок|days).*(?:до|макс|max|to$)|最长|最晚/u],
  ['days', /срок|дн(?:ей|и)|days|时效|天数/u],
  ['price', /цена|стоим|тариф|price|cost|rate|价格|运费|首重/u],
  ['from', /(?:вес|масс|weight|重量).*(?:от|мин|from|min|起|下限)|^от\b|^from/u],
  ['to', /вес|масс|weight|重量|^до\b|^to\b|up to/u],
  ['carrier', /перевозчик|служба|carrier|courier|承运|快递/u],
  ['zone', /зона|zone|分区|区域/u],
  ['country', /страна|country|国家/u],
  ['region', /регион|область|край|region|province|省|州/u],
  ['city', /город|city|城市/u],
];

type Columns = ReadonlyMap<TariffField, number>;

function columnsOf(header: readonly string[]): Columns {
  const found = new Map<TariffField, number>();
  header.forEach((title, at) => {
    const tidy = tidyHeader(title);
    const field = words.find(([name, word]) => !found.has(name) && word.test(tidy))?.[0];
    if (field !== undefined) found.set(field, at);
  });
  return found;
}

/** Grams of a weight written in the unit that its heading names, kilograms where it names none. */
function gramsOf(text: string, header: string): number | null {
  const value = decimal(text);
  if (value === null || value < 0) return null;
  const inGrams = /(?:^|[^\p{L}])(?:г|гр|g|克)(?:$|[^\p{L}])/u.test(header) || /грамм|gram/u.test(header);
  const grams = Math.round(inGrams ? value : value * 1000);
  return grams <= 1_000_000 ? grams : null;
}

/** A number as people write it: blanks between thousands, comma or point before the fraction. */
function decimal(text: string): number | null {
  const tidy = text.replaceAll(/[\s\u00a0₽¥$€]|руб\.?|rub|元/giu, '').replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,4})?$/u.test(tidy) ? Number(tidy) : null;
}

/** `3`, `3-5`, `3–5 дней`; whole days, the shorter first. */
function daysOf(text: string): readonly [number, number] | null {
  const parts = /^(\d{1,3})(?:\s*[-–—~]\s*(\d{1,3}))?(?:\s*\D{0,12})?$/u.exec(text.trim());
  if (parts === null) return null;
  const from = Number(parts[1]);
  const to = Number(parts[2] ?? parts[1]);
  return from <= to ? [from, to] : null;
}

/** The code of a carrier by any of his names, or his code; any other name is one of the house's own. */
function carrierOf(text: string, own: readonly string[]): string | null {
  const name = text.trim();
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const known = carriers.find((code) => {
    const { zh, ru, en, short } = carrierName(code);
    return [code, zh, ru, en, short].some(same);
  });
  if (known !== undefined) return known;
  const ours = own.find(same);
  if (ours !== undefined) return ownCarrier(ours);
  return isCarrierCode(name) ? name : null;
}

/** Rows under a heading, as somebody wrote them. */
interface Source {
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly own: readonly string[];
}

type Read<T> = Result<T, Omit<BadRate, 'row'>>;

const cellOf = ({ columns }: Source, row: readonly string[], field: TariffField): string => {
  const at = columns.get(field);
  return at === undefined ? '' : (row[at] ?? '').trim();
};

function wrong(source: Source, row: readonly string[], field: TariffField, code: TariffTrouble): Read<never> {
  const at = source.columns.get(field);
  const column = at === undefined ? '' : (source.header[at] ?? '');
  return err({ column, code, value: cellOf(source, row, field) });
}

function rateOf(source: Source, row: readonly string[]): Read<Rate> {
  const cell = (field: TariffField): string => cellOf(source, row, field);
  const titled = (field: TariffField): string =>
    tidyHeader(source.header[source.columns.get(field) ?? -1] ?? '');
  const carrier = carrierOf(cell('carrier'), source.own);
  if (carrier === null) return wrong(source, row, 'carrier', 'carrier');
  if (cell('zone') === '') return wrong(source, row, 'zone', 'zone');
  const from = cell('from') === '' ? 0 : gramsOf(cell('from'), titled('from'));
  const to = gramsOf(cell('to'), titled('to'));
  if (from === null) return wrong(source, row, 'from', 'weight');
  if (to === null || to <= from) return wrong(source, row, 'to', 'weight');
  const price = decimal(cell('price'));
  if (price === null) return wrong(source, row, 'price', 'price');
  const perKg = cell('perKg') === '' ? 0 : decimal(cell('perKg'));
  if (perKg === null) return wrong(source, row, 'perKg', 'price');
  const days = daysOf(cell('days'));
  if (days === null) return wrong(source, row, 'days', 'days');
  const last = cell('daysTo') === '' ? days : daysOf(cell('daysTo'));
  if (last === null || last[1] < days[0]) return wrong(source, row, 'daysTo', 'days');
  return ok({
    carrier,
    zone: cell('zone'),
    fromGrams: from,
    toGrams: to,
    kopecks: Math.round(price * 100),
    perKgKopecks: Math.round(perKg * 100),
    daysFrom: days[0],
    daysTo: Math.max(days[1], last[1]),
  });
}

function zonePlaceOf(source: Source, row: readonly string[]): Read<ZonePlace> {
  const cell = (field: TariffField): string => cellOf(source, row, field);
  const carrier = carrierOf(cell('carrier'), source.own);
  if (carrier === null) return wrong(source, row, 'carrier', 'carrier');
  if (cell('zone') === '') return wrong(source, row, 'zone', 'zone');
  return ok({
    carrier,
    zone: cell('zone'),
    country: cell('country'),
    region: cell('region'),
    city: cell('city'),
  });
}

const overlap = (a: Rate, b: Rate): boolean =>
  a.carrier === b.carrier && a.zone === b.zone && a.fromGrams < b.toGrams && b.fromGrams < a.toGrams;

const samePlace = (a: ZonePlace, b: ZonePlace): boolean =>
  a.carrier === b.carrier && a.country === b.country && a.region === b.region && a.city === b.city;

/** The row of the heading: the first in which enough columns are known. */
const headingOf = (rows: readonly (readonly string[])[]): number =>
  Math.max(
    0,
    rows.slice(0, 20).findIndex((row) => columnsOf(row).size >= 3),
  );

const needed = (columns: Columns): readonly TariffField[] => {
  const isRates = columns.has('price') || columns.has('to');
  const fields: readonly TariffField[] = isRates
    ? ['carrier', 'zone', 'to', 'price', 'days']
    : ['carrier', 'zone'];
  const missing = fields.filter((field) => !columns.has(field));
  const hasPlace = columns.has('country') || columns.has('region') || columns.has('city');
  return isRates || hasPlace ? missing : [...missing, 'region'];
};

/**
 * Reads a table of prices, or of zones: told apart by its columns. A bad row is named with its column and value, and none
 * of it is taken (CA8). `own`: names of the house's own carriers.
 */
export function readTariffs(
  all: readonly (readonly string[])[],
  own: readonly string[],
): Result<ReadTariffs, NotTariffs> {
  const heading = headingOf(all);
  const header = all[heading] ?? [];
  const columns = columnsOf(header);
  const missing = needed(columns);
  if (missing.length > 0) return err({ code: 'no-columns', missing });
  const source: Source = { header, columns, own };
  const kind = columns.has('price') ? 'rates' : 'zones';
  const rates: Rate[] = [];
  const zones: ZonePlace[] = [];
  const bad: BadRate[] = [];
  const seen = new Map<string, Rate[]>();
  const places = new Map<string, ZonePlace[]>();
  all.slice(heading + 1).forEach((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const at = heading + 2 + i;
    const read = kind === 'rates' ? rateOf(source, row) : zonePlaceOf(source, row);
    if (!read.ok) return void bad.push({ row: at, ...read.error });
    if ('kopecks' in read.value) addRate(read.value, at);
    else addZone(read.value, at);
  });
  return ok({ kind, rates, zones, bad });

  function addRate(rate: Rate, row: number): void {
    const key = `${rate.carrier} ${rate.zone}`;
    const others = seen.get(key) ?? [];
    if (others.some((other) => overlap(rate, other))) {
      const value = `${rate.zone}: ${rate.fromGrams}–${rate.toGrams} g`;
      return void bad.push({ row, column: header[columns.get('to') ?? -1] ?? '', code: 'overlaps', value });
    }
    seen.set(key, [...others, rate]);
    rates.push(rate);
  }

  function addZone(place: ZonePlace, row: number): void {
    const key = `${place.carrier} ${place.city} ${place.region}`;
    const others = places.get(key) ?? [];
    if (others.some((other) => samePlace(place, other) && other.zone !== place.zone)) {
      const value = [place.country, place.region, place.city].filter((part) => part !== '').join(', ');
      return void bad.push({ row, column: header[columns.get('zone') ?? -1] ?? '', code: 'twice', value });
    }
    places.set(key, [...others, place]);
    zones.push(place);
  }
}
