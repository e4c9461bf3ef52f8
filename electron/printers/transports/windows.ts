import type { LabelLanguage } from '#shared/label/languages.ts';
import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { failed } from '../transport.ts';
import type { SendDetail, Sent, Sheets, Transport } from '../transport.ts';
import { rawTypes, windowsCondition, type RawType } from '../windows/decide.ts';
import type { OpenDocument } from '../windows/document.ts';
import { follow, withdraw, type Patience } from '../windows/follow.ts';
import { printDocument } from '../windows/print-document.ts';
import type { LoadWinspool, WinPrinter, Winspool } from '../windows/winspool.ts';

/** A queue of the Windows spooler, and how long to wait for what; ms. */
export interface WindowsOptions extends Patience {
  readonly load: LoadWinspool;
  readonly queue: string;
  readonly dataType: 'auto' | RawType;
  /** Documents go through the queue's driver; null where there is no way for them. */
  readonly documents: OpenDocument | null;
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
      const print = this.#printer(jobId, job, aboutToSend);
      if (typeof print === 'string') return failed(print);
      const opened = await spool.open(this.#options.queue);
      if (!opened.ok) return failed(await this.#whyNot(spool), 'unreachable');
      try {
        const state = await opened.value.state();
        const condition = state.ok ? windowsCondition(state.value) : 'unreachable';
        if (stopsPrinting(condition)) return failed(condition, condition);
        return await print(opened.value);
      } finally {
        await opened.value.close();
      }
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The way for sheets of that language. */
  #printer(
    title: string,
    job: Sheets,
    aboutToSend: () => Promise<void>,
  ): ((printer: WinPrinter) => Promise<Sent>) | 'no-support' | 'wrong-language' {
    const { queue, documents } = this.#options;
    if (job.language === 'pdf') {
      if (documents === null) return 'no-support';
      const document = { queue, title, open: documents, patience: this.#options };
      return (printer) => printDocument({ ...document, printer }, job, aboutToSend);
    }
    if (!raw.has(job.language)) return 'wrong-language';
    return async (printer) => {
      await aboutToSend();
      return await this.#print(printer, title, Buffer.concat([...job.sheets]));
    };
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
      return await follow(printer, started.value, this.#options);
    }
    return failed('refused');
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

/** Printing through the Windows spooler: label bytes pass the driver untouched, documents go through it as dots. */
export const windowsTransport = (options: WindowsOptions): Transport => new WindowsTransport(options);
