import { pause } from '../lines/line.ts';
import { failed, maybe, sent, type SendDetail, type Sent } from '../transport.ts';
import { windowsJob } from './decide.ts';
import type { WinPrinter } from './winspool.ts';

/** How long a job may take to begin, and from then on to be out; ms. */
export interface Patience {
  readonly startMs?: number;
  readonly doneMs?: number;
}

/** Waits until the job left the queue, and takes back one that does not move. */
export async function follow(
  printer: WinPrinter,
  job: number,
  { startMs = 8_000, doneMs = 120_000 }: Patience,
): Promise<Sent> {
  let begun = false;
  let waitMs = 5;
  for (let waited = 0; ; waited += waitMs) {
    const asked = await printer.jobStatus(job);
    // Printed jobs leave the queue, and so do those a person deletes there, who then knows.
    if (!asked.ok) return (await printer.state()).ok ? sent() : maybe('cut');
    const { done, printing, stuck } = windowsJob(asked.value);
    if (done) return sent();
    begun ||= printing;
    const limit = begun && stuck === null ? doneMs : startMs;
    if (waited >= limit) return await withdraw(printer, job, stuck ?? 'timed-out', begun);
    waitMs = Math.min(250, Math.ceil(waitMs * 1.5));
    await pause(waitMs);
  }
}

/** Takes a job back. Not one byte went out only if it never began and the spooler let go of it. */
export async function withdraw(
  printer: WinPrinter,
  job: number,
  word: SendDetail,
  begun: boolean,
): Promise<Sent> {
  const before = await printer.jobStatus(job);
  const printing = begun || (before.ok && windowsJob(before.value).printing);
  const taken = await printer.deleteJob(job);
  if (printing || !taken.ok) return maybe(word === 'cut' ? 'cut' : 'timed-out');
  return failed(word === 'timed-out' ? 'queue-stopped' : word, word === 'unreachable' ? word : null);
}
