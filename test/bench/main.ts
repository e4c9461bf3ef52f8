import { writeFile } from 'node:fs/promises';
import { readCommandLine } from '../kit/command-line.ts';
import type { Contest, How } from './contest.ts';
import { measure, type Measured } from './measure.ts';
import { readOptions, usage } from './options.ts';
import type { EnsurePrograms } from './programs.ts';
import { barcodeRows } from './rows/barcodes.ts';
import { deskQueueRows } from './rows/desk-queue.ts';
import { goodsImportRows } from './rows/goods-import.ts';
import { lastByteRows } from './rows/last-byte.ts';
import { pdfRows } from './rows/pdf-pages.ts';
import { coldRow, longRunRow } from './rows/long-run.ts';
import { ownLabelRows } from './rows/own-labels.ts';
import { rulesPreviewRow } from './rows/rules-preview.ts';
import { stationRows } from './rows/station.ts';
import { storeRows } from './rows/store.ts';
import { closeTable } from './station/packing-table.ts';
import { removeApps } from './station/real-app.ts';
import { closeBrowsers } from './store/browsers.ts';
import { table } from './table.ts';

const say = (text: string): void => console.error(`» ${text}`);

const contests: readonly Contest[] = [
  ...barcodeRows,
  ...ownLabelRows,
  ...pdfRows,
  ...lastByteRows,
  coldRow,
  longRunRow,
  ...storeRows,
  ...stationRows,
  ...deskQueueRows,
  rulesPreviewRow,
  ...goodsImportRows,
];

async function measureAll(
  chosen: readonly Contest[],
  how: How,
): Promise<{ measured: Measured[]; failures: string[] }> {
  const measured: Measured[] = [];
  const failures: string[] = [];
  for (const contest of chosen) {
    say(`${contest.name}, against ${contest.peer}`);
    try {
      const row = await measure(contest, how);
      measured.push(row);
      console.error(table([row]));
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      failures.push(`${contest.name}, against ${contest.peer}: ${why}`);
    }
  }
  return { measured, failures };
}

async function leave(): Promise<void> {
  await closeBrowsers();
  await closeTable();
  await removeApps();
}

/** Measures the rows asked for and prints them. 0 where every row could be measured and was right, however slow; 1 otherwise. */
export async function main(args: readonly string[], ensure: EnsurePrograms): Promise<number> {
  const asked = readCommandLine(args, usage, readOptions);
  if (asked.kind === 'leave') {
    console.error(asked.say);
    return asked.code;
  }
  const { json, only, ...how } = asked.options;
  const chosen = contests.filter(({ name, peer }) => only === null || only.test(`${name}, ${peer}`));
  if (chosen.length === 0) {
    console.error('✗ no row has such a name');
    return 1;
  }
  const needs = Object.assign({}, ...chosen.map((contest) => contest.needs)) as Record<string, string>;
  if (!(await ensure(needs))) say('a program is missing; its rows cannot be measured');
  const { measured, failures } = await measureAll(chosen, how).finally(leave);
  console.log(table(measured));
  if (json !== null)
    await writeFile(
      json,
      `${JSON.stringify(
        measured.map(({ row }) => row),
        null,
        2,
      )}\n`,
    );
  for (const failure of failures) console.error(`✗ ${failure}`);
  return failures.length === 0 ? 0 : 1;
}
