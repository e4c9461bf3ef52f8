/** Check digit of the first twelve digits of an EAN-13 (GS1 General Specifications 7.9). */
export function ean13CheckDigit(digits: string): string {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, d, i) => total + Number(d) * (i % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** True for thirteen digits with a right check digit. */
export const isEan13 = (text: string): boolean =>
  /^\d{13}$/.test(text) && ean13CheckDigit(text) === text.slice(12);
