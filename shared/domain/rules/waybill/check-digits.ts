const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** Check digit of the 8 serial digits of a UPU S10 number: weighted sum mod 11, 10→0, 11→5 (UPU S10; WB6). */
export function s10CheckDigit(serial: string): string {
  const sum = s10Weights.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return '0';
  return check === 11 ? '5' : String(check);
}

/** Check digit of the first 13 digits of Russian Post's domestic number: 3-1 weights from the left, mod 10 (WB10). */
export function russianPostCheckDigit(first13: string): string {
  let sum = 0;
  for (let i = 0; i < 13; i += 1) sum += Number(first13[i]) * (i % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/** The check digit schemes of the formats. */
export type CheckScheme = 's10' | 'russian-post';

/** Where a scheme's check digit stands in the number (0-based), and what it must be. */
export const checkDigitOf = (scheme: CheckScheme, number: string): { at: number; expected: string } =>
  scheme === 's10'
    ? { at: 10, expected: s10CheckDigit(number.slice(2, 10)) }
    : { at: 13, expected: russianPostCheckDigit(number.slice(0, 13)) };
