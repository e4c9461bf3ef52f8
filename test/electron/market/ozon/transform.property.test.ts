import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPosting } from '../../../../electron/market/ozon/transform.ts';
import { fixtureObject } from './fixtures.ts';

type Path = readonly (string | number)[];

/** Every place inside a value, leaves and branches alike. */
function places(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    ...(at.length === 0 ? [] : [at]),
    ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key])),
  ];
}

function put(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(key) ? put(item, rest, change) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: put((value as Record<string, unknown>)[key], rest, change) };
}

const swapType = (old: unknown): unknown => {
  if (typeof old === 'number') return String(old);
  return typeof old === 'string' && /^\d{1,15}$/.test(old) ? Number(old) : old;
};

const changes = fc.oneof(
  fc.constant(() => null),
  fc.constant(() => undefined),
  fc.constant(swapType),
  fc.constantFrom('brand_new_value', '', '0', 'НОВОЕ', '🎁').map((word) => () => word),
  fc
    .constantFrom<unknown>({}, [], [null], [{}], true, 0, -1, 1e21, Number.MAX_SAFE_INTEGER)
    .map((value) => () => value),
  fc.jsonValue({ maxDepth: 2 }).map((value) => () => value),
);

const units = (lines: readonly { readonly sku: unknown; readonly quantity: unknown }[]): string =>
  JSON.stringify(lines.map((line) => [String(line.sku), Number(line.quantity)]));

for (const name of ['posting-v4.json', 'posting-v3.json']) {
  const original = fixtureObject(name);
  const everywhere = places(original).filter(([top]) => top !== 'posting_number');

  test(`whatever the marketplace changes in ${name}, the posting is never lost and never loses goods`, () => {
    let readable = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...everywhere), changes), { minLength: 1, maxLength: 6 }),
        (mutations) => {
          const mutated = mutations.reduce<unknown>(
            (value, [at, change]) => put(value, at, change),
            original,
          );
          const posting = readPosting(mutated);
          if (!posting.ok) {
            refused += 1;
            expect(posting.error.number).toBe(original['posting_number']);
            return;
          }
          readable += 1;
          expect(posting.value.number).toBe(original['posting_number']);
          // Either every line as it was sent, or the row is refused: never a quiet subset.
          const sent = (mutated as { products: { sku: unknown; quantity: unknown }[] }).products;
          expect(units(posting.value.lines)).toBe(units(sent));
        },
      ),
      { numRuns: 1_500 },
    );
    expect(readable).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10);
  });

  test(`mutations outside the goods of ${name} never make the posting unreadable`, () => {
    const harmless = everywhere.filter(([top]) => top !== 'products');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...harmless), changes), { minLength: 1, maxLength: 8 }),
        (mutations) => {
          const mutated = mutations.reduce<unknown>(
            (value, [at, change]) => put(value, at, change),
            original,
          );
          expect(readPosting(mutated)).toMatchObject({
            ok: true,
            value: { number: original['posting_number'] },
          });
        },
      ),
      { numRuns: 1_500 },
    );
  });
}

test('a row that is no posting at all is counted, not thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readPosting(value).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
