import { expect, test } from 'vitest';
import { keptSeeds } from './kept.ts';
import { play } from './play.ts';
import { targets } from './targets.ts';

/** Runs of each target in every test run; `npm run fuzz` makes more. */
const RUNS = 80;

test.each(targets)(
  'FZ1 FZ2 FZ3 $name: whatever comes ends in time, with a value or a closed error',
  async (target) => {
    const runs = Math.max(5, Math.round(RUNS / (target.cost ?? 1)));
    const { findings, outcomes } = await play(target, { runs, seed: 1, kept: keptSeeds(target.name) });
    expect(
      findings.map(({ what, input }) => `${what} <- ${Buffer.from(input.slice(0, 200)).toString('base64')}`),
    ).toEqual([]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(1);
  },
);
