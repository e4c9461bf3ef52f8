import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interleave, median } from './stats.ts';

const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

test('half of all times are not above the median and half not below, in whatever order they came', () => {
  fc.assert(
    fc.property(numbers, (times) => {
      const middle = median(times);
      const below = times.filter((time) => time <= middle).length;
      const above = times.filter((time) => time >= middle).length;
      expect(below * 2).toBeGreaterThanOrEqual(times.length);
      expect(above * 2).toBeGreaterThanOrEqual(times.length);
      expect(median(times.toReversed())).toBe(middle);
    }),
  );
});

test('one odd time does not move the median, and no times have none', () => {
  expect(median([5, 5, 5, 9_000])).toBe(5);
  expect(median([1, 2])).toBe(1.5);
  expect(median([])).toBeNaN();
});

/** Sides that note who ran, on a clock that they move themselves. */
function course(costs: { ours: number; peer: number }) {
  let at = 0;
  const log: string[] = [];
  const side = (name: 'ours' | 'peer') => (round: number) => {
    at += costs[name];
    log.push(`${name} ${round}`);
    return Promise.resolve(costs[name]);
  };
  return { log, now: () => at, sides: { ours: side('ours'), peer: side('peer') } };
}

test('both sides run in every round, and who begins changes', async () => {
  const { log, now, sides } = course({ ours: 1, peer: 2 });
  const samples = await interleave(sides, { rounds: 3, least: 3, mostMs: 1e9 }, now);
  expect(samples).toEqual({ ours: [1, 1, 1], peer: [2, 2, 2] });
  expect(log).toEqual(['ours 0', 'peer 0', 'peer 1', 'ours 1', 'ours 2', 'peer 2']);
});

test('a slow row ends early, but not before it ran often enough', async () => {
  const slow = course({ ours: 400, peer: 600 });
  const few = await interleave(slow.sides, { rounds: 40, least: 7, mostMs: 3_000 }, slow.now);
  expect(few.ours).toHaveLength(7);
  const quick = course({ ours: 40, peer: 60 });
  const some = await interleave(quick.sides, { rounds: 40, least: 7, mostMs: 3_000 }, quick.now);
  expect(some.peer).toHaveLength(30);
});
