import type { Language } from '../bridge/settings.ts';
import { textsEn } from './en/all.ts';
import type { ChineseText, EnglishText, RussianText } from './plural.ts';
import { textsRu } from './ru/all.ts';
import type { Texts } from './shape.ts';
import { textsZh } from './zh-cn/all.ts';

/** Any text as the language files hold it. */
export type AnyText = EnglishText | RussianText | ChineseText;

/** Every text of the app, for whoever needs all languages at once; the window loads one by one. */
export const texts: Readonly<Record<Language, Texts<AnyText>>> = {
  'zh-CN': textsZh,
  ru: textsRu,
  en: textsEn,
};
