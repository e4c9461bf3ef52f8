import { tidyHeader } from './header-words.ts';

/** What a column of a table of products may mean (PD2). */
export const goodsFields = [
  'sku',
  'offerId',
  'barcode',
  'name',
  'shelf',
  'traits',
  'grams',
  'length',
  'width',
  'height',
  'units',
  'lowMark',
] as const;

/** One of `goodsFields`. */
export type GoodsField = (typeof goodsFields)[number];

/** Which column is what: places from 0. */
export type GoodsColumns = Readonly<Partial<Record<GoodsField, number>>>;

/** One of these says which product a row is about. */
const keys: readonly GoodsField[] = ['sku', 'offerId', 'barcode'];

/** What stands in a column of this name, the narrower ones first; header tidied. */
const words: readonly (readonly [GoodsField, RegExp])[] = [
  ['lowMark', /мало|миним|low below|minimum|low mark|reorder|偏少|最低/u],
  ['barcode', /штрих|шк товара|barcode|ean|gtin|upc|条码|条形码/u],
  ['offerId', /артикул|offer|article|vendor code|seller sku|货号|商家编码|商品编码|款号/u],
  ['sku', /^sku$|ozon *id|^ску$|код товара ozon|平台sku|商品id/u],
  ['shelf', /полк|ячейк|место|shelf|bin|location|货架|库位|货位/u],
  ['traits', /признак|свойств|trait|handling|属性|特性/u],
  ['grams', /вес|масс[аы]|weight|重量/u],
  ['length', /длина|length|长度?$/u],
  ['width', /ширина|width|宽度?$/u],
  ['height', /высота|height|高度?$/u],
  ['units', /остат|колич|кол-?во|^шт\.?$|stock|quantity|^qty|^units?$|on hand|库存|数量|件数/u],
  ['name', /наименование|название|товар|product|item|title|goods|^name$|名称|品名|商品|产品/u],
];

/** Whether the columns say which product a row is about, and anything of it. */
export const isEnough = (columns: GoodsColumns): boolean =>
  keys.some((key) => columns[key] !== undefined) && Object.keys(columns).length > 1;

/** Guesses which column is what by its header; a person looks at it afterwards. */
export function guessGoods(header: readonly string[]): GoodsColumns {
  const columns: Partial<Record<GoodsField, number>> = {};
  const taken = new Set<number>();
  for (const [field, fits] of words) {
    const found = header
      .map((cell, place) => ({ cell: tidyHeader(cell), place }))
      .filter(({ cell, place }) => !taken.has(place) && fits.test(cell))
      .toSorted((a, b) => a.cell.length - b.cell.length)[0];
    if (found === undefined) continue;
    columns[field] = found.place;
    taken.add(found.place);
  }
  return columns;
}

/** The row of headings: the one in which most columns are known, else the first with anything. */
export function goodsHeadingAt(rows: readonly (readonly string[])[]): number {
  const known = rows.map((row) => Object.keys(guessGoods(row)).length);
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  return Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== '')),
  );
}
