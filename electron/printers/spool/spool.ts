import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { RequestOf } from '#shared/bridge/calls.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import { isOver, type JobView } from '#shared/printing/job.ts';
import { stopsPrinting, type PrinterState } from '#shared/printing/state.ts';
import type { Log } from '../../log.ts';
import { PrinterQueue } from './queue.ts';
import { openSpoolFile } from './spool-file.ts';
import type { SpoolEntry, SpoolFile } from './spool-file.ts';
import type { Transport } from '../transport.ts';
import { jobList, viewOf } from './job-list.ts';
import { resultOf, type SpoolJob, type Waiting } from './waiting.ts';
import { within } from '../within.ts';

/** What a person says about a job. */
export type JobSaying = RequestOf<'print.settle'>['say'];

/** The durable queues in front of the printers. */
export interface Spool {
  /**
   * Prints, or tells how the job of that id ended. A job that cannot run now is answered after a moment with the word why;
   * it keeps its place.
   */
  print(job: SpoolJob): Promise<PrintResult>;
  /** How a job ended; null for one that did not or is not known. */
  ended(id: string): PrintResult | null;
  /** Jobs that wait, run or ended lately, newest first. */
  jobs(): readonly JobView[];
  /** Null where the job is not known or cannot be treated so. */
  settle(id: string, say: JobSaying): Promise<JobView | null>;
  states(): readonly PrinterState[];
  /** The same, after asking every printer of the settings that no job is telling about. */
  look(): Promise<readonly PrinterState[]>;
  close(): Promise<void>;
}

/** What a spool needs. Times in ms. */
export interface SpoolOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Ids of the printers of the settings at that moment. */
  readonly printers: () => readonly string[];
  readonly transport: (printer: string) => Transport;
  readonly onStates: (states: readonly PrinterState[]) => void;
  /** The printer a kind goes to at that moment; null where there is none. */
  readonly route: (kind: LabelKind) => string | null;
  /** The job of an entry that the spool owns, from what was kept of it; null where nothing was. */
  readonly revive: (entry: SpoolEntry) => Promise<SpoolJob | null>;
  /** Told when nothing can follow any more. */
  readonly forget: (id: string) => Promise<void>;
  /** Forgets what was kept of all jobs but these. */
  readonly forgetOthers: (ids: ReadonlySet<string>) => Promise<void>;
  /** Between two looks at printers that nobody prints on; without it nobody looks by itself. */
  readonly watchMs?: number;
  readonly patienceMs?: number;
  readonly lookMs?: number;
  readonly wantedMs?: number;
}

class DurableSpool implements Spool {
  readonly #options: SpoolOptions;
  readonly #file: SpoolFile;
  readonly #queues = new Map<string, PrinterQueue>();
  #watch: ReturnType<typeof setTimeout> | null = null;

  constructor(options: SpoolOptions, file: SpoolFile) {
    this.#options = options;
    this.#file = file;
  }

  states(): readonly PrinterState[] {
    return this.#options.printers().map((printer) => this.#queue(printer).state());
  }

