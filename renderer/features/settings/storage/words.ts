import { dateFormat, numberFormat } from '#shared/kit/formats.ts';
import type { Language } from '#shared/bridge/settings.ts';

/** A count with the separators of a language. */
export const countText = (count: number, language: Language): string =>
  numberFormat(language, {}).format(count);

/** A moment with its year: records are looked back at for long. */
export const momentText = (at: number, language: Language, timeZone: string): string =>
  dateFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
