import path from 'node:path';
import { createLabelEngine } from '../../electron/labels/engine.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { labelAssets, must } from '../kit/label-engine.ts';

/** The engine in its worker, as built for the app. */
export const workerEngine = (): LabelEngine =>
  createLabelEngine({ assets: labelAssets, workerFile: path.resolve('out/bench/labels/labels.cjs') });

/** An engine that has been warmed up, as the app does at its start. */
export async function warm(engine: LabelEngine): Promise<LabelEngine> {
  must(await engine.warmUp());
  return engine;
}
