/** Check digit of the first 12 digits of an EAN-13 (GS1 General Specifications 7.9: weights 1 and 3, modulo 10). */
function eanCheckDigit(twelve: string): string {
  let sum = 0;
  for (const [index, digit] of twelve.split('').entries()) sum += Number(digit) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** A full EAN-13 from its first 12 digits. */
export function ean13(twelve: string): string {
  if (!/^\d{12}$/.test(twelve)) throw new Error(`not 12 digits: ${twelve}`);
  return twelve + eanCheckDigit(twelve);
}

/** Whether a text is an EAN-13 with its right check digit. */
export function isEan13(text: string): boolean {
  return /^\d{13}$/.test(text) && eanCheckDigit(text.slice(0, 12)) === text.slice(12);
}
