import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { targets } from './fuzz/targets.ts';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
const rules = readFileSync(path.join(root, 'shared/domain/SPEC.md'), 'utf8');

test('HD1-HD16 the threat model names every rule of the hardening, and each link, rule and fuzz target in it exists', () => {
  const own = [...rules.matchAll(/^- (HD\d+)/gmu)].map(([, id = '']) => id);
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((id) => !new RegExp(`\\b${id}\\b`, 'u').test(text))).toEqual([]);
  const links = [...text.matchAll(/\]\(([^)#]+)\)/gu)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !existsSync(path.join(root, 'docs', link)))).toEqual([]);
  const cited = [...text.matchAll(/\b([A-Z]{2}\d+)\b/gu)]
    .map(([, id = '']) => id)
    .filter((id) => !/^A\d/u.test(id));
  expect(cited.filter((id) => !new RegExp(`^- (?:\\*\\*)?${id}\\b`, 'mu').test(rules))).toEqual([]);
  const names = targets.map(({ name }) => name);
  const told = [...text.matchAll(/fuzz targets? ((?:`[\w-]+`(?:, )?)+)/gu)].flatMap(([, list = '']) =>
    [...list.matchAll(/`([\w-]+)`/gu)].map(([, name = '']) => name),
  );
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((name) => !names.includes(name))).toEqual([]);
});
