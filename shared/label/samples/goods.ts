import type { LabelLocale } from '../words.ts';

/** A thing a small warehouse sells, for labels that are only looked at. */
export interface SampleGoods {
  readonly name: string;
  readonly article: string;
  readonly shelf: string | null;
}

const articles = [
  'MUG-350-TC',
  'PF-6.7-PRO',
  'LMP-ST-04',
  'KBL-USBC-2M',
  'TEA-LJ-250',
  'SCR-PH2-125',
  'BAG-COTTON-L',
];
const shelves = ['A-02-3', 'A-10-1', 'B-01-4', 'A-02-11', 'C-07-2', null, 'B-12-1'];

const names: Readonly<Record<LabelLocale, readonly string[]>> = {
  ru: [
    'Кружка керамическая «Утро», 350 мл, с крышкой и силиконовым дном, цвет терракотовый',
    'Плёнка защитная гидрогелевая',
    'Светильник настольный светодиодный «Ёлочка» с беспроводной зарядкой и регулировкой яркости',
    'Кабель USB-C, 2 м',
    'Чай зелёный лунцзин, 250 г, жестяная банка',
    'Отвёртка крестовая PH2×125',
    'Сумка хлопковая, большая, некрашеный лён с вышивкой',
  ],
  'zh-CN': [
    '陶瓷马克杯 350毫升 带盖 硅胶底 珊瑚色 送礼盒',
    '水凝膜',
    '圣诞树造型LED台灯 支持无线充电 亮度可调',
    'USB-C数据线 2米',
    '明前龙井绿茶 250克 马口铁罐装',
    '十字螺丝刀 PH2×125',
    '棉麻购物袋 大号 本色刺绣',
  ],
  en: [
    'Ceramic mug "Morning", 350 ml, with lid and silicone base, terracotta',
    'Hydrogel screen film',
    'LED desk lamp "Little fir" with wireless charging and adjustable brightness',
    'USB-C cable, 2 m',
    'Longjing green tea, 250 g, tin',
    'Screwdriver PH2×125',
    'Cotton bag, large, natural linen, embroidered',
  ],
};

/** One of the goods by number; numbers beyond the last begin anew. */
export function sampleGoods(locale: LabelLocale, i: number): SampleGoods {
  const at = i % articles.length;
  return { name: names[locale][at] ?? '', article: articles[at] ?? '', shelf: shelves[at] ?? null };
}
