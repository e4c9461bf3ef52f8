import type { i18n } from 'i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Voice } from '#shared/text/say.ts';

/** A voice in one language, whatever language the screen is in. */
export function voiceOf(texts: i18n, language: Language, timeZone: string): Voice {
  // The keys of messages are checked where messages are made; here they are only passed on.
  const translate = texts.getFixedT(language) as unknown as Voice['translate'];
  return { language, timeZone, translate: (key, params) => translate(key, params) };
}
