import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { upcastFact, upcasters, type StoredFact } from '#shared/domain/upcast.ts';

const dump = readFileSync(path.join(import.meta.dirname, '../../fixtures/db/v1.ndjson'), 'utf8');
const facts = dump
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { table?: string; row: { fact: StoredFact } })
  .filter(({ table }) => table === 'facts')
  .map(({ row }) => row.fact);

test('facts of the first layout carry no layout number and are read as they are', () => {
  expect(facts.length).toBeGreaterThan(30);
  expect(new Set(facts.map(({ type }) => type)).size).toBeGreaterThan(12);
  for (const fact of facts) {
    expect(fact.schema).toBeUndefined();
    const before = JSON.stringify(fact);
    expect(upcastFact(fact)).toEqual({ ok: true, value: JSON.parse(before) });
    expect(JSON.stringify(fact)).toBe(before);
  }
});

test('an old fact goes through every step since, a newer one only through the rest', () => {
  const steps = [
    (fact: StoredFact) => ({ ...fact, second: true }),
    (fact: StoredFact) => ({ ...fact, third: true }),
  ];
  expect(upcastFact({ type: 'A' }, steps)).toEqual({
    ok: true,
    value: { type: 'A', second: true, third: true },
  });
  expect(upcastFact({ type: 'A', schema: 2 }, steps)).toEqual({
    ok: true,
    value: { type: 'A', schema: 2, third: true },
  });
});

test('a fact of a later app version is refused, not guessed at', () => {
  const schema = upcasters.length + 2;
  expect(upcastFact({ type: 'A', schema })).toEqual({ ok: false, error: { kind: 'newer-fact', schema } });
});
