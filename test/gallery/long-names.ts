import type { Language } from '#shared/bridge/settings.ts';

const stems: Readonly<Record<Language, string>> = {
  ru: 'Сверхпрочныйгерметичныйпылевлагонепроницаемый',
  'zh-CN': '北欧系列加厚高硼硅玻璃密封防潮杂粮储物罐',
  en: 'Extraordinarilywaterproofunbreakablemultipurpose',
};

/** A product's name as long as a marketplace lets it be, without one space: 200 characters. */
export const endless = (language: Language): string => stems[language].repeat(12).slice(0, 200);

/** A packer with more name than a badge has room for. */
export const longPerson: Readonly<Record<Language, string>> = {
  ru: 'Константинопольская-Преображенская Александра-Валентина Всеволодовна',
  'zh-CN': '阿卜杜热依木·买买提吐尔逊·阿布都克里木（夜班临时打包员）',
  en: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana',
};

/** A town, a warehouse, a printer: names that nobody shortens. */
export const longPlace: Readonly<Record<Language, string>> = {
  ru: 'Петропавловск-Камчатский-Североморский-Логистический-2',
  'zh-CN': '巴音郭楞蒙古自治州和静县巴音布鲁克镇第二物流仓库',
  en: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-2',
};

/** Twelve digits. */
export const HUGE = 999_999_999_999;
