import type { LabelLanguage } from '#shared/label/languages.ts';
import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import { inTurn } from '../../store/atomic-file.ts';
import { pause } from '../lines/line.ts';
import { failed, maybe, sent } from '../transport.ts';
import type { SendDetail, Sent, Sheets, Transport } from '../transport.ts';
import { rawTypes, windowsCondition, windowsJob, type RawType } from '../windows/decide.ts';
import type { LoadWinspool, WinPrinter, Winspool } from '../windows/winspool.ts';

/** Prints whole documents through a queue's driver; `refused` where the queue did not take it, then nothing comes out. */
export interface DocumentPrinter {
  print(queue: string, title: string, pdf: Uint8Array): Promise<'spooled' | 'refused'>;
}

/** A queue of the Windows spooler, and how long to wait for what; ms. */
export interface WindowsOptions {
  readonly load: LoadWinspool;
  readonly queue: string;
  readonly dataType: 'auto' | RawType;
  /** For A4 documents; null where there is no way for them. */
  readonly documents: DocumentPrinter | null;
  readonly startMs?: number;
  readonly doneMs?: number;
}

const raw: ReadonlySet<LabelLanguage> = new Set(['zpl', 'tspl', 'escpos', 'ql']);
const piece = 64 * 1024;

class WindowsTransport implements Transport {
  readonly #options: WindowsOptions;
  readonly #turn = inTurn();

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  async condition(): Promise<PrinterCondition> {
    const spool = await this.#options.load();
    const opened = spool === null ? null : await spool.open(this.#options.queue);
    if (opened === null || !opened.ok) return 'unreachable';
    const state = await opened.value.state();
    await opened.value.close();
    return state.ok ? windowsCondition(state.value) : 'unreachable';
  }

  send(jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent> {
    return this.#turn(async () => {
      const spool = await this.#options.load();
      if (spool === null) return failed('no-support');
      if (job.language === 'pdf') return await this.#documents(jobId, job, aboutToSend);
      if (!raw.has(job.language)) return failed('wrong-language');
      const opened = await spool.open(this.#options.queue);
      if (!opened.ok) return failed(await this.#whyNot(spool), 'unreachable');
      try {
        const state = await opened.value.state();
        const condition = state.ok ? windowsCondition(state.value) : 'unreachable';
        if (stopsPrinting(condition)) return failed(condition, condition);
        await aboutToSend();
        return await this.#print(opened.value, jobId, Buffer.concat([...job.sheets]));
      } finally {
        await opened.value.close();
      }
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #documents(title: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent> {
    const { documents, queue } = this.#options;
    if (documents === null) return failed('no-support');
    await aboutToSend();
    for (const [at, pdf] of job.sheets.entries()) {
      if ((await documents.print(queue, title, pdf)) === 'spooled') continue;
      return at === 0 ? failed('refused') : maybe('refused');
    }
    return sent();
  }

  async #whyNot(spool: Winspool): Promise<SendDetail> {
    const queues = await spool.queues();
    if (!queues.ok) return 'unreachable';
    return queues.value.some(({ name }) => name === this.#options.queue) ? 'no-permission' : 'no-queue';
  }

  async #print(printer: WinPrinter, title: string, bytes: Buffer): Promise<Sent> {
    const driver = await printer.driver();
    for (const type of rawTypes(this.#options.dataType, driver.ok ? driver.value : null)) {
      const started = await printer.startDoc(title, type);
      if (!started.ok) continue;
      const written = await writeAll(printer, bytes);
      const ended = await printer.endDoc();
      if (!written || !ended.ok) return await withdraw(printer, started.value, 'cut', true);
      return await this.#follow(printer, started.value);
    }
    return failed('refused');
  }

  /** Waits until the job left the queue, and takes back one that does not move. */
  async #follow(printer: WinPrinter, job: number): Promise<Sent> {
    const { startMs = 8_000, doneMs = 120_000 } = this.#options;
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
}

async function writeAll(printer: WinPrinter, bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length;) {
    const written = await printer.write(bytes.subarray(at, at + piece));
    if (!written.ok || written.value === 0) return false;
    at += written.value;
  }
  return true;
}

/** Takes a job back. Not one byte went out only if it never began and the spooler let go of it. */
async function withdraw(printer: WinPrinter, job: number, word: SendDetail, begun: boolean): Promise<Sent> {
  const before = await printer.jobStatus(job);
  const printing = begun || (before.ok && windowsJob(before.value).printing);
  const taken = await printer.deleteJob(job);
  if (printing || !taken.ok) return maybe(word === 'cut' ? 'cut' : 'timed-out');
  return failed(word === 'timed-out' ? 'queue-stopped' : word, word === 'unreachable' ? word : null);
}

/** Raw printing through the Windows spooler: the bytes pass the driver untouched. */
export const windowsTransport = (options: WindowsOptions): Transport => new WindowsTransport(options);
