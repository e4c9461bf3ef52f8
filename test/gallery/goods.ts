import { barcode, sku } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Trait } from '#shared/domain/product/traits.ts';

interface Thing {
  readonly art: string | null;
  readonly code: string;
  readonly shelf: string | null;
  readonly traits: readonly Trait[];
  readonly grams: number | null;
  readonly name: Readonly<Record<Language, string>>;
}

/** Made-up goods, named as shops name them: some short, some far too long. */
const things = {
  fox: {
    art: 'mug-fox.svg',
    code: '4601234567893',
    shelf: 'A-03-2',
    traits: ['fragile'],
    grams: 340,
    name: {
      ru: 'Кружка керамическая «Лиса», 350 мл',
      'zh-CN': '陶瓷马克杯「狐狸」350 ml',
      en: 'Ceramic mug “Fox”, 350 ml',
    },
  },
  whale: {
    art: 'mug-whale.svg',
    code: '4601234567916',
    shelf: 'A-03-3',
    traits: ['fragile'],
    grams: 340,
    name: {
      ru: 'Кружка керамическая «Кит», 350 мл',
      'zh-CN': '陶瓷马克杯「鲸鱼」350 ml',
      en: 'Ceramic mug “Whale”, 350 ml',
    },
  },
  jar: {
    art: 'jar.svg',
    code: '4601234567923',
    shelf: 'B-11-1',
    traits: ['fragile'],
    grams: 210,
    name: { ru: 'Банка для специй, 250 мл', 'zh-CN': '玻璃调料罐 250 ml', en: 'Spice jar, 250 ml' },
  },
  bottle: {
    art: 'bottle.svg',
    code: '4601234567930',
    shelf: 'C-02-4',
    traits: ['liquid'],
    grams: 520,
    name: {
      ru: 'Шампунь с экстрактом ромашки, 500 мл',
      'zh-CN': '洋甘菊精华洗发水 500 ml',
      en: 'Chamomile shampoo, 500 ml',
    },
  },
  cable: {
    art: 'cable.svg',
    code: '4601234567947',
    shelf: 'D-07-1',
    traits: [],
    grams: 60,
    name: {
      ru: 'Кабель USB-C — USB-C, 2 м, белый',
      'zh-CN': 'USB-C 数据线 2 米 白色',
      en: 'Cable USB-C to USB-C, 2 m, white',
    },
  },
  cableBlack: {
    art: 'cable-black.svg',
    code: '4601234567954',
    shelf: null,
    traits: [],
    grams: 60,
    name: {
      ru: 'Кабель USB-C — USB-C, 2 м, чёрный',
      'zh-CN': 'USB-C 数据线 2 米 黑色',
      en: 'Cable USB-C to USB-C, 2 m, black',
    },
  },
  powerbank: {
    art: 'powerbank.svg',
    code: '4601234567961',
    shelf: 'D-07-4',
    traits: ['battery', 'marking'],
    grams: 230,
    name: {
      ru: 'Внешний аккумулятор 10 000 мА·ч, USB-C, серый',
      'zh-CN': '移动电源 10000 mAh USB-C 灰色',
      en: 'Power bank 10,000 mAh, USB-C, grey',
    },
  },
  plush: {
    art: 'plush.svg',
    code: '4601234567978',
    shelf: 'E-01-2',
    traits: [],
    grams: 180,
    name: {
      ru: 'Мягкая игрушка «Зайка Мила», 30 см',
      'zh-CN': '毛绒玩具「小兔米拉」30 cm',
      en: 'Plush bunny “Mila”, 30 cm',
    },
  },
  long: {
    art: null,
    code: '4601234567985',
    shelf: 'Стеллаж 14, ярус 3',
    traits: ['heavy', 'oversize', 'fragile'],
    grams: null,
    name: {
      ru: 'Набор герметичных контейнеров для хранения сыпучих продуктов с бамбуковыми крышками и мерной ложкой, 12 предметов, прозрачный, коллекция «Скандинавия»',
      'zh-CN': '北欧系列带竹盖和量勺的密封杂粮储物罐十二件套装食品级高硼硅玻璃透明加厚款家用厨房收纳',
      en: 'Set of airtight containers for dry food with bamboo lids and a measuring spoon, 12 pieces, clear, “Scandinavia” collection',
    },
  },
  card: {
    art: 'card.svg',
    code: 'CARD-1',
    shelf: null,
    traits: [],
    grams: 8,
    name: { ru: 'Открытка', 'zh-CN': '感谢卡', en: 'Thank-you card' },
  },
} as const satisfies Readonly<Record<string, Thing>>;

/** Name of a made-up thing. */
export type ThingName = keyof typeof things;

/** The catalogue record of a thing. */
export function product(thing: ThingName, language: Language): KnownProduct {
  const { art, code, shelf, traits, grams, name }: Thing = things[thing];
  return {
    status: 'known',
    sku: sku(thing === 'card' ? code : thing),
    offerId: thing.toUpperCase(),
    name: name[language],
    barcodes: [barcode(code)],
    allBarcodes: [{ code: barcode(code), units: 1, origin: 'market' }],
    pictureUrl: art === null ? null : `https://goods.invalid/${art}`,
    grams,
    lengthMm: 120,
    widthMm: 90,
    heightMm: 100,
    traits,
    traitsBy: 'rule',
    shelf,
    kit: [],
  };
}

/** A line of a plan with this thing. */
export function planLine(
  thing: ThingName,
  quantity: number,
  language: Language,
  part: Partial<PlanLine> = {},
): PlanLine {
  const known = product(thing, language);
  return {
    id: thing,
    kind: thing === 'card' ? 'insert' : 'goods',
    sku: known.sku,
    name: known.name,
    quantity,
    required: thing !== 'card',
    marking: known.traits.includes('marking') ? 'required' : 'none',
    traits: known.traits,
    shelf: known.shelf,
    unitGrams: known.grams,
    partOf: null,
    ...part,
  };
}

/** The record of a sku, as `StationView.product` gives it. */
export const lookup =
  (language: Language) =>
  (id: string): KnownProduct | null => {
    const found = (Object.keys(things) as ThingName[]).find((thing) => product(thing, language).sku === id);
    return found === undefined ? null : product(found, language);
  };

/** Every thing there is a drawing or a name of. */
export const thingNames = Object.keys(things) as readonly ThingName[];

/** Names of all goods in a language. */
export const productNames = (language: Language): readonly string[] =>
  Object.values(things).map((thing) => thing.name[language]);
