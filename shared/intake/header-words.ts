import type { TableField } from './fields.ts';

/**
 * What people call a column, in Russian, Chinese and English; the first that fits wins, so the narrower ones stand first.
 * Matched against the tidied header: lower case, single blanks.
 */
export const headerWords: readonly (readonly [TableField, RegExp])[] = [
  ['tracking', /трек|tracking|track no|运单|物流单号|快递单号|面单/u],
  [
    'posting',
    /номер отправления|отправлени[ея] *(?:№|no)|posting|shipment (?:no|number|id)|发货号|货件编?号|发货单号/u,
  ],
  ['barcode', /штрих|шк товара|barcode|ean|gtin|upc|条码|条形码/u],
  ['offerId', /артикул|offer|article|vendor code|seller sku|货号|商家编码|商品编码|款号/u],
  ['sku', /^sku$|ozon *id|^ску$|код товара ozon|平台sku|商品id/u],
  ['quantity', /колич|кол-?во|^шт\.?$|quantity|^qty|^units?$|^pcs$|数量|件数/u],
  ['color', /цвет|colou?r|颜色/u],
  ['weight', /вес|масс[аы]|weight|重量/u],
  ['currency', /валют|currency|币种|货币/u],
  ['price', /цена|стоимость|price|单价|价格|售价/u],
  ['lateAt', /без просрочки|latest|最晚/u],
  [
    'cutoffAt',
    /дата отгрузки|отгрузить до|собрать до|срок|ship by|cut-?off|due|deadline|发货截止|截止|发货时间/u,
  ],
  ['orderedAt', /принят|дата заказа|создан|ordered|order date|created|下单|订单日期|创建时间/u],
  ['status', /статус|status|state of|状态/u],
  ['warehouse', /склад|warehouse|仓库/u],
  ['carrier', /перевозчик|служба доставки|курьерск|carrier|courier|承运|快递公司|物流公司/u],
  ['way', /схема|способ доставки|модель|way|scheme|delivery (?:type|scheme)|发货方式|配送方式/u],
  ['phone', /телефон|phone|mobile|电话|手机/u],
  ['region', /регион|область|край|region|province|state|省/u],
  ['city', /город|нас[её]л[её]нный|city|town|城市/u],
  ['address', /адрес|address|street|地址/u],
  ['buyer', /получатель|покупатель|фио|recipient|customer|buyer|addressee|收件人|收货人|买家/u],
  ['order', /заказ|order|订单/u],
  ['name', /наименование|название|товар|product|item|title|goods|品名|商品|产品/u],
];

/** A header as it is compared: no byte order mark, single blanks, lower case. */
export const tidyHeader = (header: string): string =>
  header
    .replace(/^\uFEFF/u, '')
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
