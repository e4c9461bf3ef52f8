import { inTurn } from '#shared/kit/in-turn.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelAssets } from './assets.ts';
import type { LabelJob } from './protocol.ts';
import { createWorkerHost } from './worker-host.ts';

/** How to run the engine: in a worker built from `worker.ts`. */
export interface LabelEngineOptions {
  readonly assets: LabelAssets;
  readonly workerFile: string;
  /** A job that takes longer is given up and its worker replaced; 30 s if not said. */
  readonly longestMs?: number;
  /** A job that takes more memory loses its worker; 768 MB if not said. What PDFium and the canvas hold is outside of it. */
  readonly memoryMb?: number;
  /** Told the text of a fault (a bug inside the worker), without label data. */
  readonly onFault?: (fault: string) => void;
}

/** Starts the label engine. Nothing heavy happens before the first job or `warmUp`, and nothing heavy in this thread. */
export function createLabelEngine(options: LabelEngineOptions): LabelEngine {
  const { assets, workerFile, longestMs = 30_000, memoryMb = 768, onFault = () => undefined } = options;
  const host = createWorkerHost(workerFile, assets, { ms: longestMs, memoryMb }, onFault);
  const turn = inTurn();
  let nextId = 1;
  // The compiler knows each method's answer by the core's type; the wire does not.
  const call = <M extends LabelJob['method']>(
    method: M,
    args: Parameters<LabelEngine[M]>,
  ): ReturnType<LabelEngine[M]> =>
    turn(() => host.run({ id: nextId++, method, args } as unknown as LabelJob)) as ReturnType<LabelEngine[M]>;
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
