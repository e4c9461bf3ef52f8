import { expect, test } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { labelWords } from '#shared/label/words.ts';
import { texts } from '#shared/text/texts.ts';
import { leavesIn, namesIn } from './screen-names.ts';

const plain = Object.entries(labelWords.en.commands.plain).map(
  ([kind]) => kind,
) as readonly (keyof (typeof labelWords)['en']['commands']['plain'])[];

test.each(languages)('BO4 the code sheet calls a command as the screens do: %s', (language) => {
  const sheet = labelWords[language].commands.plain;
  const screens: Readonly<Record<string, { readonly title: unknown }>> = texts[language].station.commands;
  const differ = plain.filter(
    (kind) => String(screens[kind]?.title).toUpperCase() !== sheet[kind].toUpperCase(),
  );
  expect(differ.map((kind) => `${kind}: ${sheet[kind]}`)).toEqual([]);
});

/** Words in capitals that name no command. */
const others: Readonly<Record<Language, RegExp>> = {
  en: /^(?:OK|STOP|PL|IF|THEN|FRAGILE|ZNAK|PIN|API|ID|SKU|FBS|FBO|CSV|XLSX|CSV UTF|IMEI|UIN|GTIN|RNPT|GS|FNC|ASCII|USB|HID|USA|PDF|ZIP)$/u,
  ru: /^(?:OK|СТОП|PL|ЕСЛИ|ТО|ХРУПКОЕ|ЗНАК|ПИН|API|ID|SKU|FBS|FBO|CSV|XLSX|CSV UTF|IMEI|УИН|GTIN|РНПТ|ГТД|GS|FNC|ASCII|USB|HID|USA|COM|PDF|ZIP)$/u,
  'zh-CN': /^$/u,
};

const commandsIn = (language: Language, text: string): readonly string[] =>
  language === 'zh-CN'
    ? [...text.matchAll(/「([^」{}]+)」/gu)].map(([, name = '']) => name)
    : [
        ...text
          .replaceAll(/PL-[A-Z0-9-]+/gu, '')
          .matchAll(/(?<![\p{L}\d])\p{Lu}{2,}(?: \p{Lu}{2,})*(?![\p{L}\d])/gu),
      ].map(([name]) => name);

test.each(languages)('BO4 a command that a text tells to scan is on the code sheet: %s', (language) => {
  const { plain: named, work } = labelWords[language].commands;
  const known = new Set([...Object.values(named), ...Object.values(work)].map((name) => name.toUpperCase()));
  const { commands: _, ...station } = texts[language].station;
  const { help, refusals, handover, returns, pick, data, photo, waves, care, practice, app } =
    texts[language];
  const strange = leavesIn([
    help,
    refusals,
    station,
    handover,
    returns,
    pick,
    data,
    photo,
    waves,
    care,
    practice,
    app,
  ])
    .flatMap((text) => commandsIn(language, text).map((name) => ({ name, text })))
    .filter(({ name }) => !known.has(name) && !others[language].test(name));
  expect(strange).toEqual([]);
});

test.each(languages)('BO4 what the help puts in quotes stands so on a screen: %s', (language) => {
  const { help, ...rest } = texts[language];
  const knows = namesIn(rest, labelWords[language]);
  const quoted = leavesIn(help.articles).flatMap((text) =>
    [...text.matchAll(/“([^”]+)”|«([^»]+)»/gu)].map(([, english, russian]) => ({
      words: english ?? russian ?? '',
      text,
    })),
  );
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter(({ words }) => !knows(words))).toEqual([]);
});
