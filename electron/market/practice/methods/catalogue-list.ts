import { goodsOf } from '../goods/catalogue.ts';
import { invalidField } from '../wire/read.ts';
import type { Method } from './context.ts';

/** `/v3/product/list`: every product, page by page. */
export const productList: Method = {
  message: 'GetProductListRequest',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 1000);
    const filter = body.object('filter');
    const offers = filter?.texts('offer_id', 0, 1000) ?? [];
    const ids = filter?.ints('product_id', 1000) ?? [];
    const lastId = body.textOr('last_id');
    const after = lastId === '' ? 0 : Number(Buffer.from(lastId, 'base64').toString('utf8'));
    if (Number.isNaN(after)) throw invalidField(body, 'last_id', 'value is not valid');
    const chosen = goodsOf(ctx.shop).filter(
      (product) =>
        (offers.length === 0 && ids.length === 0) ||
        offers.includes(product.offerId) ||
        ids.includes(product.productId),
    );
    const page = chosen.filter((product) => product.productId > after).slice(0, limit);
    const last = page.at(-1);
    return {
      result: {
        items: page.map((product) => ({
          product_id: product.productId,
          offer_id: product.offerId,
          sku: ctx.switches.oddities && product.productId % 3 === 0 ? String(product.sku) : product.sku,
          has_fbo_stocks: false,
          has_fbs_stocks: true,
          archived: false,
          is_discounted: false,
          quants: [],
        })),
        total: chosen.length,
        last_id: last ? Buffer.from(String(last.productId)).toString('base64') : '',
      },
    };
  },
};
