import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import { stockOf } from '#shared/label/size.ts';
import { openEffects } from '../kit/open-effects.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { factsCsv } from './facts-csv.ts';
import { collectLabels, unreadable } from './labels.ts';
import { readOptions, type DemoOptions } from './options.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { Shift } from './shift.ts';

const say = (text: string): void => console.error(`» ${text}`);

/** Settings of the shift: the practice shop of this seed, labels into a folder as ZPL. */
const settingsFor =
  (options: DemoOptions) =>
  (base: Settings): Settings => ({
    ...base,
    practice: { seed: options.seed, postings: options.postings, labelDelayMs: 1500 },
    printers: [folderPrinter('75x120')],
  });

async function figures(station: StationUnderTest): Promise<{ shipCalls: number; doubleShipCalls: number }> {
  const answer = await station.call('practice.control', { do: 'figures' });
  return { shipCalls: answer.shipCalls, doubleShipCalls: answer.doubleShipCalls };
}

async function summary(station: StationUnderTest, shift: Shift, options: DemoOptions, elapsedMs: number) {
  const postings = await station.rows<{ state: { status: string; findings: unknown } }>('postings');
  const unsent = await openEffects(station);
  const count = (...statuses: string[]): number =>
    postings.filter((row) => statuses.includes(row.state.status)).length;
  const labels = await collectLabels(station, options.out, stockOf('75x120'));
  return {
    seed: options.seed,
    postings: postings.length,
    closed: count('closed', 'handed-over'),
    parked: shift.counts.parked,
    problems: count('problem'),
    notConfirmed: count('new'),
    leftOver: count('confirmed', 'packing', 'packed'),
    labels,
    labelsUnreadable: unreadable(labels).length,
    wrongScansTried: shift.counts.wrongScansTried,
    wrongScansRefused: shift.counts.wrongScansRefused,
    undone: shift.counts.undone,
    reprinted: shift.counts.reprinted,
    ...(await figures(station)),
    unsentEffects: unsent.length,
    unsent: unsent.map(({ id, state, attempts, trouble }) => ({ id, state, attempts, trouble })),
    elapsedMs,
  };
}

/** Runs the demo; 0 where everything came out right, 1 otherwise. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  await rm(path.join(options.out, 'labels'), { recursive: true, force: true });
  await mkdir(options.out, { recursive: true });
  say(`a shift of ${options.postings} practice postings, seed ${options.seed}`);
  const station = await launch(options.language, settingsFor(options));
  const startedAt = Date.now();
  try {
    const shift = new Shift(station, options.out);
    await shift.run();
    const result = await summary(station, shift, options, Date.now() - startedAt);
    await writeFile(path.join(options.out, 'facts.csv'), await factsCsv(station));
    await writeFile(path.join(options.out, 'summary.json'), `${JSON.stringify(result, null, 2)}\n`);
    const { labels, ...short } = result;
    console.log(JSON.stringify({ ...short, labels: labels.length }, null, 2));
    say(`left in ${options.out}: labels/, screens/, facts.csv, summary.json`);
    const right =
      result.labelsUnreadable === 0 &&
      result.doubleShipCalls === 0 &&
      result.unsentEffects === 0 &&
      result.wrongScansRefused === result.wrongScansTried &&
      result.closed > 0 &&
      result.leftOver === 0;
    if (!right) say('something is not right; see summary.json');
    return right ? 0 : 1;
  } finally {
    await station.close();
  }
}
