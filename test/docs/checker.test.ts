import { expect, test } from 'vitest';
import { checkDoc, orphans, unlike, type House } from './check-doc.ts';
import { anchorOf, readDoc } from './markdown.ts';
import { namesIn } from './screen-names.ts';

const house: House = {
  has: (file) => ['docs/a.md', 'docs/b.md', 'docs/p.webp', 'shared/kit/result.ts', 'docs/'].includes(file),
  anchors: (file) => (file === 'docs/b.md' ? ['one-thing', 'the-other-1'] : null),
  scripts: ['shots', 'test'],
  knowsFlag: (script, flag) => script === 'shots' && flag === '--out',
};
const wrong = (text: string): readonly string[] => checkDoc(readDoc('docs/a.md', text), house);

test.each([
  ['a dead link', '[x](nothing.md)', 'nothing.md leads nowhere'],
  ['a dead anchor', '[x](b.md#two-things)', 'b.md#two-things names no heading of docs/b.md'],
  [
    'an anchor of a file that is no document',
    '[x](p.webp#one)',
    'p.webp#one names no heading of docs/p.webp',
  ],
  ['a way out of the repository', '[x](../../etc/passwd)', '../../etc/passwd leads out of the repository'],
  ['a picture that is missing', '![a table](q.webp)', 'q.webp leads nowhere'],
  ['a picture without words', '![](p.webp)', 'the picture p.webp has no words'],
  ['a script that is not there', '`npm run shoots`', 'npm run shoots is no script'],
  ['a script in a fence', '```\nnpm run shoots\n```', 'npm run shoots is no script'],
  ['a flag that is not there', '`npm run shots -- --out DIR --outt X`', 'npm run shots knows no --outt'],
  ['a path of no file', '`shared/kit/nothing.ts`', '`shared/kit/nothing.ts` is no file here'],
  ['a path by its ending', '`kit/nothing.ts`', '`kit/nothing.ts` is no file here'],
])('%s is found', (_, text, what) => {
  expect(wrong(text)).toEqual([`docs/a.md: ${what}`]);
});

test.each([
  ['links and anchors', '[x](b.md) [y](b.md#one-thing) [z](https://example.com/a#b)'],
  [
    'commands and paths',
    '`npm run shots -- --out DIR` `npm test` `shared/kit/result.ts` `docs/` `out/x/y.json`',
  ],
  ['what is no path', '`a/b`, `and/or`, `PL-OK`, `{ a: 1 }`'],
  ['a link inside a fence', '```\n[x](nothing.md)\n```'],
])('%s pass', (_, text) => {
  expect(wrong(text)).toEqual([]);
});

test('anchors are those of GitHub, a second heading of the same words counts on', () => {
  expect(anchorOf('What must not happen: *ever* (`npm run x`)')).toBe('what-must-not-happen-ever-npm-run-x');
  expect(anchorOf('Печать этикетки снова')).toBe('печать-этикетки-снова');
  expect(readDoc('a.md', '# A\n## B\n## B').headings.map(({ anchor }) => anchor)).toEqual(['a', 'b', 'b-1']);
});

test('a picture that nobody shows is found', () => {
  const doc = readDoc('docs/a.md', '![a](p.webp)');
  expect(orphans(['docs/p.webp', 'docs/q.webp'], [doc])).toEqual(['docs/q.webp: no document shows it']);
});

test('a page that one language lacks, or that has other headings, is found', () => {
  const page = (language: string, name: string, text: string) => readDoc(`guide/${language}/${name}`, text);
  const pages = new Map([
    ['en', [page('en', 'a.md', '# A\n## B'), page('en', 'b.md', '# B')]],
    ['ru', [page('ru', 'a.md', '# А')]],
  ]);
  expect(unlike(pages)).toEqual(['a.md: headings differ: en 1 2; ru 1', 'b.md: missing in ru']);
});

test('a name that stands on no screen is found, one with a number in it is known', () => {
  const knows = namesIn({ buttons: { ok: 'OK', pack: 'Pack slot {{slot}}', all: '{{name}}' } });
  expect(['OK', 'Pack slot 7', 'Okay', 'Pack slot', 'anything'].map(knows)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
