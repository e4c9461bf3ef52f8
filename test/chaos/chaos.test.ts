import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenStore } from '../kit/bench-station.ts';
import { quickStore, realStore } from '../kit/bench-stores.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { virtualTime } from '../kit/virtual-time.ts';
import { findingsOf } from './findings.ts';
import { shift, type Weather } from './shift.ts';

/** Where the seeds begin; another number tries others, one seed alone is told by its failure. */
const FIRST = Number(process.env['PACKLINE_CHAOS_SEED'] ?? 20_261_005);

const calm: Weather = { faults: false, deaths: false, cancels: false, wrongScans: false };
const storm: Weather = { faults: true, deaths: true, cancels: true, wrongScans: true };

interface Runs {
  readonly seeds: number;
  readonly weather: Weather;
  readonly store: (clock: Clock) => OpenStore;
  readonly deeds?: number;
}

/** Packs whole shifts, one a seed, and looks for anything that must never be. */
async function survives({ seeds, weather, store, deeds }: Runs): Promise<number> {
  const clock = virtualTime();
  let closed = 0;
  const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
    const { bench, story } = await shift(seed, clock, store, weather, deeds);
    const found = await findingsOf(bench);
    closed += bench.world.control.postings().filter(({ status }) => status === 'awaiting_deliver').length;
    if (found.length > 0) throw new Error(`${found.join('\n')}\n--\n${story.join('\n')}`);
  });
  await fc.assert(property, { numRuns: seeds, seed: FIRST, endOnFailure: true });
  return closed;
}

describe('exactly once, whatever happens: OB1 OB2 OB3 OB4 SH2 SH3 LB2 LB5 CN1 PK9', () => {
  it('a fair day: everything that can be packed is closed', async () => {
    expect(await survives({ seeds: 12, weather: calm, store: quickStore })).toBeGreaterThan(12);
  }, 60_000);

  it('a marketplace that fails in every way, scans in every moment, a station that dies anywhere', async () => {
    expect(await survives({ seeds: 300, weather: storm, store: quickStore })).toBeGreaterThan(300);
  }, 120_000);

  it('the same on the station’s own store', async () => {
    expect(await survives({ seeds: 6, weather: storm, store: realStore, deeds: 50 })).toBeGreaterThan(6);
  }, 60_000);
});
