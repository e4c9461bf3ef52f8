import { useCallback, useEffect, useState } from 'react';
import type { RequestOf } from '#shared/bridge/calls.ts';
import { isDeskJob } from '#shared/printing/desk-job.ts';
import { isOver, type JobView } from '#shared/printing/job.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { usePrinterStates } from '../../parts/use-printer-states.ts';

type Saying = RequestOf<'print.settle'>['say'];

/** The jobs as they stand, kept up to date while the page is shown. */
export interface Jobs {
  readonly list: readonly JobView[];
  readonly stateOf: (printer: string) => PrinterState | null;
  /** Questions that only a person can answer, of jobs that were asked for here. */
  readonly attention: number;
  readonly settle: (job: JobView, say: Saying) => void;
  /** The job that was to be settled had moved on already. */
  readonly tooLate: string | null;
}

/** A job can end without news of its printer; ms. */
const LOOK_MS = 3000;

/** Whether somebody is asked about a job here. */
export const isQuestion = (job: JobView): boolean => job.state === 'maybe' && isDeskJob(job.id);

/** Whether a job still waits or runs. */
export const isOpen = (job: JobView): boolean => !isOver(job.state) || isQuestion(job);

/** Reads the jobs again whenever the printers have news. */
export function useJobs(): Jobs {
  const { runtime, log } = useStarted();
  const { stateOf } = usePrinterStates();
  const [list, setList] = useState<readonly JobView[]>([]);
  const [tooLate, setTooLate] = useState<string | null>(null);
  const read = useCallback(
    () =>
      runtime
        .ask('print.jobs', undefined)
        .then(setList, (fault: unknown) => log('print.jobs', String(fault))),
    [runtime, log],
  );
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), LOOK_MS);
    const deaf = runtime.hear('printers.states', () => void read());
    return () => {
      clearInterval(timer);
      deaf();
    };
  }, [runtime, read]);
  return {
    list,
    stateOf,
    attention: list.filter(isQuestion).length,
    tooLate,
    settle: (job, say) => {
      setTooLate(null);
      runtime
        .ask('print.settle', { jobId: job.id, say })
        .then((next) => (next === null ? setTooLate(job.id) : undefined))
        .then(read, (fault: unknown) => log('print.settle', String(fault)));
    },
  };
}
