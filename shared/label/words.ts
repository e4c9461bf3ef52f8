/** Languages that labels are written in. */
export type LabelLocale = 'zh-CN' | 'ru' | 'en';

/** The fixed words of our labels in one language. `{i}` and `{n}` in `parcelOf` and `pageOf` are numbers. */
export interface LabelWords {
  readonly from: string;
  readonly to: string;
  readonly warehouse: string;
  readonly cutOff: string;
  readonly tracking: string;
  readonly posting: string;
  readonly parcels: string;
  readonly parcelOf: string;
  readonly weight: string;
  readonly fragile: string;
  readonly reprint: string;
  readonly packingSlip: string;
  readonly item: string;
  readonly quantity: string;
  readonly total: string;
  readonly article: string;
  readonly pageOf: string;
}

const zh: LabelWords = {
  from: '寄件',
  to: '收件',
  warehouse: '仓库',
  cutOff: '截止',
  tracking: '运单号',
  posting: '货件',
  parcels: '包裹',
  parcelOf: '{i} / {n}',
  weight: '重量',
  fragile: '易碎品',
  reprint: '补打',
  packingSlip: '装箱单',
  item: '商品',
  quantity: '数量',
  total: '合计',
  article: '货号',
  pageOf: '第 {i} 页，共 {n} 页',
};

const ru: LabelWords = {
  from: 'От кого',
  to: 'Кому',
  warehouse: 'Склад',
  cutOff: 'до',
  tracking: 'Трек-номер',
  posting: 'Отправление',
  parcels: 'Мест',
  parcelOf: '{i} из {n}',
  weight: 'Вес',
  fragile: 'ХРУПКОЕ',
  reprint: 'ПОВТОР',
  packingSlip: 'Упаковочный лист',
  item: 'Товар',
  quantity: 'Кол-во',
  total: 'Всего',
  article: 'Артикул',
  pageOf: 'лист {i} из {n}',
};

const en: LabelWords = {
  from: 'From',
  to: 'To',
  warehouse: 'Warehouse',
  cutOff: 'by',
  tracking: 'Tracking no.',
  posting: 'Posting',
  parcels: 'Parcel',
  parcelOf: '{i} of {n}',
  weight: 'Weight',
  fragile: 'FRAGILE',
  reprint: 'REPRINT',
  packingSlip: 'Packing slip',
  item: 'Item',
  quantity: 'Qty',
  total: 'Total',
  article: 'Article',
  pageOf: 'page {i} of {n}',
};

/** Label words by language. */
export const labelWords: Record<LabelLocale, LabelWords> = { 'zh-CN': zh, ru, en };

/** Puts two numbers into `parcelOf` or `pageOf`. */
export const ofMany = (template: string, i: number, n: number): string =>
  template.replace('{i}', String(i)).replace('{n}', String(n));
