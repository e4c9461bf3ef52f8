import type { LabelLanguage } from '#shared/label/languages.ts';
import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { IppClient } from '../ipp/client.ts';
import {
  conditionOf,
  jobStates,
  queueAt,
  type Queue,
  type QueueFailure,
  type QueueJob,
  type QueueState,
} from '../ipp/queue.ts';
import { pause } from '../lines/line.ts';
import { failed, maybe, sent } from '../transport.ts';
import type { SendDetail, Sent, Sheets, Transport } from '../transport.ts';

/** A queue of CUPS, and how long to wait for what; ms. */
export interface CupsOptions {
  readonly client: IppClient;
  readonly queue: string;
  /** For the first page to be on its way; a job that waits longer is taken back, or it would come out behind our back. */
  readonly startMs?: number;
  /** From then on for each page; label bytes count as one. */
  readonly doneMs?: number;
}

/** `vnd.cups-raw` goes past the queue's driver, PDF through it. PNG is for looking at. */
const formats: Readonly<Record<LabelLanguage, string | null>> = {
  zpl: 'application/vnd.cups-raw',
  tspl: 'application/vnd.cups-raw',
  escpos: 'application/vnd.cups-raw',
  ql: 'application/vnd.cups-raw',
  pdf: 'application/pdf',
  png: null,
};

const words: Readonly<Record<QueueFailure, SendDetail>> = {
  unreachable: 'unreachable',
  cut: 'unreachable',
  'timed-out': 'unreachable',
  torn: 'unreachable',
  'no-permission': 'no-permission',
  'no-queue': 'no-queue',
  'queue-stopped': 'queue-stopped',
  refused: 'refused',
};

const conditionWords: Partial<Record<SendDetail, PrinterCondition>> = {
  unreachable: 'unreachable',
  'queue-stopped': 'queue-stopped',
};

const notSent = (word: SendDetail): Sent => failed(word, conditionWords[word] ?? null);

const ended = (job: QueueJob): boolean => job.state >= jobStates.canceled;
/** CUPS calls a job ended a moment before what it runs for it has stopped. */
const stopping = (job: QueueJob): boolean => job.reasons.includes('processing-to-stop-point');

class CupsTransport implements Transport {
  readonly #options: CupsOptions;
  readonly #queue: Queue;
  readonly #turn = inTurn();

  constructor(options: CupsOptions) {
    this.#options = options;
    this.#queue = queueAt(options.client, options.queue);
  }

  async condition(): Promise<PrinterCondition> {
    const looked = await this.#queue.look();
    if (looked.ok) return conditionOf(looked.value);
    return looked.error === 'queue-stopped' ? 'queue-stopped' : 'unreachable';
  }

  send(jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent> {
    return this.#turn(async () => {
      const format = formats[job.language];
      if (format === null) return failed('wrong-language');
      const looked = await this.#queue.look();
      if (!looked.ok) return notSent(words[looked.error]);
      const condition = conditionOf(looked.value);
      if (stopsPrinting(condition)) return failed(condition, condition);
      // CUPS calls jobs to a file completed without writing a byte.
      if (looked.value.device.startsWith('file:')) return failed('refused');
      await aboutToSend();
      const documents = format === 'application/pdf' ? job.sheets : [Buffer.concat([...job.sheets])];
      return await this.#print(jobId, format, documents, looked.value);
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #print(
    title: string,
    format: string,
    documents: readonly Uint8Array[],
    queue: QueueState,
  ): Promise<Sent> {
    const announced = await this.#queue.announce(title);
    // A job that was announced and has no document is thrown away by CUPS: nothing comes out.
    if (!announced.ok) return notSent(words[announced.error]);
    for (const [at, bytes] of documents.entries()) {
      const last = at === documents.length - 1;
      const taken = await this.#queue.document(announced.value, format, bytes, last);
      if (!taken.ok) return await this.#withdraw(announced.value, queue, words[taken.error]);
    }
    return await this.#follow(announced.value, queue);
  }

  /** Waits until the job is out; takes it back where it does not begin, stands still or begins anew. */
  async #follow(id: number, queue: QueueState): Promise<Sent> {
    const { startMs = 8_000, doneMs = 120_000 } = this.#options;
    let pages = 0;
    let waitMs = 5;
    for (let waited = 0; ; waited += waitMs) {
      const asked = await this.#queue.job(id);
      if (!asked.ok) return maybe('cut');
      const job = asked.value;
      if (job.state === jobStates.completed) return sent();
      if (ended(job)) return afterEnd(job, queue, 'refused');
      if (job.state === jobStates.held) return await this.#withdraw(id, queue, 'queue-stopped');
      // Begun and waiting again: the way to the printer broke, and CUPS would print it a second time by itself.
      if (job.begun && job.state !== jobStates.processing) return await this.#withdraw(id, queue, 'cut');
      if (job.impressions > pages) waited = 0;
      pages = Math.max(pages, job.impressions);
      if (waited >= (pages > 0 ? doneMs : startMs)) return await this.#giveUp(id, queue);
      waitMs = Math.min(250, Math.ceil(waitMs * 1.5));
      await pause(waitMs);
    }
  }

  /** Takes back a job that does not go on, for the reason that the queue has at this moment. */
  async #giveUp(id: number, before: QueueState): Promise<Sent> {
    const looked = await this.#queue.look();
    const queue = looked.ok ? looked.value : before;
    const condition = conditionOf(queue);
    return await this.#withdraw(id, queue, stopsPrinting(condition) ? condition : 'unreachable');
  }

  /** Takes a job back, so that it cannot come out later, and tells what came of it. */
  async #withdraw(id: number, queue: QueueState, word: SendDetail): Promise<Sent> {
    await this.#queue.cancel(id);
    for (let tries = 0; ; tries++) {
      const asked = await this.#queue.job(id);
      if (!asked.ok) return maybe('cut');
      const job = asked.value;
      if (job.state === jobStates.completed) return sent();
      // A job whose way broke is called "stopping" for ever.
      if (ended(job) && (!stopping(job) || tries >= 10)) return afterEnd(job, queue, word);
      if (tries >= 30) return maybe('timed-out');
      await pause(100);
    }
  }
}

/**
 * What became of a job that did not complete. Not one byte went out if it never began; or if no page was counted while
 * the way was still looking for the printer, or is a socket: that counts its page when it is connected, before the
 * first byte.
 */
function afterEnd(job: QueueJob, { device, reasons }: QueueState, word: SendDetail): Sent {
  const looking = device.startsWith('socket:') || reasons.includes('connecting-to-device');
  if (!job.begun || (job.impressions === 0 && looking)) return notSent(word === 'cut' ? 'unreachable' : word);
  return maybe(word === 'cut' ? 'cut' : 'timed-out');
}

/** Printing through a queue of CUPS, spoken to by IPP; no program is started and no file written. */
export const cupsTransport = (options: CupsOptions): Transport => new CupsTransport(options);
