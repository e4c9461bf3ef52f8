import { goodsOf } from '../goods/catalogue.ts';
import { barcodesOf, tieBarcode } from '../shop/barcodes.ts';
import type { Ctx, Method } from './context.ts';

const mostPerProduct = 100;
const longest = 100;

/** What is wrong with tying a barcode; the codes are ours, Ozon documents none. */
function trouble(barcode: string, sku: number, ctx: Ctx): readonly [code: string, error: string] | null {
  const product = goodsOf(ctx.shop).find((one) => one.sku === sku);
  if (product === undefined) return ['product_not_found', 'product does not exist'];
  if (barcode.length > longest) return ['barcode_too_long', 'barcode is longer than 100 characters'];
  if (goodsOf(ctx.shop).some((one) => barcodesOf(one, ctx.shop).includes(barcode))) {
    return ['barcode_already_exists', 'barcode is already used'];
  }
  if (barcodesOf(product, ctx.shop).length >= mostPerProduct)
    return ['too_many_barcodes', 'limit is reached'];
  return null;
}

/** `/v1/barcode/add`: names only what went wrong. */
export const barcodeAdd: Method = {
  message: 'AddBarcodeRequest',
  answer: (body, ctx) => ({
    errors: body.objects('barcodes', 1, 100).flatMap((row) => {
      const barcode = row.text('barcode');
      const sku = row.int('sku');
      const wrong = trouble(barcode, sku, ctx);
      if (wrong !== null) return [{ code: wrong[0], error: wrong[1], barcode, sku }];
      const product = goodsOf(ctx.shop).find((one) => one.sku === sku);
      if (product) tieBarcode(product, barcode, ctx.shop);
      ctx.note('barcode-tied', String(sku));
      return [];
    }),
  }),
};

/** `/v1/barcode/generate`: OZN and digits, for products without one. */
export const barcodeGenerate: Method = {
  message: 'GenerateBarcodeRequest',
  answer: (body, ctx) => ({
    errors: body.ints('product_ids', 100).flatMap((id) => {
      const product = goodsOf(ctx.shop).find((one) => one.productId === id);
      const error = (code: string, words: string) => [{ code, error: words, barcode: '', product_id: id }];
      if (product === undefined) return error('product_not_found', 'product does not exist');
      if (barcodesOf(product, ctx.shop).length > 0) return error('barcode_already_exists', 'barcode exists');
      tieBarcode(product, `OZN${product.sku}`, ctx.shop);
      ctx.note('barcode-made', String(product.sku));
      return [];
    }),
  }),
};
