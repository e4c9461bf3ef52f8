import { expect, test } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { labelWords } from '#shared/label/words.ts';
import { texts } from '#shared/text/texts.ts';
import { leavesIn } from './screen-names.ts';

/** Words that the glossary of the guide has another one for, and that one. */
const replaced: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bshipping label\b/iu, 'label'],
    [/\bworkstation\b/iu, 'station'],
    [/(?<!-)\bPICK\b/u, 'PICKING, as the code sheet says'],
  ],
  ru: [
    [/площадк/iu, 'маркетплейс'],
    [/\bPIN\b/u, 'ПИН'],
    [/беда с/iu, 'проблема с'],
    [/тренировк/iu, 'тренажёр'],
    [/трекинг/iu, 'трек-номер'],
    [/рабочий стол/iu, 'рабочее место старшего'],
  ],
  'zh-CN': [
    [/您/u, '你'],
    [/货件编号/u, '货件号'],
    [/无需发货|无包裹发出/u, '无包裹发货'],
    [/等待架/u, '暂存架'],
    [/重打/u, '补打'],
    [/组装|装配/u, '备货'],
    [/扫描枪/u, '扫码枪'],
    [/主管台|管理台|主管界面/u, '管理页'],
    [/截单/u, '截止'],
    [/“(?:先不打|补打|下一箱|撤销|跳过)”/u, '「」 around commands'],
    [/\bPIN\b/u, '密码'],
  ],
};

test.each(languages)('one thing has one name: %s', (language) => {
  const all = leavesIn([texts[language], labelWords[language]]);
  const strange = all.flatMap((text) =>
    replaced[language].filter(([word]) => word.test(text)).map(([, instead]) => `${text} → ${instead}`),
  );
  expect(strange).toEqual([]);
});
