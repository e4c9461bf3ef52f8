import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { passes, stopsPrinting, type PrinterCondition, type PrinterState } from '#shared/printing/state.ts';
import type { Log } from '../../log.ts';
import type { SpoolEntry, SpoolFile } from './spool-file.ts';
import type { Sent, Transport } from '../transport.ts';
import { resultOf, waitingOf, type SpoolJob, type Waiting } from './waiting.ts';

/** What the queue of one printer needs. */
export interface QueueOptions {
  readonly printer: string;
  readonly file: SpoolFile;
  readonly clock: Clock;
  readonly log: Log;
  /** The way to the printer as the settings name it at that moment. */
  readonly transport: () => Transport;
  readonly changed: () => void;
  /** Whether a job of the spool's own still belongs here; it is handed over where not. */
  readonly belongs: (entry: SpoolEntry) => boolean;
  readonly stray: (waiting: Waiting) => void;
  /** Told how a job ended. */
  readonly ended: (entry: SpoolEntry) => void;
  /** Between two looks at a printer in trouble, ms. */
  readonly lookMs: number;
  /** So long after somebody asked a job of an asker may still be sent, ms. */
  readonly wantedMs: number;
}

/** How a try ended: sending, or a label that could not be made. */
interface Ended {
  readonly outcome: Sent['outcome'];
  readonly detail: string | null;
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : typeof thrown);

/** What sending told of the printer. */
const conditionAfter = ({ outcome, condition }: Sent): PrinterCondition =>
  condition ?? (outcome === 'sent' || outcome === 'confirmed' ? 'ready' : 'unknown');

