import { inTurn } from '#shared/kit/in-turn.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelAssets } from '../../electron/labels/assets.ts';
import { createLabelCore } from '../../electron/labels/core.ts';

/** The engine in the caller's own thread; the app runs it in a worker. */
export function createInlineEngine(assets: LabelAssets): LabelEngine {
  const core = createLabelCore(assets);
  const oneByOne = inTurn();
  const turn = <T>(job: () => Promise<T>): Promise<T> =>
    oneByOne(async () => {
      // A turn of the event loop for each: pixels of the last label are freed in between.
      await new Promise((resolve) => setImmediate(resolve));
      return job();
    });
  return {
    warmUp: () => turn(() => core.warmUp()),
    render: (...args) => turn(() => core.render(...args)),
    renderPdf: (...args) => turn(() => core.renderPdf(...args)),
    preparePdf: (...args) => turn(() => core.preparePdf(...args)),
    renderDots: (...args) => turn(() => core.renderDots(...args)),
    inspectPdf: (...args) => turn(() => core.inspectPdf(...args)),
    readCodes: (...args) => turn(() => core.readCodes(...args)),
    close: () => oneByOne(() => Promise.resolve()),
  };
}
