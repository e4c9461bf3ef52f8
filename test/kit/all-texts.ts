import type { i18n } from 'i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { texts } from '#shared/text/texts.ts';
import { createTexts } from '../../renderer/text/i18n.ts';

/** The texts of the app in one language, with all others at hand; asking for one that there is not throws. */
export const allTexts = (language: Language): i18n =>
  createTexts(language, texts, (key) => {
    throw new Error(`no text for ${key}`);
  });
