import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import { passes, type PrinterState } from '#shared/printing/state.ts';

/** What came out of the printer. */
export interface Sheet {
  readonly jobId: string;
  /** Which label: a parcel's number for a marketplace's file, its kind for one of ours. */
  readonly what: string;
  /** The printer that was named, where one was. */
  readonly printer?: string;
}

/** A printer with a spool in memory: the same job comes out once, whatever happens. */
export interface MemoryPrinter {
  readonly sheets: readonly Sheet[];
  /** Ends of the coming jobs, one each; `printed` when there are none left. */
  script(...ends: readonly PrintResult[]): void;
  /** Unreachable until it is switched on again. */
  unplug(gone: boolean): void;
  /** Every page is larger than its labels, until it no longer is. */
  larger(page: LargerPage | null): void;
  print(jobId: string, what: string, printer?: string): PrintResult;
  /** Jobs that were taken back. */
  readonly withdrawn: readonly string[];
  withdraw(jobId: string): void;
  state(): PrinterState;
}

/** Ends to script with. */
export const ends = {
  printed: { outcome: 'printed', detail: null },
  maybe: { outcome: 'maybe', detail: 'cut' },
  unreachable: { outcome: 'failed', detail: 'unreachable' },
  torn: { outcome: 'failed', detail: 'label-torn' },
} as const satisfies Record<string, PrintResult>;

/** Makes a printer that works. */
export function createMemoryPrinter(): MemoryPrinter {
  const sheets: Sheet[] = [];
  const done = new Map<string, PrintResult>();
  const coming: PrintResult[] = [];
  const withdrawn: string[] = [];
  let gone = false;
  let tooLarge: LargerPage | null = null;
  return {
    sheets,
    withdrawn,
    withdraw: (jobId) => void withdrawn.push(jobId),
    script: (...next) => void coming.push(...next),
    unplug: (off) => (gone = off),
    larger: (page) => (tooLarge = page),
    print(jobId, what, named) {
      const before = done.get(jobId);
      if (before !== undefined) return before;
      if (tooLarge !== null) return { outcome: 'failed', detail: 'page-larger', larger: tooLarge };
      const end = gone ? ends.unreachable : (coming.shift() ?? ends.printed);
      if (end.outcome === 'printed')
        sheets.push({ jobId, what, ...(named === undefined ? {} : { printer: named }) });
      if (end.outcome !== 'failed' || !passes(end.detail)) done.set(jobId, end);
      return end;
    },
    state: () => ({
      printer: 'P1',
      condition: gone ? 'unreachable' : 'ready',
      busy: false,
      waiting: 0,
      since: 0,
    }),
  };
}
