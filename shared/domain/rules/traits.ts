import type { CatalogueEntry } from '../product/state.ts';
import { traits as allTraits, type Trait } from '../product/traits.ts';

// Word stems as sellers write them in Russian, Chinese and English titles. A suggestion only: a person's word wins (TR2).
const stems: readonly (readonly [Trait, RegExp])[] = [
  [
    'fragile',
    /керами|фарфор|стекл|хруста|зеркал|бокал|рюмк|хрупк|ваз[аы]\b|陶瓷|玻璃|易碎|瓷|ceramic|porcelain|glass\b|fragile/iu,
  ],
  [
    'liquid',
    /тоник|шампун|жидк|масло\b|гель\b|лосьон|сироп|духи|парфюм|мицелляр|液|精油|洗发|liquid|shampoo|lotion/iu,
  ],
  [
    'battery',
    /аккумулятор|power\s?bank|пауэрбанк|повербанк|внешний акк|литий|батаре[йя]|充电宝|电池|battery/iu,
  ],
  ['sharp', /нож(и|ниц\S*)?\b|лезви|скальпел|刀|剪刀|knife|scissors/iu],
  [
    'digital',
    /электронн\S*\s(\S+\s)?(ключ|код|сертификат|версия)|цифров\S* (ключ|код|товар)|ключ активации|подписка на|电子码|激活码|gift code|digital key/iu,
  ],
];

/** From here a parcel is carried by two hands or a trolley (TR1). Grams. */
const HEAVY_GRAMS = 10_000;

/** Traits suggested from title, weight and what the marketplace says (TR1). Order follows `traits`. */
export function suggestTraits(
  entry: CatalogueEntry,
  market: { readonly oversize: boolean; readonly marking: boolean },
): readonly Trait[] {
  const found = new Set<Trait>(stems.filter(([, stem]) => stem.test(entry.name)).map(([trait]) => trait));
  if (entry.grams !== null && entry.grams >= HEAVY_GRAMS) found.add('heavy');
  if (market.oversize) found.add('oversize');
  if (market.marking) found.add('marking');
  return allTraits.filter((trait) => found.has(trait));
}
