import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec|contract)\.tsx?$/.test(file))
  .map((file) => path.join(root, 'test', file));

/** Ids in the names of tests: `it('PK4 …')`, `describe('WB1 …')`, `it.each(…)('SB1 …')`. */
const cited = new Set(
  testFiles.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\(\s*['"`]((?:[A-Z]{2}\d+[ ,]*(?:-[A-Z]{2}\d+)?)+)/gu)].flatMap(([, names = '']) => names.match(/[A-Z]{2}\d+/gu) ?? []),
  ),
);

const rules = [...readFileSync(path.join(root, 'shared/domain/SPEC.md'), 'utf8').matchAll(/^- (?:\*\*)?([A-Z]{2}\d+)/gmu)].map(([, id = '']) => id);

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
