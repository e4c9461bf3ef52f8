import { describe, expect, it } from 'vitest';
import { virtualTime } from '../kit/virtual-time.ts';
import type { Counter } from './judge/finding.ts';
import { runScript } from './run.ts';
import * as sabotage from './sabotage.ts';
import { shrink } from './shrink.ts';
import type { Sabotage } from './tables.ts';
import { fair, scriptOf } from './write-script.ts';

const fairDays = [3, 4, 5].map((seed) =>
  scriptOf({ seed, steps: 60, stations: 1, weather: fair, dexieEvery: 0, fileEvery: 0 }),
);

/** A counter over some fair days of a station that was broken on purpose. */
async function countedBy(counter: Counter, broken?: Sabotage): Promise<number> {
  let sum = 0;
  for (const script of fairDays) sum += (await runScript(script, virtualTime, broken)).figures[counter];
  return sum;
}

/** What breaks a station, and the counter that has to notice. */
const breaks: readonly (readonly [string, Counter, Sabotage])[] = [
  ['loses the facts of scans', 'lostScans', sabotage.losesScans],
  ['counts a scan twice', 'doubledScans', sabotage.countsTwice],
  ['sends every ship twice', 'doubleShipCalls', sabotage.shipsTwice],
  ['never sends a tracking number', 'unsentForever', sabotage.neverSends],
  ['only says that it shipped', 'wrongCloses', sabotage.shipsNothing],
  ['never gets a label', 'stuckPostings', sabotage.noLabels],
  ['sends what the journal does not know', 'orderViolations', sabotage.skipsTheJournal],
];

describe('every counter of chaos can count: PK9 SH2 OB2 OB3 OB4', () => {
  it.each(breaks)('a station that %s makes %s rise', async (_what, counter, broken) => {
    expect(await countedBy(counter)).toBe(0);
    expect(await countedBy(counter, broken)).toBeGreaterThan(0);
  }, 60_000);

  it('a failing script is shortened to the few deeds it takes', async () => {
    const [script] = fairDays;
    if (script === undefined) throw new Error('no script');
    const fails = async (shorter: typeof script): Promise<boolean> =>
      (await runScript(shorter, virtualTime, sabotage.countsTwice)).figures.doubledScans > 0;
    const short = await shrink(script, fails);
    expect(await fails(short)).toBe(true);
    expect(short.deeds.length).toBeLessThan(6);
  }, 60_000);
});
