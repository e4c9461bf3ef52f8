import { dateFormat, numberFormat } from '#shared/kit/formats.ts';
import type { Language } from '#shared/bridge/settings.ts';

/** A count with the separators of a language. */
export const countText = (count: number, language: Language): string =>
  numberFormat(language, {}).format(count);

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in bytes as people read it. */
export function sizeText(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return numberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
}

/** A moment with its year: records are looked back at for long. */
export const momentText = (at: number, language: Language, timeZone: string): string =>
  dateFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
