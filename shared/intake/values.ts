import { isGtin } from '../domain/rules/gtin.ts';

/** Whether a text is a barcode of goods with a right check digit. */
export const isCheckedGtin = (text: string): boolean => isGtin(text);

/** Whether a spreadsheet turned a number into `1.52E+12`: its last digits are gone. */
export const isShortened = (text: string): boolean => /^\d(?:[.,]\d+)?e\+\d+$/iu.test(text.trim());

/** What a number in a cell is as text: whole ones in full, those beyond 15 digits as the spreadsheet shows them, since they are not exact. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value))
    return Math.abs(value) < 1e15 ? value.toFixed(0) : value.toExponential().toUpperCase();
  return String(value);
}

/** Texts of a column that are all digits: how long those are that begin with 0. A shorter one lost its zeros. */
export function zeroLength(values: Iterable<string>): number | null {
  let longest: number | null = null;
  for (const value of values) {
    const text = value.trim();
    if (/^0\d+$/u.test(text)) longest = Math.max(longest ?? 0, text.length);
  }
  return longest;
}

/** Whether a spreadsheet took zeros off the front of a number, seen from the others of its column. */
export const lostZeros = (text: string, length: number | null): boolean =>
  length !== null && /^[1-9]\d*$/u.test(text) && text.length < length;

/** A barcode that is right only with the zeros a spreadsheet took off. */
export const wantsZeros = (text: string): boolean =>
  /^\d{7,12}$/u.test(text) &&
  !isGtin(text) &&
  [8, 13].some((n) => text.length < n && isGtin(text.padStart(n, '0')));
