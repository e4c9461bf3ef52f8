/** The GS1 mod-10 check digit of a GTIN without its last digit (GS1 General Specifications 7.9.1). */
export function gtinCheckDigit(digitsWithoutCheck: string): number {
  let sum = 0;
  for (let i = 0; i < digitsWithoutCheck.length; i++) {
    const fromRight = digitsWithoutCheck.length - 1 - i;
    sum += Number(digitsWithoutCheck[i]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** Whether a text is a GTIN-8, -12, -13 or -14 with a right check digit. */
export const isGtin = (text: string): boolean =>
  /^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1));

/** One spelling for a trade item number: GTIN-14 with leading zeros, so that 13 and 14 digits compare equal. */
export const gtin14 = (gtin: string): string => gtin.padStart(14, '0');
