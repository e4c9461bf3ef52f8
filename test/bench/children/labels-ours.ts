import { must } from '../../kit/must.ts';
import { warm, workerEngine } from '../engines.ts';
import { marketPdfs, marketStock } from '../market-labels.ts';
import type { MakeLabel } from './messages.ts';
import { isMarketTurn, mixedLabel } from './mixed.ts';

/** The engine in its worker, a mix of labels to ZPL, marketplace pages among them. */
export async function open(): Promise<MakeLabel> {
  const engine = await warm(workerEngine());
  const pdfOf = marketPdfs();
  const zpl = { dpi: 203, language: 'zpl' } as const;
  return async (seed) => {
    if (isMarketTurn(seed)) {
      must(await engine.renderPdf(pdfOf(seed), { ...zpl, page: 1, stock: marketStock }));
    } else must(await engine.render(mixedLabel(seed), zpl));
  };
}
