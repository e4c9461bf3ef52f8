import { describe, expect, it } from 'vitest';
import { virtualTime } from '../kit/virtual-time.ts';
import type { Counter } from './judge/finding.ts';
import { runScript } from './run.ts';
import * as sabotage from './sabotage.ts';
import { shrink } from './shrink.ts';
import type { Sabotage } from './tables.ts';
import { fair, scriptOf } from './write-script.ts';

const fairDay = scriptOf({ seed: 4, steps: 60, stations: 1, weather: fair, dexieEvery: 0, fileEvery: 0 });

/** A counter over a fair day of a station that was broken on purpose. */
const countedBy = async (counter: Counter, broken?: Sabotage): Promise<number> =>
  (await runScript(fairDay, virtualTime, broken)).figures[counter];

/** What breaks a station, and the counter that has to notice. */
const breaks: readonly (readonly [string, Counter, Sabotage])[] = [
  ['loses the facts of scans', 'lostScans', sabotage.losesScans],
  ['counts a scan twice', 'doubledScans', sabotage.countsTwice],
  ['sends every ship twice', 'doubleShipCalls', sabotage.shipsTwice],
  ['never sends a tracking number', 'unsentForever', sabotage.neverSends],
  ['only says that it sent the tracking number', 'wrongCloses', sabotage.losesTracking],
  ['never gets a label', 'stuckPostings', sabotage.noLabels],
  ['sends what the journal does not know', 'orderViolations', sabotage.skipsTheJournal],
];

describe('every counter of chaos can count: PK9 SH2 OB2 OB3 OB4', () => {
  it('none of them rises on a fair day', async () => {
    expect((await runScript(fairDay, virtualTime)).findings).toEqual([]);
  }, 240_000);

  it.each(breaks)(
    'a station that %s makes %s rise',
    async (_what, counter, broken) => {
      expect(await countedBy(counter, broken)).toBeGreaterThan(0);
    },
    60_000,
  );

  it('a failing script is shortened to the few deeds it takes', async () => {
    const fails = async (shorter: typeof fairDay): Promise<boolean> =>
      (await runScript(shorter, virtualTime, sabotage.countsTwice)).figures.doubledScans > 0;
    const short = await shrink(fairDay, fails);
    expect(await fails(short)).toBe(true);
    expect(short.deeds.length).toBeLessThan(6);
  }, 240_000);
});
