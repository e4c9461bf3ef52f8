import { expect, it } from 'vitest';
import { spokenTo, stationSpeaks } from '#shared/bridge/language.ts';
import { defaultSettings, languages, type Settings } from '#shared/bridge/settings.ts';
import { languageCodes, languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { commandSections } from '#shared/label/command-list.ts';
import { plainLook } from '#shared/label/look.ts';
import { wordsEn } from '#shared/label/words-en.ts';

const english = defaultSettings('S1', 'en');
const namesOf = (settings: Settings): readonly string[] => [
  ...settings.packers.map(({ name }) => name),
  ...settings.packing.inserts.map(({ name }) => name),
  ...settings.printers.map(({ name }) => name),
];

it('LG1 each language has a code of its own on the command sheet, and no other command has it', () => {
  const data = { words: wordsEn, station: '1', boxes: [], slots: [], grams: [], packers: [] };
  const onSheet = commandSections(data, plainLook).flatMap(({ commands }) => commands);
  for (const language of languages) {
    const code = languageCodes[language];
    expect(onSheet.map((command) => command.code)).toContain(code);
    expect(languageOfCode(code.toLowerCase())).toBe(language);
    expect(parseCommandCode(code)).toBeNull();
  }
  expect(languageOfCode('PL-LANG-XX')).toBeNull();
});

it('LG2 the station speaks it, with everybody who had its language; who has a language of his own keeps it', () => {
  const mixed: Settings = {
    ...english,
    packers: english.packers.map((person, i) => (i === 0 ? person : { ...person, language: 'ru' })),
  };
  const after = spokenTo(mixed, null, 'zh-CN');
  expect([after.language, ...after.packers.map(({ language }) => language)]).toEqual([
    'zh-CN',
    'zh-CN',
    'ru',
  ]);
});

it('LG3 somebody at the table changes his own language and nothing else', () => {
  const after = spokenTo(english, 'ANNA', 'ru');
  expect(after.language).toBe('en');
  expect(after.packers.map(({ id, language }) => [id, language])).toEqual([
    ['ANNA', 'ru'],
    ['BOSS', 'en'],
  ]);
  expect(namesOf(after)).toEqual(namesOf(english));
});

it('LG4 names nobody changed follow the language there and back; a name somebody gave stays', () => {
  for (const language of languages) {
    const there = stationSpeaks(english, language);
    expect(namesOf(there)).toEqual(namesOf(defaultSettings('S1', language)));
    expect(stationSpeaks(there, 'en')).toEqual(english);
  }
  const own = { ...english, packers: english.packers.map((person) => ({ ...person, name: 'Mei' })) };
  expect(stationSpeaks(own, 'ru').packers.map(({ name }) => name)).toEqual(['Mei', 'Mei']);
});
