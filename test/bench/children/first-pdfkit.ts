import { labelAssets } from '../../kit/label-engine.ts';
import { waybill } from '../labels.ts';
import { pdfkitLabels } from '../peers/pdfkit-label.ts';
import type { MakeLabel } from './messages.ts';

/** pdfkit, which has read no font yet. */
export function open(): Promise<MakeLabel> {
  const print = pdfkitLabels(labelAssets.fonts, 'each');
  return Promise.resolve(async (seed) => {
    await print(waybill('ru', '100x150', seed));
  });
}
