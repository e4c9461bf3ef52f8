import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortSteps } from '#shared/kit/sort-steps.ts';

interface Row {
  readonly key: number;
  readonly at: number;
}

const byKey = (a: Row, b: Row): number => a.key - b.key;

describe('sorting in steps', () => {
  it('sorts as the language does, equal rows in their order', () => {
    const cases = fc.tuple(fc.array(fc.nat(20), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(cases, ([keys, step]) => {
        const rows = keys.map((key, at): Row => ({ key, at }));
        const before = [...rows];
        const steps = sortSteps(rows, byKey, step);
        let last = steps.next();
        while (last.done !== true) last = steps.next();
        expect(last.value).toEqual(rows.toSorted(byKey));
        expect(rows).toEqual(before);
      }),
    );
  });

  it('never compares more than a step needs between two yields', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({ key: (at * 7919) % 5000, at }));
    let compared = 0;
    let most = 0;
    const steps = sortSteps(rows, (a, b) => ((compared += 1), byKey(a, b)), 100);
    for (let last = steps.next(); last.done !== true; last = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    // A run of 100 sorted by itself needs at most 100 * log2(100) comparisons.
    expect(most).toBeLessThanOrEqual(700);
    expect(most).toBeGreaterThan(0);
  });
});
