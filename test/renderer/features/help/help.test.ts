import { expect, test } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { helpWords } from '#shared/text/shape-help.ts';
import { texts } from '#shared/text/texts.ts';
import { pageGroups } from '../../../../renderer/features/desk/pages.ts';
import { articleOf } from '../../../../renderer/features/help/article-of.ts';
import { helpPictures } from '../../../../renderer/features/help/pictures.ts';
import { allArticles, searchHelp, type Searched } from '../../../../renderer/features/help/search.ts';
import type { Screen, StationView, Verdict } from '../../../../renderer/session/view.ts';

type Language = (typeof languages)[number];

const word = (text: unknown): string => (typeof text === 'string' ? text : '');
const textOf =
  (language: Language) =>
  (article: (typeof allArticles)[number]): Searched => {
    const { title, hint } = texts[language].help.articles[article];
    return { title: word(title), hint: word(hint) };
  };

const looking = (kind: Screen['kind'], verdict: Verdict['kind'] | null = null) =>
  ({ screen: { kind }, verdict: verdict === null ? null : { kind: verdict } }) as Pick<
    StationView,
    'screen' | 'verdict'
  >;

test('HP1 the help opens at the verdict, else at the question of the table, else at the page', () => {
  expect(articleOf('table', looking('scan', 'wrong'))).toBe('wrong-item');
  expect(articleOf('table', looking('scan', 'many'))).toBe('too-many');
  expect(articleOf('table', looking('label', 'stop'))).toBe('cancelled');
  expect(articleOf('table', looking('scan', 'right'))).toBe('first-parcel');
  expect(articleOf('table', looking('parked'))).toBe('parked');
  expect(articleOf('table', looking('put'))).toBe('picking');
  expect(articleOf('problems', looking('scan', 'wrong'))).toBe('problems');
  for (const { page } of pageGroups.flat()) expect(allArticles).toContain(articleOf(page, looking('queue')));
});

test.each(languages)(
  'HP2 every word of an article finds it, and its title brings it first: %s',
  (language) => {
    const read = textOf(language);
    for (const article of allArticles) {
      const { title, hint } = read(article);
      for (const each of `${title} ${hint}`.split(/\s+/u)) expect(searchHelp(each, read)).toContain(article);
      expect(searchHelp(title, read)[0]).toBe(article);
    }
    expect(searchHelp('  ', read)).toEqual(allArticles);
    expect(searchHelp('zzzz', read)).toEqual([]);
  },
);

test('HP2 a word is found in its other endings, and with е for ё', () => {
  const read = textOf('ru');
  for (const typed of ['этикетками', 'этикеткой', 'ЭТИКЕТКА'])
    expect(searchHelp(typed, read)).toContain('label');
  expect(searchHelp('отчеты', read)[0]).toBe('reports');
});

test.each(languages)('HP3 an article has a sentence, something to do, and a drawing: %s', (language) => {
  for (const article of allArticles) {
    const lines = textOf(language)(article).hint.split('\n');
    expect({ article, lines: lines.length >= 2 && lines.every((line) => line.trim() !== '') }).toEqual({
      article,
      lines: true,
    });
    expect(helpPictures[article]).toBeDefined();
  }
  for (const each of helpWords) expect(word(texts[language].help.glossary[each].hint)).not.toBe('');
});
