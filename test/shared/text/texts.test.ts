import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { namespaces } from '#shared/text/shape.ts';
import { texts, type AnyText } from '#shared/text/texts.ts';

type Leaf = readonly [key: string, text: AnyText];

function leaves(tree: object, path: string): Leaf[] {
  return Object.entries(tree).flatMap(([key, node]: [string, unknown]): Leaf[] => {
    const here = `${path}${key}`;
    if (typeof node === 'string') return [[here, node]];
    if (typeof node !== 'object' || node === null) throw new Error(`${here} is neither text nor section`);
    if ('count' in node && typeof node.count === 'object') return [[here, node as AnyText]];
    return leaves(node, `${here}.`);
  });
}

const all = (language: Language): ReadonlyMap<string, AnyText> =>
  new Map(namespaces.flatMap((namespace) => leaves(texts[language][namespace], `${namespace}:`)));

const formsOf = (text: AnyText): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text.count);
const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const union = (text: AnyText): readonly string[] => [...new Set(formsOf(text).flatMap(placesOf))].sort();

describe('texts', () => {
  const english = all('en');

  for (const language of languages) {
    const own = all(language);

    test(`${language}: the same keys as English, and none is empty`, () => {
      expect([...own.keys()]).toEqual([...english.keys()]);
      const bad = [...own].filter(([, text]) =>
        formsOf(text).some((form) => form.trim() !== form || form === ''),
      );
      expect(bad).toEqual([]);
    });

    test(`${language}: every text has places for the same things as English`, () => {
      const off = [...own].filter(([key, text]) => {
        const wanted = english.get(key);
        return wanted === undefined || union(text).join() !== union(wanted).join();
      });
      expect(off.map(([key]) => key)).toEqual([]);
    });

    test(`${language}: braces are whole`, () => {
      const torn = [...own].filter(([, text]) =>
        formsOf(text).some((form) => /[{}]/.test(form.replaceAll(/\{\{\w+\}\}/g, ''))),
      );
      expect(torn).toEqual([]);
    });
  }

  test('a number that stands before a word has its forms in Russian and English', () => {
    for (const language of ['ru', 'en'] as const) {
      const plain = [...all(language)].filter(
        ([, text]) => typeof text === 'string' && text.includes('{{count}}'),
      );
      expect(plain).toEqual([]);
    }
  });

  test('each form by count has the same places', () => {
    for (const language of ['ru', 'en'] as const) {
      const uneven = [...all(language)].filter(
        ([, text]) => new Set(formsOf(text).map((form) => placesOf(form).join())).size > 1,
      );
      expect(uneven).toEqual([]);
    }
  });

  test('Russian is written in Cyrillic, Chinese in Chinese: no text was left in another language', () => {
    // Names of products, formats and keys are the same everywhere; so are words in capitals and units.
    const names = /\b(?:Ozon|Packline|Client ID|rFBS|Zebra|Xprinter|[A-Z][A-Z0-9-]+|mm|g)\b|\{\{\w+\}\}/gu;
    const latinOnly = { test: (form: string) => !/\p{L}/u.test(form.replaceAll(names, '')) };
    const foreign = (language: Language, own: RegExp): string[] =>
      [...all(language)]
        .filter(
          ([key, text]) =>
            !key.includes('settings.languages') &&
            formsOf(text).some((form) => !own.test(form) && !latinOnly.test(form)),
        )
        .map(([key]) => key);
    expect(foreign('ru', /\p{Script=Cyrillic}/u)).toEqual([]);
    expect(foreign('zh-CN', /\p{Script=Han}/u)).toEqual([]);
    const stray = [...all('en')].filter(
      ([key, text]) =>
        !key.includes('settings.languages') &&
        formsOf(text).some((form) => /[\p{Script=Cyrillic}\p{Script=Han}]/u.test(form)),
    );
    expect(stray).toEqual([]);
  });
});

describe('texts fit their places', () => {
  const wide = (text: string): number =>
    text
      .replaceAll(/\{\{\w+\}\}/g, '000')
      .split('')
      .reduce(
        (sum, character) => sum + (/\p{Script=Han}|[，。：「」？！、（）]/u.test(character) ? 2 : 1),
        0,
      );
  const tooLong = (keys: RegExp, most: number): string[] =>
    languages.flatMap((language) =>
      [...all(language)]
        .filter(([key]) => keys.test(key))
        .flatMap(([key, text]) => formsOf(text).map((form) => [key, form] as const))
        .filter(([, form]) => wide(form) > most)
        .map(([key, form]) => `${language} ${key} ${wide(form)}: ${form}`),
    );

  test('verdict words at 96 px and more: one line of the full screen', () => {
    expect(tooLong(/^station:verdicts\.\w+\.word$|^station:stop\.word$/, 18)).toEqual([]);
    const full =
      /^refusals:(posting\.(wrong-|one-too-many|unknown-code|mark-of-another|mark-used|cancelled)|marking\.)[\w-]*\.title$/;
    expect(tooLong(full, 18)).toEqual([]);
  });

  test('other refusals: two lines of 44 px beside the picture', () => {
    expect(tooLong(/^(refusals|outside|desk).*\.title$/, 42)).toEqual([]);
    expect(tooLong(/^(refusals|outside|desk).*\.hint$/, 110)).toEqual([]);
  });

  test('instructions: three lines of 44 px', () => {
    expect(
      tooLong(/^station:(start|queue|mark|closed|tasks\.\w+|label\.\w+|parked)\.(title|put|next)$/, 60),
    ).toEqual([]);
  });

  test('buttons never wrap, stops of the line stay under each other', () => {
    expect(tooLong(/^station:buttons\./, 20)).toEqual([]);
    expect(tooLong(/^station:line\./, 20)).toEqual([]);
    expect(tooLong(/^station:commands\..*\.title$/, 18)).toEqual([]);
  });

  test('the status line holds four of them', () => {
    expect(tooLong(/^outside:status\.(online|sent|printer\.[\w-]+)$/, 30)).toEqual([]);
    expect(tooLong(/^outside:status\.label\./, 54)).toEqual([]);
  });
});
