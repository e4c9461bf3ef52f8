import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';

/** The codes for checking a scanner on paper, as this station prints its sheets (WD7). */
export const scannerSheetDocs = (settings: Settings, language: Language): LabelDoc[] =>
  composed('scanner-check', { words: labelWords[language], station: settings.stationName }, settings);
