import { createRequire } from 'node:module';
import { resolveLabelAssets, type LabelAssets } from '../../electron/labels/assets.ts';
import { createLabelEngine } from '../../electron/labels/engine.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';

/** Files of the engine as installed here. */
export const labelAssets: LabelAssets = resolveLabelAssets(createRequire(import.meta.url).resolve);

/** An engine in this thread. */
export const inlineEngine = (): LabelEngine => createLabelEngine({ assets: labelAssets, run: 'inline' });

/** The value of a success; the failure's own words otherwise. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}