/** Jobs of one printer, one after another, in the order they were asked for; in trouble they wait and go on by themselves. */
export class PrinterQueue {
  readonly #options: QueueOptions;
  #waiting: Waiting[] = [];
  #running: Waiting | null = null;
  /** The try under way, or the last one; never rejects. */
  #tried: Promise<boolean> = Promise.resolve(true);
  #isPumping = false;
  #pumped: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #condition: PrinterCondition = 'unknown';
  #since: number;
  #closed = false;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#since = options.clock.now();
  }

  state(): PrinterState {
    return {
      printer: this.#options.printer,
      condition: this.#condition,
      busy: this.#running !== null,
      waiting: this.#waiting.filter((each) => each !== this.#running).length,
      since: this.#since,
    };
  }

  /** The job of that id, where it waits or runs here; asking for it keeps it wanted. */
  find(id: string): Waiting | null {
    return this.#waiting.find((each) => each.job.id === id) ?? null;
  }

  isRunning(id: string): boolean {
    return this.#running?.job.id === id;
  }

  /** The end of a job after the try under way; null where it has to wait again, or waits for its turn. */
  async afterTry(each: Waiting): Promise<PrintResult | null> {
    if (this.#running !== each) return null;
    return Promise.race([each.done, this.#tried.then(() => null)]);
  }

  /** Puts a job at the end, or renews the wish for one that waits already; the newest wish says how to render it. */
  async ask(job: SpoolJob, askedAt: number): Promise<Waiting> {
    const { clock } = this.#options;
    const known = this.find(job.id);
    if (known !== null) {
      known.wantedAt = clock.now();
      if (this.#running !== known) {
        known.job = job;
        // The answer may have been given since; the next try asks again where it was not.
        known.larger = null;
      }
      this.#kick();
      return known;
    }
    const { id, kind, labels, owner } = job;
    const entry: SpoolEntry = {
      id,
      kind,
      labels,
      owner,
      askedAt,
      printer: this.#options.printer,
      state: 'queued',
      detail: null,
      at: clock.now(),
    };
    const added = waitingOf(job, entry, clock.now());
    this.#waiting.push(added);
    this.#options.changed();
    const before = this.#options.file.entries.get(id);
    try {
      await this.#put(added, 'queued', null, owner === 'spool');
    } catch (thrown) {
      // Not written down is not taken, unless it began meanwhile: then it ends as it ends.
      if (this.take(id) !== added) return added;
      this.#options.file.takeBack(id, before);
      added.reject(thrown);
      throw thrown;
    } finally {
      this.#kick();
    }
    return added;
  }

  /** Takes a waiting job out; null where it is under way or not here. */
  take(id: string): Waiting | null {
    const found = this.find(id);
    if (found === null || found === this.#running) return null;
    this.#waiting = this.#waiting.filter((each) => each !== found);
    this.#options.changed();
    return found;
  }

  /** Asks the printer how it is, unless a job is just telling. */
  async look(): Promise<void> {
    if (this.#running !== null || this.#closed) return;
    const condition = await this.#options.transport().condition();
    if (this.#running === null) this.#setCondition(condition);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#pumped;
  }

  #kick(): void {
    if (this.#closed || this.#isPumping) return;
    this.#isPumping = true;
    this.#pumped = this.#pump();
  }

  #isWanted(each: Waiting): boolean {
    if (each.job.owner === 'spool') return true;
    const since = this.#options.clock.now() - each.wantedAt;
    // A clock that was set back says nothing of how long ago it was: the table asks again.
    return since >= 0 && since <= this.#options.wantedMs;
  }

  #next(): Waiting | null {
    return this.#closed ? null : (this.#waiting.find((each) => this.#isWanted(each)) ?? null);
  }

  /** Hands over what is routed elsewhere by now; nobody asks for it again who could tell. */
  #sendAway(): void {
    const { belongs, stray } = this.#options;
    const strays = this.#waiting.filter(({ job, entry }) => job.owner === 'spool' && !belongs(entry));
    for (const { job } of strays) {
      const each = this.take(job.id);
      if (each !== null) stray(each);
    }
  }

  /** Never rejects: a queue that stops for a fault would keep its jobs for ever. */
  async #pump(): Promise<void> {
    try {
      for (;;) {
        this.#sendAway();
        if (this.#next() === null) return;
        if (stopsPrinting(this.#condition)) await this.look();
        if (stopsPrinting(this.#condition)) return this.#lookLater();
        // Chosen only now: while the printer was asked, a job may have been taken back or moved.
        const next = this.#next();
        if (next === null) return;
        this.#tried = this.#run(next);
        if (!(await this.#tried)) return this.#lookLater();
      }
    } catch (thrown) {
      this.#options.log.error('print.queue-broken', { printer: this.#options.printer, what: nameOf(thrown) });
      this.#lookLater();
    } finally {
      // Here and not in a later turn: who asks in between would find a queue that seems to be at work.
      this.#isPumping = false;
    }
  }

  #lookLater(): void {
    if (this.#closed) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#kick(), this.#options.lookMs);
    this.#timer.unref();
  }

  /** False where the printer cannot take anything now and the job stays where it is. */
  async #run(each: Waiting): Promise<boolean> {
    this.#running = each;
    this.#options.changed();
    try {
      const result = await this.#send(each);
      if (each.larger !== null) {
        // It lets the others by until it is asked for again: the answer may have been given by then.
        each.wantedAt = -Infinity;
        await this.#note(each, 'queued', 'page-larger', false);
        return true;
      }
      if (result.outcome === 'failed' && passes(result.detail)) {
        await this.#note(each, 'queued', result.detail, false);
        return false;
      }
      await this.#note(each, result.outcome, result.detail, true);
      this.#over(each);
      each.resolve(resultOf(each.entry));
    } catch (thrown) {
      await this.#broke(each, thrown);
    } finally {
      this.#running = null;
      this.#options.changed();
    }
    return true;
  }

  async #send(each: Waiting): Promise<Ended> {
    await this.#note(each, 'rendering', null, false);
    const rendered = await each.job.render();
    each.larger = rendered.ok ? null : rendered.error.larger;
    if (!rendered.ok) return { outcome: 'failed', detail: rendered.error.detail };
    let begun = false;
    // Written down before the first byte: what is found in `sending` after a crash may have come out.
    const aboutToSend = async (): Promise<void> => {
      await this.#put(each, 'sending', null, true);
      begun = true;
    };
    try {
      const result = await this.#options.transport().send(each.job.id, rendered.value, aboutToSend);
      this.#setCondition(conditionAfter(result));
      return result;
    } catch (thrown) {
      if (!begun) throw thrown;
      this.#logFault(each, thrown);
      return { outcome: 'maybe', detail: 'interrupted' };
    }
  }

  /** A fault before the first byte. Who asks gets the error and asks again; for the desk's job a person decides. */
  async #broke(each: Waiting, thrown: unknown): Promise<void> {
    const detail = each.entry.state === 'sending' ? 'disk' : 'fault';
    this.#logFault(each, thrown);
    const isOurs = each.job.owner === 'spool';
    await this.#note(each, isOurs ? 'failed' : 'queued', isOurs ? detail : null, isOurs);
    this.#over(each);
    if (isOurs) each.resolve(resultOf(each.entry));
    else each.reject(thrown);
  }

  #logFault({ job }: Waiting, thrown: unknown): void {
    this.#options.log.error('print.fault', { job: job.id, what: nameOf(thrown) });
  }

  #over(each: Waiting): void {
    this.#waiting = this.#waiting.filter((other) => other !== each);
    const { id, state, detail } = each.entry;
    this.#options.log.info('print.done', { job: id, state, detail });
    this.#options.ended(each.entry);
  }

  #setCondition(condition: PrinterCondition): void {
    if (condition === this.#condition) return;
    this.#condition = condition;
    this.#since = this.#options.clock.now();
    this.#options.changed();
  }

  /** Writes down what is so anyway: a disk that does not take it changes nothing about it. */
  async #note(
    each: Waiting,
    state: SpoolEntry['state'],
    detail: string | null,
    lasting: boolean,
  ): Promise<void> {
    try {
      await this.#put(each, state, detail, lasting);
    } catch (thrown) {
      this.#logFault(each, thrown);
    }
  }

  #put(each: Waiting, state: SpoolEntry['state'], detail: string | null, lasting: boolean): Promise<void> {
    each.entry = { ...each.entry, state, detail, at: this.#options.clock.now() };
    return this.#options.file.put(each.entry, lasting);
  }
}
