import { goodsOf } from '../goods/catalogue.ts';
import { needsOf } from '../shop/needs.ts';
import { ApiError } from '../wire/reply.ts';
import { invalidField } from '../wire/read.ts';
import { postingOr404, type Method } from './context.ts';

/** Countries a product may come from, as Ozon writes them. */
const countries: readonly (readonly [code: string, name: string])[] = [
  ['DZ', 'Алжир'],
  ['AM', 'Армения'],
  ['BY', 'Беларусь'],
  ['VN', 'Вьетнам'],
  ['DE', 'Германия'],
  ['IN', 'Индия'],
  ['IT', 'Италия'],
  ['KZ', 'Казахстан'],
  ['KG', 'Киргизия'],
  ['CN', 'Китай'],
  ['KR', 'Корея, Республика'],
  ['RU', 'Россия'],
  ['TR', 'Турция'],
  ['UZ', 'Узбекистан'],
  ['JP', 'Япония'],
];

/** Goods from here pass no customs. */
const withoutCustoms = new Set(['AM', 'BY', 'KG', 'KZ', 'RU']);

/** `/v2/posting/fbs/product/country/list`. */
export const countryList: Method = {
  message: 'ListCountryProductFbsPostingRequest',
  answer: (body) => {
    const wanted = body.textOr('name_search').toLowerCase();
    return {
      result: countries
        .filter(([, name]) => name.toLowerCase().includes(wanted))
        .map(([code, name]) => ({ name, country_iso_code: code })),
    };
  },
};

/** `/v2/posting/fbs/product/country/set`: by goodsOf(ctx.shop) id, which is not the SKU. */
export const countrySet: Method = {
  message: 'SetCountryProductFbsPostingRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const productId = body.intIn('product_id', 1, Number.MAX_SAFE_INTEGER);
    const code = body.text('country_iso_code');
    const product = goodsOf(ctx.shop).find((one) => one.productId === productId);
    if (!product || posting.lines.every((line) => line.sku !== product.sku))
      throw new ApiError('UNKNOW_PRODUCT');
    if (!countries.some(([known]) => known === code))
      throw invalidField(body, 'country_iso_code', 'value must be in list');
    const needsGtd = !withoutCustoms.has(code);
    ctx.shop.countries = { ...ctx.shop.countries, [String(product.sku)]: code };
    const needs = needsOf(posting);
    const others = needs.gtd.filter((sku) => sku !== product.sku);
    posting.needs = { ...needs, gtd: needsGtd ? [...others, product.sku] : others };
    ctx.note('country', posting.number);
    return { product_id: productId, is_gtd_needed: needsGtd };
  },
};
