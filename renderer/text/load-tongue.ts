import { languages, type Language } from '#shared/bridge/settings.ts';
import type { Texts } from '#shared/text/shape.ts';
import type { AnyText } from '#shared/text/texts.ts';
import type { Tongues } from './i18n.ts';

// A file for each language: the window does not read three before it shows the first.
const files: Readonly<Record<Language, () => Promise<Texts<AnyText>>>> = {
  'zh-CN': async () => (await import('#shared/text/zh-cn/all.ts')).textsZh,
  ru: async () => (await import('#shared/text/ru/all.ts')).textsRu,
  en: async () => (await import('#shared/text/en/all.ts')).textsEn,
};

/** Reads the texts of one language; rejects where the app's own files are damaged. */
export const loadTongue = async (language: Language): Promise<Tongues> => ({
  [language]: await files[language](),
});

/** Reads those of all others, since packers have languages of their own. */
export async function loadOthers(than: Language): Promise<Tongues> {
  const others = languages.filter((language) => language !== than);
  const trees = await Promise.all(others.map(loadTongue));
  return Object.assign({}, ...trees) as Tongues;
}
