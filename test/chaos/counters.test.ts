import { describe, expect, it } from 'vitest';
import { virtualTime } from '../kit/virtual-time.ts';
import type { Counter } from './judge/finding.ts';
import { runScript } from './run.ts';
import * as sabotage from './sabotage.ts';
import type { Deed, Script } from './script.ts';
import { shrink } from './shrink.ts';
import type { Sabotage } from './tables.ts';
import { fair, scriptOf } from './write-script.ts';

const fairDay = scriptOf({ seed: 4, steps: 60, stations: 1, weather: fair, dexieEvery: 0, fileEvery: 0 });

/** Packs some, hands those over that are closed while others are ready, and packs on. */
const handingOver: Script = {
  ...fairDay,
  stations: fairDay.stations.map((station) => ({ ...station, seed: 11, postings: 12 })),
  deeds: [
    ...Array.from({ length: 40 }, (_, i): Deed => ({ do: i % 8 === 7 ? 'sync' : 'scan', at: 0, roll: i })),
    { do: 'pass', ms: 90_000 },
    { do: 'sync', at: 0 },
    ...Array.from({ length: 10 }, (_, i): Deed => ({ do: 'scan', at: 0, roll: i })),
    { do: 'hand-over', at: 0, roll: 1, scans: 8 },
    { do: 'sync', at: 0 },
  ],
};

/** Takes an ordered supply over, packs it and tells it, while somebody else puts a place into another one. */
const supplying: Script = {
  ...fairDay,
  stations: fairDay.stations.map((station) => ({ ...station, seed: 12, postings: 2 })),
  deeds: [
    ...Array.from({ length: 12 }, (_, i): Deed =>
      i % 3 === 2 ? { do: 'sync', at: 0 } : { do: 'supply', at: 0, roll: i, scans: 9 },
    ),
    { do: 'foreign-place', at: 0, roll: 1 },
    { do: 'supply', at: 0, roll: 40, scans: 30 },
    { do: 'sync', at: 0 },
  ],
};

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
    for (const day of [fairDay, handingOver, supplying])
      expect((await runScript(day, virtualTime)).findings).toEqual([]);
  }, 240_000);

  it.each(breaks)(
    'a station that %s makes %s rise',
    async (_what, counter, broken) => {
      expect(await countedBy(counter, broken)).toBeGreaterThan(0);
    },
    60_000,
  );

  it('HB9 a station that only says that it confirmed the carriages makes wrongCloses rise', async () => {
    const { figures } = await runScript(handingOver, virtualTime, sabotage.confirmsNothing);
    expect(figures.wrongCloses).toBeGreaterThan(0);
  }, 60_000);

  it.each([
    ['tells every telling twice', 'placesToldTwice', sabotage.tellsPlacesTwice],
    ['only says that it told the last place', 'lostPlaces', sabotage.losesPlaces],
    ['looks at nothing before it replaces', 'foreignPlacesGone', sabotage.looksAtNoPlaces],
    ['closes a supply with bare places', 'wrongSupplies', sabotage.closesBare],
    ['tells a piece too many', 'wrongContents', sabotage.tellsOneTooMany],
  ] as const)(
    'FM2 FM3 FM4 FM5 FO12 a station that %s makes %s rise',
    async (_what, counter, broken) => {
      const { figures } = await runScript(supplying, virtualTime, broken);
      expect(figures[counter]).toBeGreaterThan(0);
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
