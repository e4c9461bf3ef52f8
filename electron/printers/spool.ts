import type { PrinterState, PrintResult } from '#shared/bridge/calls.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Result } from '#shared/kit/result.ts';
import type { Log } from '../log.ts';
import { inTurn } from '../store/atomic-file.ts';
import { openSpoolFile } from './spool-file.ts';
import type { SpoolEntry, SpoolFile } from './spool-file.ts';
import { failed } from './transport.ts';
import type { Sheets, Transport } from './transport.ts';

/** One thing to print. The same id is printed at most once, whatever happens. */
export interface SpoolJob {
  readonly id: string;
  /** Renders when the job's turn has come; an error is the detail of `failed`. */
  readonly render: () => Promise<Result<Sheets, string>>;
}

/** The durable queue in front of the printer. */
export interface Spool {
  /** Prints, or tells how the job of that id ended; a job under way is waited for. */
  print(job: SpoolJob): Promise<PrintResult>;
  state(): PrinterState;
  /** The same, after looking whether the printer is there when no job has told yet. */
  look(): Promise<PrinterState>;
  close(): Promise<void>;
}

/** What a spool needs. */
export interface SpoolOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
  /** The way to the printer as the settings name it at that moment. */
  readonly transport: () => Transport;
  readonly onState: (state: PrinterState) => void;
}

/** Ends that say nothing about the next try: not one byte went out and the same job may come again. */
const passing = new Set(['unreachable', 'busy']);

const conditions = { printed: 'ready', maybe: 'unknown', failed: 'unreachable' } as const;

class DurableSpool implements Spool {
  readonly #options: SpoolOptions;
  readonly #file: SpoolFile;
  readonly #turn = inTurn();
  readonly #underWay = new Map<string, Promise<PrintResult>>();
  #condition: 'ready' | 'unreachable' | 'unknown' = 'unknown';

  constructor(options: SpoolOptions, file: SpoolFile) {
    this.#options = options;
    this.#file = file;
  }

  state(): PrinterState {
    const waiting = this.#underWay.size;
    return { state: waiting > 0 && this.#condition !== 'unreachable' ? 'busy' : this.#condition, waiting };
  }

  async look(): Promise<PrinterState> {
    if (this.#underWay.size > 0 || this.#condition === 'ready') return this.state();
    this.#condition = await this.#options.transport().probe();
    return this.state();
  }

  print(job: SpoolJob): Promise<PrintResult> {
    const running = this.#underWay.get(job.id);
    if (running !== undefined) return running;
    const known = this.#file.entries.get(job.id);
    const outcome = known === undefined ? null : outcomeOf(known);
    if (outcome !== null) return Promise.resolve(outcome);
    const run = this.#turn(() => this.#run(job)).finally(() => {
      this.#underWay.delete(job.id);
      this.#options.onState(this.state());
    });
    this.#underWay.set(job.id, run);
    this.#options.onState(this.state());
    return run;
  }

  close(): Promise<void> {
    return this.#turn(() => this.#file.close());
  }

  async #run(job: SpoolJob): Promise<PrintResult> {
    await this.#put(job.id, 'rendering', null, false);
    const rendered = await job.render();
    const result = rendered.ok ? await this.#send(job.id, rendered.value) : failed(rendered.error);
    await this.#put(job.id, result.outcome, result.detail, true);
    this.#options.log.info('print.done', { job: job.id, outcome: result.outcome, detail: result.detail });
    return result;
  }

  async #send(id: string, sheets: Sheets): Promise<PrintResult> {
    // Written down before the first byte: what is found in `sending` after a crash may have come out.
    const aboutToSend = (): Promise<void> => this.#put(id, 'sending', null, true);
    const result = await this.#options.transport().send(id, sheets, aboutToSend);
    this.#condition = conditions[result.outcome];
    return result;
  }

  #put(id: string, state: SpoolEntry['state'], detail: string | null, lasting: boolean): Promise<void> {
    return this.#file.put({ id, state, detail, at: this.#options.clock.now() }, lasting);
  }
}

/** How a job ended; null where it may (still) run. */
function outcomeOf({ state, detail }: SpoolEntry): PrintResult | null {
  switch (state) {
    case 'queued':
    case 'rendering':
      return null;
    case 'sending':
      return { outcome: 'maybe', detail: 'interrupted' };
    case 'failed':
      return passing.has(detail ?? '') ? null : { outcome: state, detail };
    default:
      return { outcome: state, detail };
  }
}

/** Opens the spool of a folder. A job found half sent is `maybe` from now on. */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const file = await openSpoolFile(options.dir);
  for (const entry of file.entries.values()) {
    if (entry.state !== 'sending') continue;
    options.log.warn('print.interrupted', { job: entry.id });
    await file.put({ ...entry, state: 'maybe', detail: 'interrupted', at: options.clock.now() }, true);
  }
  return new DurableSpool(options, file);
}
