import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads one of our own Ozon fixtures. */
export function fixture(name: string): unknown {
  const file = path.resolve(import.meta.dirname, '../../../fixtures/ozon', name);
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}

/** A fixture as a plain object that tests may change. */
export const fixtureObject = (name: string): Record<string, unknown> =>
  fixture(name) as Record<string, unknown>;
