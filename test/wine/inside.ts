// Runs in Windows' own Node: the spooler and GDI of whatever is underneath, through the code that ships.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import type { PrinterCondition } from '#shared/printing/state.ts';
import type { Sheets } from '../../electron/printers/transport.ts';
import { windowsTransport } from '../../electron/printers/transports/windows.ts';
import { loadWinspool } from '../../electron/printers/windows/koffi-winspool.ts';
import { documentsIn } from '../../electron/printers/windows/open-document.ts';
import type { InsideDocument, InsideReport, InsideTask, Timed } from './task.ts';

// Wine gives Node no standard streams that it can open, and a thread wants to pipe its own into them.
for (const name of ['stdout', 'stderr'] as const)
  Object.defineProperty(process, name, { value: new PassThrough().resume() });

const here = import.meta.dirname;
const file = (name: string): Buffer => readFileSync(path.join(here, name));
const load = loadWinspool(process.platform);
const documents = documentsIn(path.join(here, 'documents.cjs'), 60_000);
const to = (queue: string) => windowsTransport({ load, queue, dataType: 'auto', documents });

async function send(queue: string, id: string, job: Sheets): Promise<Timed> {
  const from = performance.now();
  const result = await to(queue).send(id, job, () => Promise.resolve());
  return { ...result, ms: Math.round(performance.now() - from) };
}

const document = ({ pages }: InsideDocument): Sheets => ({
  language: 'pdf',
  sheets: pages.map(() => new Uint8Array(0)),
  as: () => Promise.resolve(pages.map(file)),
});

async function report(task: InsideTask): Promise<InsideReport> {
  const spool = await load();
  const queues = spool === null ? null : await spool.queues();
  const label: Sheets = { language: 'zpl', sheets: [file(task.label)], as: () => Promise.resolve([]) };
  const conditions: PrinterCondition[] = [];
  for (const queue of [task.raw, 'nobody']) conditions.push(await to(queue).condition());
  const labels: Timed[] = [];
  for (let n = 0; n < 10; n++) labels.push(await send(task.raw, `label-${n}`, label));
  const noQueue = await send('nobody', 'nobody', label);
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const printed: Timed[] = [];
  for (const [at, each] of task.documents.entries())
    printed.push(await send(each.queue, `document-${at}`, document(each)));
  held.disable();
  return {
    node: `${process.platform} ${process.arch}, Node ${process.version}`,
    queues: queues?.ok === true ? queues.value : [],
    conditions,
    labels,
    noQueue,
    documents: printed,
    heldUpMs: Math.round(held.max / 1e6),
  };
}

const save = (value: unknown): void => writeFileSync(path.join(here, 'report.json'), JSON.stringify(value));
report(JSON.parse(file('task.json').toString()) as InsideTask).then(save, (thrown: unknown) =>
  save({ fault: thrown instanceof Error ? thrown.stack : 'unknown fault' }),
);
