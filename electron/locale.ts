import type { Language } from '#shared/bridge/settings.ts';

/** Language of a new station by the system's locale (BCP 47). */
export function languageOf(locale: string): Language {
  if (/^zh\b/iu.test(locale)) return 'zh-CN';
  return /^ru\b/iu.test(locale) ? 'ru' : 'en';
}

/** What is said when the station cannot start at all; the details are in the log. */
export const startTrouble: Readonly<Record<Language, string>> = {
  'zh-CN': '打包工位无法启动：数据文件夹无法读写。请检查磁盘空间和权限，详情见日志。',
  ru: 'Станция не запускается: папка данных недоступна. Проверьте место на диске и права, подробности в журнале.',
  en: 'The station cannot start: its data folder cannot be read or written. Check disk space and rights; the log says more.',
};
