import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { RenderTrouble, Sheets } from '../transport.ts';
import type { SpoolEntry } from './spool-file.ts';

/** One thing to print. The same id is printed at most once, whatever happens. */
export interface SpoolJob {
  readonly id: string;
  /** Id of the printer. */
  readonly printer: string;
  readonly kind: LabelKind;
  /** Labels in it, copies counted. */
  readonly labels: number;
  /** `asker`: sent only while somebody asks for it; `spool`: carried on by the spool itself. */
  readonly owner: 'asker' | 'spool';
  /** Renders when the job's turn has come. */
  readonly render: () => Promise<Result<Sheets, RenderTrouble>>;
}

/** A job in the queue. */
export interface Waiting {
  job: SpoolJob;
  entry: SpoolEntry;
  /** When it was last asked for. */
  wantedAt: number;
  /** What has to be answered before it can print. */
  larger: LargerPage | null;
  readonly done: Promise<PrintResult>;
  readonly resolve: (result: PrintResult) => void;
  readonly reject: (thrown: unknown) => void;
}

/** How a job ended, as the door tells it. */
export function resultOf({ state, detail }: Pick<SpoolEntry, 'state' | 'detail'>): PrintResult {
  switch (state) {
    case 'sent':
    case 'confirmed':
      return { outcome: 'printed', detail: null };
    case 'maybe':
      return { outcome: 'maybe', detail };
    default:
      return { outcome: 'failed', detail: state === 'withdrawn' ? 'withdrawn' : detail };
  }
}

/** A job that was just asked for. */
export function waitingOf(job: SpoolJob, entry: SpoolEntry, wantedAt: number): Waiting {
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const done = new Promise<PrintResult>((settled, broken) => {
    resolve = settled;
    reject = broken;
  });
  // Nobody may be asking any more when it breaks; whoever asks gets the error.
  done.catch(() => undefined);
  return { job, entry, wantedAt, larger: null, done, resolve, reject };
}
