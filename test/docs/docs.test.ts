import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { labelWords } from '#shared/label/words.ts';
import { texts } from '#shared/text/texts.ts';
import { guidePictures } from '../shots/guide-pictures.ts';
import { checkDoc, orphans, unlike } from './check-doc.ts';
import { allDocs, allPictures, realHouse } from './house.ts';
import type { Doc } from './markdown.ts';
import { namesIn } from './screen-names.ts';

const docs = allDocs();
const house = realHouse(docs);

const guide = (language: Language): readonly Doc[] =>
  docs.filter((doc) => path.posix.dirname(doc.path) === `docs/guide/${language}`);

test('BO1 every link, anchor, picture, path and command of the documents is there', () => {
  expect(docs.length).toBeGreaterThan(30);
  expect(docs.flatMap((doc) => checkDoc(doc, house))).toEqual([]);
});

test('BO3 every picture below docs/ is shown, and they stay small', () => {
  const pictures = allPictures();
  expect(orphans(pictures, docs)).toEqual([]);
  const bytes = pictures.map((file) => statSync(file).size).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(6_000_000);
});

test('BO3 every picture of the guide is one that npm run shots -- --guide takes', () => {
  const taken = languages.flatMap((language) =>
    guidePictures.map(({ name }) => `docs/guide/${language}/pictures/${name}.webp`),
  );
  expect([...taken].sort()).toEqual(
    allPictures()
      .filter((file) => file.startsWith('docs/guide/'))
      .sort(),
  );
});

test('BO2 every page of the guide is there in three languages, with the same headings', () => {
  expect(unlike(new Map(languages.map((language) => [language, guide(language)])))).toEqual([]);
});

test('BO2 every page of the guide shows a screen, and the same ones in each language', () => {
  const shown = (language: Language): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      guide(language).map((doc) => [
        path.posix.basename(doc.path),
        doc.links.flatMap(({ picture, target }) => (picture ? [target] : [])),
      ]),
    );
  const english = shown('en');
  expect(Object.keys(english).filter((page) => english[page]?.length === 0)).toEqual([]);
  for (const language of languages) expect(shown(language), language).toEqual(english);
});

test.each(languages)(
  'BO4 what the guide writes in bold stands so on a screen or on the code sheet: %s',
  (language) => {
    const knows = namesIn(texts[language], labelWords[language]);
    expect(guide(language).flatMap((doc) => doc.bolds).length).toBeGreaterThan(200);
    const strange = guide(language).flatMap((doc) =>
      doc.bolds.filter((words) => !knows(words)).map((words) => `${doc.path}: ${words}`),
    );
    expect(strange).toEqual([]);
  },
);

test('BO6 decisions are all in their index', () => {
  const index = readFileSync('docs/decisions/README.md', 'utf8');
  const missing = docs
    .map((doc) => doc.path)
    .filter((file) => /^docs\/decisions\/\d/u.test(file) && !index.includes(path.posix.basename(file)));
  expect(missing).toEqual([]);
});
