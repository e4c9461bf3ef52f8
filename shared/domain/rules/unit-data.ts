import { err, ok, type Result } from '../../kit/result.ts';
import { countryCodes } from './countries.ts';

/** What the marketplace may want to know of single units besides their marking code, in the order it is asked for. */
export const unitFields = ['imei', 'uin', 'grams', 'country', 'gtd', 'rnpt'] as const;

/** One of `unitFields`: number of a phone, of a piece of jewellery, weight of weighed goods, country of manufacture, customs declaration, batch. */
export type UnitField = (typeof unitFields)[number];

/** Why a text is not what is asked for. */
export type DataTrouble = 'form' | 'check-digit' | 'no-country' | 'not-offered' | 'implausible';

/** The marketplace's word for each field. */
const wantOf: Readonly<Record<string, UnitField>> = {
  imei: 'imei',
  jw_uin: 'uin',
  weight: 'grams',
  country: 'country',
  change_country: 'country',
  gtd: 'gtd',
  rnpt: 'rnpt',
};

/** The fields behind the marketplace's words, in the order they are asked for; words that the table does not collect are left out. */
export const fieldsOfWants = (wants: readonly string[]): readonly UnitField[] =>
  unitFields.filter((field) => wants.some((want) => Object.hasOwn(wantOf, want) && wantOf[want] === field));

/** Whether the table asks for what the marketplace calls so (CK5). */
export const isCollected = (want: string): boolean => Object.hasOwn(wantOf, want);

/** Whether "there is none" is an answer (DF4). */
export const mayBeAbsent = (field: UnitField): boolean => field === 'gtd' || field === 'rnpt';

/** Whether each unit has one of its own, so that the last one is never right for the next (DF5, DF6). */
export const isOfOneUnit = (field: UnitField): boolean => field === 'imei' || field === 'uin';

/** Whether the last value is worth offering for the next unit (DF5). */
export const isRepeated = (field: UnitField): boolean => !isOfOneUnit(field) && field !== 'grams';

/** One unit weighs between these, grams (WG2). */
const UNIT_GRAMS = { min: 1, max: 60_000 } as const;

/** The check digit of Luhn over all digits, as IMEIs carry it (3GPP TS 23.003, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

type Read = Result<string, DataTrouble>;

const shaped =
  (shape: RegExp) =>
  (text: string): Read =>
    shape.test(text) ? ok(text) : err('form');

const readers: Readonly<Record<UnitField, (text: string) => Read>> = {
  imei: (text) => {
    if (!/^\d{15}$/u.test(text)) return err('form');
    return passesLuhn(text) ? ok(text) : err('check-digit');
  },
  uin: shaped(/^\d{15,16}$/u),
  gtd: shaped(/^\d{8}\/\d{6}\/\d{7}(?:\/\d{1,3})?$/u),
  rnpt: shaped(/^\d{8}\/\d{6}\/\d{7}\/\d{1,3}$/u),
  country: (text) => {
    const code = text.toUpperCase();
    if (!/^[A-Z]{2}$/u.test(code)) return err('form');
    return countryCodes.includes(code) ? ok(code) : err('no-country');
  },
  grams: (text) => {
    if (!/^\d{1,6}$/u.test(text)) return err('form');
    const grams = Number(text);
    return grams >= UNIT_GRAMS.min && grams <= UNIT_GRAMS.max ? ok(String(grams)) : err('implausible');
  },
};

/** Reads what was scanned or typed for a field; blanks do not count. `offered`: the countries that the marketplace takes, null where nobody could ask. */
export function readUnitData(field: UnitField, raw: string, offered: readonly string[] | null): Read {
  const read = readers[field](raw.replaceAll(/\s/gu, ''));
  if (!read.ok || field !== 'country' || offered === null) return read;
  return offered.includes(read.value) ? read : err('not-offered');
}

/** The name under which a number of one unit is known as used; marks use the same index. */
export const unitIdentity = (field: UnitField, value: string): string => `${field}:${value}`;