  async look(): Promise<readonly PrinterState[]> {
    await Promise.all(this.#options.printers().map((printer) => this.#queue(printer).look()));
    return this.states();
  }

  jobs(): readonly JobView[] {
    const waits = ({ id, printer }: SpoolEntry): boolean => this.#queue(printer).find(id) !== null;
    return jobList(this.#file.entries.values(), waits);
  }

  ended(id: string): PrintResult | null {
    const known = this.#file.entries.get(id);
    return known !== undefined && isOver(known.state) ? resultOf(known) : null;
  }

  async print(job: SpoolJob): Promise<PrintResult> {
    const before = this.ended(job.id);
    if (before !== null) return before;
    const known = this.#file.entries.get(job.id);
    if (known !== undefined && known.printer !== job.printer) {
      const elsewhere = this.#queue(known.printer);
      if (elsewhere.isRunning(job.id)) return this.#answer(elsewhere, known.askedAt, job);
      const moved = elsewhere.take(job.id);
      if (moved !== null) return this.#move(moved, job);
    }
    const askedAt = known?.askedAt ?? this.#options.clock.now();
    return this.#answer(this.#queue(job.printer), askedAt, job);
  }

  /** Whoever waits for a job gets its end from where it went. */
  #move(from: Waiting, job: SpoolJob): Promise<PrintResult> {
    const queue = this.#queue(job.printer);
    const answer = this.#answer(queue, from.entry.askedAt, job);
    (queue.find(job.id)?.done ?? answer).then(from.resolve, from.reject);
    return answer;
  }

  /** A job of the spool's own goes to the printer its kind is routed to by now (JB9). */
  async #follow(from: Waiting): Promise<void> {
    const { entry } = from;
    try {
      const job = await this.#revived(entry);
      // Taken back or asked for elsewhere meanwhile.
      if (this.#file.entries.get(entry.id) !== entry) return;
      if (job !== null) await this.#move(from, job);
      else from.resolve(resultOf(await this.#put({ ...entry, state: 'failed', detail: 'label-missing' })));
    } catch (thrown) {
      this.#options.log.error('print.not-moved', { job: entry.id });
      // Shown as failed even where that cannot be written down: a person has it printed again.
      await this.#put({ ...entry, state: 'failed', detail: 'disk' }).catch(() => undefined);
      from.reject(thrown);
    }
  }

  /** Null where nothing was kept, or the disk does not give it back. */
  async #revived(entry: SpoolEntry): Promise<SpoolJob | null> {
    try {
      return await this.#options.revive(entry);
    } catch {
      this.#options.log.error('print.not-revived', { job: entry.id });
      return null;
    }
  }

  async settle(id: string, say: JobSaying): Promise<JobView | null> {
    const entry = this.#file.entries.get(id);
    if (entry === undefined) return null;
    const next = await this.#settled(entry, say);
    return next === null ? null : viewOf(next);
  }

  async close(): Promise<void> {
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#watch = null;
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.#file.close();
  }

  /** Looks at the printers from time to time, so that paper is put in before the next label wants it. */
  watch(everyMs: number): void {
    this.#watch = setTimeout(() => {
      const next = (): void => void (this.#watch !== null && this.watch(everyMs));
      this.look().then(next, next);
    }, everyMs);
    this.#watch.unref();
  }

  /** Carries on what a restart found: half-sent jobs become `maybe`, jobs of the spool's own go on in the order they were asked for. */
  async resume(): Promise<void> {
    const entries = [...this.#file.entries.values()];
    const isKept = ({ owner, state }: SpoolEntry): boolean =>
      owner === 'spool' && (!isOver(state) || state === 'maybe' || state === 'failed');
    await this.#options.forgetOthers(new Set(entries.filter(isKept).map(({ id }) => id)));
    const open = entries.filter(({ state }) => !isOver(state));
    for (const entry of open.sort((a, b) => a.askedAt - b.askedAt)) {
      if (entry.state === 'sending') {
        this.#options.log.warn('print.interrupted', { job: entry.id });
        await this.#put({ ...entry, state: 'maybe', detail: 'interrupted' });
      } else if (entry.owner === 'spool') {
        const job = await this.#revived(entry);
        if (job === null) await this.#put({ ...entry, state: 'failed', detail: 'label-missing' });
        else await this.#queue(job.printer).ask(job, entry.askedAt);
      }
    }
  }

  async #settled(entry: SpoolEntry, say: JobSaying): Promise<SpoolEntry | null> {
    const { id, state, owner } = entry;
    switch (say) {
      case 'withdraw':
        // One of the desk that failed for good is given up with it.
        return isOver(state) && !(state === 'failed' && owner === 'spool') ? null : this.#withdraw(entry);
      case 'came-out':
        if (state !== 'maybe' || owner !== 'spool') return null;
        return this.#end({ ...entry, state: 'confirmed', detail: 'said-so' });
      case 'did-not':
      case 'again': {
        // A parcel's label is printed again at the table only, with a reason that becomes a fact (LB3).
        if (owner !== 'spool' || (state !== 'maybe' && state !== 'failed')) return null;
        const job = await this.#revived(entry);
        // A second click may have been quicker, and its label out already.
        if (job === null || this.#file.entries.get(id) !== entry) return null;
        const added = await this.#queue(job.printer).ask(job, this.#options.clock.now());
        return added.entry;
      }
    }
  }

  async #withdraw(entry: SpoolEntry): Promise<SpoolEntry | null> {
    const queue = this.#queue(entry.printer);
    if (queue.isRunning(entry.id)) return null;
    const ended = this.#end({ ...entry, state: 'withdrawn', detail: null });
    queue.take(entry.id)?.resolve({ outcome: 'failed', detail: 'withdrawn' });
    return ended;
  }

  /** Written down first: who asks meanwhile must find it ended, and a crash must not find it without its labels. */
  async #end(entry: SpoolEntry): Promise<SpoolEntry> {
    const next = await this.#put(entry);
    await this.#forget(entry.id);
    return next;
  }

  async #forget(id: string): Promise<void> {
    await this.#options.forget(id).catch(() => this.#options.log.warn('print.not-forgotten', { job: id }));
  }

  async #put(entry: SpoolEntry): Promise<SpoolEntry> {
    const next = { ...entry, at: this.#options.clock.now() };
    await this.#file.put(next, true);
    return next;
  }

  /** The job's end, or, where it does not come in a moment, why it waits. */
  async #answer(queue: PrinterQueue, askedAt: number, job: SpoolJob): Promise<PrintResult> {
    const waiting = await queue.ask(job, askedAt);
    const late = await within(waiting.done, this.#options.patienceMs ?? 1500);
    if (late !== null) return late;
    // A job under way is waited for, but no longer than this try: who is not told does not ask again.
    const ended = await queue.afterTry(waiting);
    if (ended !== null) return ended;
    const { condition } = queue.state();
    if (waiting.larger !== null) return { outcome: 'failed', detail: 'page-larger', larger: waiting.larger };
    return {
      outcome: 'failed',
      detail: stopsPrinting(condition) ? (waiting.entry.detail ?? condition) : 'busy',
    };
  }

  /** A window that cannot be told is no reason to stop a printer. */
  #tell(): void {
    try {
      this.#options.onStates(this.states());
    } catch {
      this.#options.log.warn('print.not-told');
    }
  }

  #queue(printer: string): PrinterQueue {
    const known = this.#queues.get(printer);
    if (known !== undefined) return known;
    const { clock, log, transport, lookMs = 2000, wantedMs = 10_000 } = this.#options;
    const queue = new PrinterQueue({
      printer,
      clock,
      log,
      lookMs,
      wantedMs,
      file: this.#file,
      transport: () => transport(printer),
      changed: () => this.#tell(),
      belongs: ({ kind }) => [printer, null].includes(this.#options.route(kind)),
      stray: (waiting) => void this.#follow(waiting),
      ended: ({ id, state, owner }) => {
        // What failed or may have come out is kept: a person decides about it.
        if (owner === 'spool' && (state === 'sent' || state === 'confirmed')) void this.#forget(id);
      },
    });
    this.#queues.set(printer, queue);
    return queue;
  }
}

/** Opens the spool of a folder. A job found half sent is `maybe` from now on; jobs of the spool's own go on. */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const spool = new DurableSpool(options, await openSpoolFile(options.dir));
  await spool.resume();
  if (options.watchMs !== undefined) spool.watch(options.watchMs);
  return spool;
}
