/** The printed code that makes the table speak a language (LG1), by the language's tag. */
export const languageCodes = {
  'zh-CN': 'PL-LANG-ZH',
  ru: 'PL-LANG-RU',
  en: 'PL-LANG-EN',
} as const;

/** A language as its own speakers write it, the same in every language of the screens. */
export const languageNames = { 'zh-CN': '中文', ru: 'Русский', en: 'English' } as const;

type Tag = keyof typeof languageCodes;

const tags = Object.keys(languageCodes) as readonly Tag[];

/** The language that a scanned code asks for; null where it asks for none. */
export const languageOfCode = (text: string): Tag | null =>
  tags.find((tag) => languageCodes[tag] === text.trim().toUpperCase()) ?? null;

/** Every language with its code and its own name, in the order they are offered. */
export const languageCommands = tags.map((tag) => ({ code: languageCodes[tag], name: languageNames[tag] }));
