import { renderCode, renderPaper } from '../labels/act.ts';
import { hash01 } from '../prng.ts';
import type { Ctx, Method } from './context.ts';
import { fileAnswer } from './file-body.ts';

const codeOf = (ctx: Ctx): string =>
  `%404%${String(1_000_000_000 + Math.floor(hash01(ctx.shop.seed, 'giveout') * 8e9))}`;

/** `/v1/return/giveout/barcode`: the seller's code at the return point. */
export const giveoutBarcode: Method = {
  message: 'GiveoutGetBarcodeRequest',
  answer: (_body, ctx) => ({ barcode: codeOf(ctx) }),
};

/** `/v1/return/giveout/get-pdf`. */
export const giveoutPdf: Method = {
  message: 'GiveoutGetPDFRequest',
  answer: (_body, ctx) => {
    const paper = { title: 'Штрихкод для получения возвратов', lines: [], code: codeOf(ctx), rows: [] };
    return fileAnswer('giveout.pdf', 'application/pdf', renderPaper(paper, ctx.fonts()), ctx);
  },
};

/** `/v1/return/giveout/get-png`. */
export const giveoutPng: Method = {
  message: 'GiveoutGetPNGRequest',
  answer: (_body, ctx) => fileAnswer('giveout.png', 'image/png', renderCode(codeOf(ctx), ctx.fonts()), ctx),
};
