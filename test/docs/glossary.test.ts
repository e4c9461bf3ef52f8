import { readFileSync } from 'node:fs';
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

test.each(languages)('BO5 one thing has one name: %s', (language) => {
  const all = leavesIn([texts[language], labelWords[language]]);
  const strange = all.flatMap((text) =>
    replaced[language].filter(([word]) => word.test(text)).map(([, instead]) => `${text} → ${instead}`),
  );
  expect(strange).toEqual([]);
});

/** Which languages the first three columns of a glossary are in. */
const columns: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en', 'ru', 'zh-CN'],
  ru: ['ru', 'en', 'zh-CN'],
  'zh-CN': ['zh-CN', 'en', 'ru'],
};

/** The words of a glossary, each as `en / ru / zh-CN`. */
function wordsOf(language: Language): readonly string[] {
  const lines = readFileSync(`docs/guide/${language}/glossary.md`, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).slice(2);
  return rows
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map((cells) =>
      languages
        .toSorted()
        .map((each) => cells[1 + columns[language].indexOf(each)])
        .join(' / '),
    );
}

test('BO5 the glossaries of the three languages say the same of each word', () => {
  const english = wordsOf('en');
  expect(english.length).toBeGreaterThan(30);
  for (const language of languages) expect(wordsOf(language).toSorted()).toEqual(english.toSorted());
});
