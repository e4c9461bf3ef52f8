import { gtinCheckDigit } from '../domain/rules/gtin.ts';
import type { Symbology } from './doc.ts';

/** Codes of trade items, whose last digit checks the others. */
export type EanSymbology = Extract<Symbology, 'ean13' | 'ean8' | 'upca'>;

/** Digits of each, its check digit included. */
export const eanLength: Readonly<Record<EanSymbology, number>> = { ean13: 13, ean8: 8, upca: 12 };

/** The check digit that belongs behind all digits but the last (GS1 General Specifications 7.9). */
export const eanCheckDigit = (digits: string): string => String(gtinCheckDigit(digits.slice(0, -1)));

/** The bars of a trade item whose number has 13, 12 or 8 digits, the last of them right; null for any other text. */
export function eanOf(text: string): EanSymbology | null {
  if (!/^\d+$/.test(text) || eanCheckDigit(text) !== text.slice(-1)) return null;
  return (['ean13', 'ean8', 'upca'] as const).find((each) => eanLength[each] === text.length) ?? null;
}

/** True for the codes of trade items. */
export const isEan = (symbology: Symbology): symbology is EanSymbology => symbology in eanLength;
