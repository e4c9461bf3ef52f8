import { createRequire } from 'node:module';
import { resolveLabelAssets, type LabelAssets } from '../../electron/labels/assets.ts';
import { createInlineEngine } from './inline-engine.ts';
import type { LabelEngine } from '#shared/label/engine.ts';

/** Files of the engine as installed here. */
export const labelAssets: LabelAssets = resolveLabelAssets(createRequire(import.meta.url).resolve);

/** An engine in this thread. */
export const inlineEngine = (): LabelEngine => createInlineEngine(labelAssets);

export { must } from './must.ts';
