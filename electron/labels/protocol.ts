import { assertNever } from '#shared/kit/assert-never.ts';
import type { LabelCore } from './core.ts';

/** A job for the worker: a method of the core with its arguments. */
export type LabelJob = {
  [M in keyof LabelCore]: {
    readonly id: number;
    readonly method: M;
    readonly args: Parameters<LabelCore[M]>;
  };
}[keyof LabelCore];

/** What the worker answers; `fault` is a bug's text, never a foreseen failure. */
export type LabelAnswer =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly fault: string };

/** Runs a job on a core. */
export function runJob(core: LabelCore, job: LabelJob): Promise<unknown> {
  switch (job.method) {
    case 'warmUp':
      return core.warmUp();
    case 'render':
      return core.render(...job.args);
    case 'renderPdf':
      return core.renderPdf(...job.args);
    case 'preparePdf':
      return core.preparePdf(...job.args);
    case 'renderDots':
      return core.renderDots(...job.args);
    case 'inspectPdf':
      return core.inspectPdf(...job.args);
    case 'readCodes':
      return core.readCodes(...job.args);
    default:
      return assertNever(job);
  }
}
