import { setTimeout as pause } from 'node:timers/promises';
import { dice } from '../chaos/dice.ts';
import { keptOf, outsideOf, type Kept, type Outside } from './accounts.ts';
import { FastPacker } from './fast-packer.ts';
import { readyIn, Site } from './site.ts';

/** What a loop of kills is asked for. */
export interface KillOptions {
  readonly seed: number;
  readonly times: number;
  /** How long effects may still be worked off at the end, ms. */
  readonly drainMs: number;
  readonly say: (text: string) => void;
}

/** What came of it; everything behind `starts` is zero where nothing went wrong. */
export interface KillResult {
  readonly seed: number;
  readonly kills: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly closed: number;
  readonly ships: number;
  readonly labels: number;
  /** From launch to a table that answers, ms. */
  readonly starts: { readonly median: number; readonly worst: number };
  readonly lostScans: number;
  readonly doubledScans: number;
  readonly lostCloses: number;
  readonly doubleShips: number;
  readonly doubleTracking: number;
  readonly unexplainedLabels: number;
  readonly openEffects: number;
}

/** So many answers of the table a life lasts, whatever the machine's speed; then it ends within a moment. */
const ANSWERS = { least: 1, most: 40 } as const;
const MOMENT_MS = 400;
/** A life that stands still ends too. */
const LIFE_MS = 30_000;
const MISCHIEF_EVERY_MS = 500;

async function oneLife(site: Site, packer: FastPacker, roll: () => number): Promise<void> {
  const station = site.now;
  let over = false;
  const end = packer.answers + ANSWERS.least + Math.floor(roll() * (ANSWERS.most - ANSWERS.least));
  const moment = roll() * MOMENT_MS;
  const lived = async (): Promise<'lived'> => {
    const latest = Date.now() + LIFE_MS;
    while (packer.answers < end && Date.now() < latest) await pause(10);
    return pause(moment, 'lived' as const);
  };
  const weather = setInterval(() => site.shop.mischief(roll), MISCHIEF_EVERY_MS);
  const work = packer
    .work(station, () => over)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  const early = await Promise.race([work, lived()]);
  clearInterval(weather);
  over = true;
  await site.kill();
  await work; // whatever it was doing broke off with the app
  if (early instanceof Error) throw early;
}

async function drained(site: Site, drainMs: number): Promise<Outside> {
  const end = Date.now() + drainMs;
  for (;;) {
    const outside = await outsideOf(site);
    if (outside.openEffects === 0 || Date.now() > end) return outside;
    await pause(500);
  }
}

function resultOf(
  options: KillOptions,
  site: Site,
  kept: Kept,
  outside: Outside,
  startsMs: readonly number[],
): KillResult {
  const sorted = startsMs.toSorted((a, b) => a - b);
  return {
    seed: options.seed,
    kills: options.times,
    faults: site.shop.struck(),
    acknowledged: kept.acknowledged,
    closed: kept.closed,
    ships: outside.ships,
    labels: outside.labels,
    starts: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 },
    lostScans: kept.lostScans.length,
    doubledScans: kept.doubledScans.length,
    lostCloses: kept.lostCloses.length,
    doubleShips: outside.doubleShips.length,
    doubleTracking: outside.doubleTracking.length,
    unexplainedLabels: outside.unexplainedLabels,
    openEffects: outside.openEffects,
  };
}

/** Kills the real app so many times in the middle of work, and compares what was said with what is left. */
export async function killLoop(options: KillOptions): Promise<KillResult> {
  const roll = dice(options.seed);
  // All at once: the marketplace is read too seldom for lives this short.
  const site = await Site.open(options.seed, 20 + 5 * options.times);
  const packer = new FastPacker();
  const startsMs: number[] = [];
  const start = async (): Promise<void> => {
    const from = Date.now();
    await site.start();
    startsMs.push(Date.now() - from);
  };
  try {
    await start();
    await readyIn(site);
    for (let kill = 1; kill <= options.times; kill += 1) {
      await oneLife(site, packer, roll);
      await start();
      const kept = await keptOf(site.now, packer.told);
      const lost = [...kept.lostScans, ...kept.lostCloses];
      options.say(
        `kill ${kill}: ${kept.acknowledged} scans told, ${kept.closed} closed, ${lost.length} lost ${lost.join(' ')}`,
      );
    }
    site.shop.control.clearFaults();
    const outside = await drained(site, options.drainMs);
    return resultOf(options, site, await keptOf(site.now, packer.told), outside, startsMs);
  } finally {
    await site.close();
  }
}

/** Figures that must be zero, by name. */
export const failingOf = (result: KillResult): readonly string[] =>
  (
    [
      'lostScans',
      'doubledScans',
      'lostCloses',
      'doubleShips',
      'doubleTracking',
      'unexplainedLabels',
      'openEffects',
    ] as const
  ).filter((name) => result[name] !== 0);
