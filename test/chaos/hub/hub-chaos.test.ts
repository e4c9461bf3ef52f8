import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runHubScript, type HubCounter } from './run.ts';
import { sound, takesAll, type HubSabotage } from './sabotage.ts';
import { parseHubScript, writeHubScript, type HubDeed } from './script.ts';
import { shrinkDeeds } from '../shrink.ts';

/** Where the seeds begin; another number tries others. */
const FIRST = Number(process.env['PACKLINE_CHAOS_SEED'] ?? 20_261_005);

async function survives(seeds: number, stations: number, steps: number): Promise<number> {
  let closed = 0;
  for (let seed = FIRST; seed < FIRST + seeds; seed += 1) {
    const { figures, findings, story } = await runHubScript(writeHubScript(seed, stations, steps));
    closed += figures.closed;
    if (findings.length > 0)
      throw new Error(
        `seed ${seed}, ${stations} stations\n${JSON.stringify(findings.slice(0, 5), null, 1)}\n${story.join('\n')}`,
      );
  }
  return closed;
}

it('HU1 HU2 HU10 HU18-HU20 CLM1-CLM6 CLM8-CLM10 stations of a hub that is restored, which are cut off, die, lie about the time and are put out', async () => {
  expect(await survives(120, 3, 150)).toBeGreaterThan(300);
  expect(await survives(40, 2, 150)).toBeGreaterThan(100);
}, 90_000);

it('CLM1 CLM5 twelve and fifty stations', async () => {
  expect(await survives(10, 12, 336)).toBeGreaterThan(30);
  expect(await survives(2, 50, 1_400)).toBeGreaterThan(20);
}, 90_000);

it('CLM5 CLM8 the same seed tells the same', async () => {
  const script = writeHubScript(FIRST, 4, 200);
  expect(await runHubScript(script)).toEqual(await runHubScript(script));
});

const met = path.resolve(import.meta.dirname, 'met');

it.each(readdirSync(met))(
  'HU10 HU18 HU20 CLM10 what once packed twice, or closed without a label: %s',
  async (file) => {
    const script = parseHubScript(readFileSync(path.join(met, file), 'utf8'));
    const { findings, story } = await runHubScript(script);
    expect(findings, story.join('\n')).toEqual([]);
  },
);

const breaks: readonly (readonly [string, HubCounter, HubSabotage])[] = [
  ['takes facts under any token', 'doubleShipCalls', takesAll],
  ['prints before the hub has heard of it', 'doublePacked', { ...sound, printsUnheard: true }],
  ['judges leases by the clock on the wall', 'orderViolations', { ...sound, wallClock: true }],
  ['says of every fact that it was answered', 'doublePacked', { ...sound, saysAnswered: true }],
  ['puts a backup back and tells nobody', 'doublePacked', { ...sound, silentRestore: true }],
  ['loses the list of conflicts', 'conflictsDropped', { ...sound, dropsConflicts: true }],
];

it.each(breaks)(
  'CLM3 CLM5 CLM8 a hub or station that %s makes %s rise',
  async (_what, counter, broken) => {
    let found = 0;
    for (let seed = FIRST; seed < FIRST + 600 && found === 0; seed += 1)
      found = (await runHubScript(writeHubScript(seed, 3, 150), broken)).figures[counter];
    expect(found).toBeGreaterThan(0);
  },
  60_000,
);

it('CLM5 a failing script is shortened to the few deeds it takes', async () => {
  const fails = async (deeds: readonly HubDeed[]): Promise<boolean> =>
    (await runHubScript({ ...script, deeds: [...deeds] }, broken)).figures.doublePacked > 0;
  const broken = { ...sound, printsUnheard: true };
  let script = writeHubScript(FIRST, 3, 150);
  while (!(await fails(script.deeds))) script = writeHubScript(script.seed + 1, 3, 150);
  const short = await shrinkDeeds(script.deeds, fails);
  expect(await fails(short)).toBe(true);
  expect(short.length).toBeLessThan(15);
}, 60_000);
