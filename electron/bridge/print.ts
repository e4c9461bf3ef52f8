import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import type { Spool } from '../printers/spool/spool.ts';
import type { HandlersOf } from './register.ts';

/** What printing needs. */
export interface PrintParts {
  readonly jobs: PrintJobs;
  readonly spool: Spool;
}

const noPrinter: PrintResult = { outcome: 'failed', detail: 'unreachable' };

/** Handlers of printing. */
export function printHandlers(
  parts: PrintParts,
): HandlersOf<'print.doc' | 'print.kept' | 'print.jobs' | 'print.settle' | 'printers.states'> {
  const { jobs, spool } = parts;
  return {
    'print.doc': async ({ jobId, kind, docs, copies, owner, printer: named }) => {
      const printer = jobs.route(kind, named);
      if (printer === null) return noPrinter;
      const payload = { id: jobId, kind, docs, copies };
      const before = spool.ended(jobId);
      if (before !== null) return before;
      // Kept before it is queued: what is queued is carried on after a crash.
      if (owner === 'spool') await jobs.keep(payload);
      return spool.print(jobs.ofDocs(payload, owner, printer));
    },
    'print.kept': ({ jobId, number, mark, printer: named }) => {
      const printer = jobs.route('market', named);
      return printer === null
        ? Promise.resolve(noPrinter)
        : spool.print(jobs.ofKept(jobId, number, mark, printer));
    },
    'print.jobs': () => Promise.resolve(spool.jobs()),
    'print.settle': ({ jobId, say }) => spool.settle(jobId, say),
    'printers.states': () => spool.look(),
  };
}
