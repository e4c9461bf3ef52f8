import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { pause, type Line, type OpenLine } from '../lines/line.ts';
import { ask } from '../status/ask.ts';
import type { Reading, StatusProtocol } from '../status/reading.ts';
import { confirmed, failed, maybe, sent } from '../transport.ts';
import type { Sent, Sheets, Transport } from '../transport.ts';

/** What a transport over a line goes by; ms. */
export interface LineTransportOptions {
  readonly open: OpenLine;
  /** How this printer says how it is; null where it does not. */
  readonly protocol: StatusProtocol | null;
  /** For an answer. */
  readonly answerMs?: number;
  /** For the printer to be done after the last byte; longer it is `sent`, not `confirmed`. */
  readonly confirmMs?: number;
}

/** Languages that go to a printer as they are. */
const raw: ReadonlySet<LabelLanguage> = new Set(['zpl', 'tspl', 'escpos', 'ql']);

/** Between two looks whether a label is out. */
const lookMs = 100;

class LineTransport implements Transport {
  readonly #options: LineTransportOptions;
  readonly #turn = inTurn();
  /** It answered at least once: from now on its silence means something. */
  #heard = false;
  /** It was asked and never answered: jobs no longer wait for it. */
  #mute = false;

  constructor(options: LineTransportOptions) {
    this.#options = options;
  }

  condition(): Promise<PrinterCondition> {
    return this.#turn(async () => {
      const opened = await this.#options.open();
      if (!opened.ok) return 'unreachable';
      try {
        return await this.#ask(opened.value);
      } finally {
        await opened.value.close();
      }
    });
  }

  send(_jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent> {
    return this.#turn(async () => {
      if (!raw.has(job.language)) return failed('wrong-language');
      const opened = await this.#options.open();
      if (!opened.ok) return failed(opened.error, 'unreachable');
      try {
        return await this.#deliver(opened.value, job, aboutToSend);
      } finally {
        await opened.value.close();
      }
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #deliver(line: Line, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent> {
    const before = this.#mute ? 'unknown' : await this.#ask(line);
    if (stopsPrinting(before)) return failed(before, before);
    if (line.ended()) return failed('unreachable', 'unreachable');
    await aboutToSend();
    // Who hung up while the job was written down got nothing of it.
    if (line.ended()) return failed('unreachable', 'unreachable');
    for (const sheet of job.sheets) {
      const broken = await line.write(sheet);
      if (broken === null) continue;
      await line.drop();
      return maybe(broken);
    }
    const said = this.#heard ? await this.#settle(line) : null;
    if (said !== null) return said;
    const broken = await line.finish();
    return broken === null ? sent() : maybe(broken);
  }

  /** Asks how the printer is, and learns whether it answers at all. */
  async #ask(line: Line): Promise<PrinterCondition> {
    const { protocol, answerMs = 500 } = this.#options;
    if (protocol === null) return 'unknown';
    const reading = await ask(line, protocol.now, answerMs);
    if (reading === null && line.ended()) return 'unreachable';
    if (reading !== null) this.#heard = true;
    this.#mute = !this.#heard;
    if (reading === null) return this.#heard ? protocol.silence : 'unknown';
    return reading.condition;
  }

  /** After the last byte: waits until the printer says that it is done, or something else; null where it says nothing. */
  async #settle(line: Line): Promise<Sent | null> {
    const { protocol, answerMs = 500, confirmMs = 4_000 } = this.#options;
    if (protocol === null) return null;
    await pause(protocol.overtakesMs);
    for (let waited = 0; waited < confirmMs; waited += lookMs) {
      // One that speaks by itself is listened to for as long as it may take; one that is asked answers at once.
      const waitMs = protocol.after.bytes.length === 0 ? confirmMs : answerMs;
      const reading: Reading | null = await ask(line, protocol.after, waitMs);
      if (reading === null) return null;
      if (reading.condition !== 'ready') return sent(reading.condition);
      if (!reading.working) return confirmed;
      await pause(lookMs);
    }
    return sent();
  }
}

/** A way to a printer over a line that may carry answers too. */
export const lineTransport = (options: LineTransportOptions): Transport => new LineTransport(options);
