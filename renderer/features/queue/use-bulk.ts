import { useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingLimits } from '#shared/market/reading.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { runBulk, type BulkDeed, type BulkReport } from '../../session/bulk.ts';

/** What is done to many at once, and what came of it. */
export interface Bulk {
  readonly run: (deed: BulkDeed, numbers: readonly PostingNumber[]) => void;
  /** How far it is; null while nothing runs. */
  readonly working: { readonly done: number; readonly all: number } | null;
  /** Stays until somebody closes it: nothing that failed goes by unseen. */
  readonly report: BulkReport | 'fault' | null;
  readonly close: () => void;
}

/** Runs deeds over the chosen postings, in the name of who is at the desk. */
export function useBulk(done: (report: BulkReport) => void): Bulk {
  const { runtime, clock, log } = useStarted();
  const [limits] = useKept('queue.limits', () => new Map<PostingNumber, PostingLimits>());
  const [report, setReport] = useKept<Bulk['report']>('queue.report', () => null);
  const [working, setWorking] = useState<Bulk['working']>(null);

  const perform = async (deed: BulkDeed, numbers: readonly PostingNumber[]): Promise<void> => {
    setWorking({ done: 0, all: numbers.length });
    const made = await runBulk(deed, numbers, {
      book: runtime.book,
      many: runtime.execute.later.many,
      clock,
      settings: runtime.settings,
      ask: runtime.ask,
      by: runtime.acting(),
      limits,
      progress: (count) => setWorking({ done: count, all: numbers.length }),
    });
    setReport(made);
    done(made);
    await runtime.station.refresh();
  };

  return {
    working,
    report,
    close: () => setReport(null),
    run: (deed, numbers) => {
      if (working !== null) return;
      perform(deed, numbers)
        .catch((thrown: unknown) => {
          log('queue.bulk', String(thrown));
          setReport('fault');
        })
        .finally(() => setWorking(null));
    },
  };
}
