import { labelAssets } from '../../kit/label-engine.ts';
import { pdfkitLabels } from '../peers/pdfkit-label.ts';
import type { MakeLabel } from './messages.ts';
import { mixedLabel } from './mixed.ts';

/** The same mix as PDFs by pdfkit; it cannot print marketplace pages, so those are labels of its own too. */
export function open(): Promise<MakeLabel> {
  const print = pdfkitLabels(labelAssets.fonts, 'once');
  return Promise.resolve(async (seed) => {
    await print(mixedLabel(seed));
  });
}
