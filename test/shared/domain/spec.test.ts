import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec|contract)\.tsx?$/.test(file))
  .map((file) => path.join(root, 'test', file));

const rules = [
  ...readFileSync(path.join(root, 'shared/domain/SPEC.md'), 'utf8').matchAll(/^- (?:\*\*)?([A-Z]{2}\d+)/gmu),
].map(([, id = '']) => id);
const families = [...new Set(rules.map((id) => id.slice(0, 2)))].join('|');

/** `WB4-WB7` names all of them. */
function expand(id: string, to: string | undefined): string[] {
  const from = Number(id.slice(2));
  const count = to === undefined ? 1 : Number(to.slice(2)) - from + 1;
  return Array.from({ length: count }, (_, i) => `${id.slice(0, 2)}${from + i}`);
}

/** Ids at the beginning of a test's name: `it('PK4 …')`, `it.each(…)('WB4-WB18 …')`. */
const cited = new Set(
  testFiles.flatMap((file) => {
    const names = readFileSync(file, 'utf8').matchAll(
      new RegExp(`\\(\\s*['"\`]((?:(?:${families})\\d+(?:-(?:${families})\\d+)?[ ,:]+)+)`, 'gu'),
    );
    return [...names].flatMap(([, head = '']) =>
      [...head.matchAll(/([A-Z]{2}\d+)(?:-([A-Z]{2}\d+))?/gu)].flatMap(([, id = '', to]) => expand(id, to)),
    );
  }),
);

it('every rule of SPEC.md is shown by a test that names it', () => {
  expect(rules.length).toBeGreaterThan(80);
  expect(rules.filter((id) => !cited.has(id))).toEqual([]);
});

it('no rule id is given twice', () => {
  expect(new Set(rules).size).toBe(rules.length);
});

it('no test cites a rule that does not exist', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
});
