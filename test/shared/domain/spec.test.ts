import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec|contract)\.tsx?$/.test(file))
  .map((file) => path.join(root, 'test', file));

const rules = [
  ...readFileSync(path.join(root, 'shared/domain/SPEC.md'), 'utf8').matchAll(
    /^- (?:\*\*)?([A-Z]{2,3}\d+)/gmu,
  ),
].map(([, id = '']) => id);
/** Two or three letters. */
const familyOf = (id: string): string => id.replace(/\d+$/u, '');
const families = [...new Set(rules.map(familyOf))].join('|');

/** `WB4-WB7` names all of them. */
function expand(id: string, to: string | undefined): string[] {
  const family = familyOf(id);
  const from = Number(id.slice(family.length));
  const count = to === undefined ? 1 : Number(to.slice(family.length)) - from + 1;
  return Array.from({ length: count }, (_, i) => `${family}${from + i}`);
}

/** Ids at the beginning of a test's name: `it('PK4 …')`, `it.each(…)('WB4-WB18 …')`. */
const cited = new Set(
  testFiles.flatMap((file) => {
    const names = readFileSync(file, 'utf8').matchAll(
      new RegExp(`\\(\\s*['"\`]((?:(?:${families})\\d+(?:-(?:${families})\\d+)?[ ,:]+)+)`, 'gu'),
    );
    return [...names].flatMap(([, head = '']) =>
      [...head.matchAll(/([A-Z]{2,3}\d+)(?:-([A-Z]{2,3}\d+))?/gu)].flatMap(([, id = '', to]) =>
        expand(id, to),
      ),
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
