import { must } from '../../kit/must.ts';
import { workerEngine } from '../engines.ts';
import { waybill } from '../labels.ts';
import type { MakeLabel } from './messages.ts';

/** The engine's worker, not yet started. */
export function open(): Promise<MakeLabel> {
  const engine = workerEngine();
  return Promise.resolve(async (seed) => {
    must(await engine.render(waybill('ru', '100x150', seed), { dpi: 203, language: 'zpl' }));
  });
}
