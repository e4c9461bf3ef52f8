import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelAssets } from './assets.ts';
import { createLabelCore } from './core.ts';
import type { LabelJob } from './protocol.ts';
import { createWorkerHost, type JobHost } from './worker-host.ts';

/** How to run the engine: in a worker built from `worker.ts`, or in this thread (tests, tools). */
export interface LabelEngineOptions {
  readonly assets: LabelAssets;
  readonly run: 'inline' | { readonly workerFile: string };
  /** A job that takes longer is given up and its worker replaced; 30 s if not said. */
  readonly longestMs?: number;
  /** Told the text of a fault (a bug inside the worker), without label data. */
  readonly onFault?: (fault: string) => void;
}

/** One job after another, whatever the callers do. */
function serial(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}

function inline(assets: LabelAssets): LabelEngine {
  const core = createLabelCore(assets);
  const inTurn = serial();
  const turn = async <T>(job: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    return job();
  };
  return {
    warmUp: () => inTurn(() => turn(() => core.warmUp())),
    render: (...args) => inTurn(() => turn(() => core.render(...args))),
    renderPdf: (...args) => inTurn(() => turn(() => core.renderPdf(...args))),
    preparePdf: (...args) => inTurn(() => turn(() => core.preparePdf(...args))),
    renderDots: (...args) => inTurn(() => turn(() => core.renderDots(...args))),
    inspectPdf: (...args) => inTurn(() => turn(() => core.inspectPdf(...args))),
    readCodes: (...args) => inTurn(() => turn(() => core.readCodes(...args))),
    close: () => inTurn(() => Promise.resolve()),
  };
}

function inWorker(host: JobHost): LabelEngine {
  const inTurn = serial();
  let nextId = 1;
  // The compiler knows each method's answer by the core's type; the wire does not.
  const call = <M extends LabelJob['method']>(
    method: M,
    args: Parameters<LabelEngine[M]>,
  ): ReturnType<LabelEngine[M]> =>
    inTurn(() => host.run({ id: nextId++, method, args } as unknown as LabelJob)) as ReturnType<
      LabelEngine[M]
    >;
  return {
    warmUp: () => call('warmUp', []),
    render: (...args) => call('render', args),
    renderPdf: (...args) => call('renderPdf', args),
    preparePdf: (...args) => call('preparePdf', args),
    renderDots: (...args) => call('renderDots', args),
    inspectPdf: (...args) => call('inspectPdf', args),
    readCodes: (...args) => call('readCodes', args),
    close: () => host.close(),
  };
}

/** Starts the label engine. Nothing heavy happens before the first job or `warmUp`. */
export function createLabelEngine(options: LabelEngineOptions): LabelEngine {
  const { assets, run } = options;
  if (run === 'inline') return inline(assets);
  const onFault = options.onFault ?? (() => undefined);
  return inWorker(createWorkerHost(run.workerFile, assets, options.longestMs ?? 30_000, onFault));
}
