import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dice } from '../chaos/dice.ts';
import { keptOf } from './accounts.ts';
import { FastPacker } from './fast-packer.ts';
import { loopDisksMissing, LoopDisk } from './loop-disk.ts';
import { report, say } from './report.ts';
import { readyIn, Site } from './site.ts';

/** Longest a life between two cuts lasts, ms. */
const LIFE_MS = 45_000;

async function oneCut(site: Site, disk: LoopDisk, packer: FastPacker, roll: () => number): Promise<void> {
  const station = site.now;
  let over = false;
  const enough = packer.answers + 3 + Math.floor(roll() * 30);
  const work = packer.work(station, () => over).catch(() => undefined);
  const latest = Date.now() + LIFE_MS;
  while (packer.answers < enough && Date.now() < latest) await pause(5);
  over = true;
  await site.kill();
  await disk.cut();
  await work;
}

/** Cuts the power under the real app at random moments; 0 where nothing acknowledged was lost. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      times: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const missing = loopDisksMissing();
  if (missing !== null) {
    console.error(`✗ ${missing}`);
    return 2;
  }
  const [times, seed] = [Number(values.times), Number(values.seed)];
  const roll = dice(seed);
  const disk = await LoopDisk.make();
  const site = await Site.open(seed, 20 + 5 * times, path.join(disk.folder, 'data'));
  const packer = new FastPacker();
  const result = { seed, cuts: 0, acknowledged: 0, closed: 0, lostScans: 0, doubledScans: 0, lostCloses: 0 };
  try {
    await site.start();
    await readyIn(site);
    while (result.cuts < times) {
      await oneCut(site, disk, packer, roll);
      result.cuts += 1;
      await site.start();
      const kept = await keptOf(site.now, packer.told);
      result.acknowledged = kept.acknowledged;
      result.closed = kept.closed;
      result.lostScans = Math.max(result.lostScans, kept.lostScans.length);
      result.doubledScans = Math.max(result.doubledScans, kept.doubledScans.length);
      result.lostCloses = Math.max(result.lostCloses, kept.lostCloses.length);
      say(
        `cut ${result.cuts}: ${kept.acknowledged} scans told, ${kept.lostScans.length + kept.lostCloses.length} lost`,
      );
    }
    const doubleShips = site.shop.control.doubleShips().length;
    const { lostScans, doubledScans, lostCloses } = result;
    const counters = Object.entries({ lostScans, doubledScans, lostCloses, doubleShips });
    const failing = counters.flatMap(([name, count]) => (count === 0 ? [] : [name]));
    return await report({ ...result, doubleShips }, failing, values.json);
  } finally {
    await site.close();
    await disk.remove();
  }
}
