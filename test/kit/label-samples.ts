import type { PackingSlipData, ProductLabelData, WaybillLabelData } from '#shared/label/data.ts';
import { labelWords, type LabelLocale } from '#shared/label/words.ts';

const petersburg =
  '197350, г. Санкт-Петербург, Комендантский проспект, д. 58, корп. 1, кв. 214, домофон 214К, 9-й этаж';

const byLocale: Record<
  LabelLocale,
  Omit<WaybillLabelData, 'words' | 'posting' | 'parcel' | 'fragile' | 'printedBefore'>
> = {
  ru: {
    tracking: '80092175123458',
    carrier: 'Почта России',
    from: {
      name: 'ИП Соколова Мария Дмитриевна',
      phone: '+7 495 000-44-18',
      address:
        '142784, г. Москва, п. Московский, Киевское шоссе, 22-й км, домовл. 4, стр. 2, склад «Южный-2», ворота 14',
    },
    to: { name: 'Кузнецова Екатерина Владимировна', phone: '+7 921 000-67-89', address: petersburg },
    warehouse: 'Южный-2',
    cutOff: '21.11 17:00',
    weight: '1,42 кг',
  },
  'zh-CN': {
    tracking: 'SF1423567890123',
    carrier: '顺丰速运',
    from: {
      name: '深圳市晨光贸易有限公司',
      phone: '+86 755 0000 4410',
      address: '广东省深圳市龙岗区坂田街道五和大道南39号光启智慧园B栋3楼306',
    },
    to: { name: 'Кузнецова Екатерина', phone: '+7 921 000-67-89', address: petersburg },
    warehouse: '深圳龙岗一号仓',
    cutOff: '11月21日 17:00',
    weight: '1.42 千克',
  },
  en: {
    tracking: null,
    carrier: 'CDEK',
    from: {
      name: 'Lindqvist Trading',
      phone: '+86 755 0000 4410',
      address: 'Building B, 3F, Unit 306, 39 Wuhe South Avenue, Longgang, Shenzhen 518129, China',
    },
    to: { name: 'Ivan Petrov', phone: null, address: '630099, Novosibirsk, Krasny prospekt 82/1, apt. 15' },
    warehouse: 'South-2',
    cutOff: '21 Nov 17:00',
    weight: '1.42 kg',
  },
};

/** A full waybill in a language; parts may be replaced. */
export const sampleWaybill = (
  locale: LabelLocale,
  part: Partial<WaybillLabelData> = {},
): WaybillLabelData => ({
  words: labelWords[locale],
  posting: '0208245774-0029-1',
  parcel: { index: 1, count: 2 },
  fragile: true,
  printedBefore: 0,
  ...byLocale[locale],
  ...part,
});

const goods: Record<LabelLocale, readonly [string, string]> = {
  ru: [
    'Кружка керамическая «Утро», 350 мл, с крышкой и силиконовым дном, цвет терракотовый',
    'Плёнка защитная',
  ],
  'zh-CN': ['陶瓷马克杯 350毫升 带盖 硅胶底 珊瑚色 送礼盒', '钢化膜'],
  en: ['Ceramic mug "Morning", 350 ml, with lid and silicone base, terracotta', 'Screen film'],
};

/** A packing slip with so many lines. */
export const sampleSlip = (locale: LabelLocale, lines = 3): PackingSlipData => ({
  words: labelWords[locale],
  posting: '0208245774-0029-1',
  seller: byLocale[locale].from.name,
  date: byLocale[locale].cutOff ?? '',
  lines: Array.from({ length: lines }, (_, i) => ({
    name: goods[locale][i % 2 === 0 ? 0 : 1],
    article: `MUG-350-TC-${i + 1}`,
    quantity: (i % 3) + 1,
  })),
  note: locale === 'en' ? null : '谢谢！ Спасибо за покупку!',
});

/** A product label with EAN-13, or with the code given. */
export const sampleProduct = (locale: LabelLocale, barcode = '4607012345677'): ProductLabelData => ({
  words: labelWords[locale],
  name: goods[locale][0],
  article: 'MUG-350-TC',
  barcode,
  seller: byLocale[locale].from.name,
});
