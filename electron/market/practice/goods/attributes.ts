import type { GoodsTrait, Product } from './product.ts';

/** Attribute numbers seen in Ozon's own examples. */
const ozonAttributeIds = {
  brand: 85,
  type: 8229,
  name: 4180,
  annotation: 4191,
  article: 9024,
} as const;

/**
 * Attribute numbers of the practice catalogue: which numbers a real category uses depends on the category and is not
 * documented in one place, so a client should look at the words of the values, not at these numbers.
 */
export const practiceAttributeIds = { properties: 990_001, color: 990_002, contents: 990_003 } as const;

/** The words that tell a trait, as a seller would tick them in the cabinet. */
export const traitWords: Readonly<Record<GoodsTrait, string>> = {
  fragile: 'Хрупкий товар',
  liquid: 'Жидкость',
  battery: 'Содержит литиевый аккумулятор',
  sharp: 'Острый предмет',
  heavy: 'Тяжёлый товар',
  oversize: 'Длинномер',
  kit: 'Комплект из нескольких предметов',
  marked: 'Подлежит маркировке «Честный знак»',
  'may-be-marked': 'Возможна маркировка «Честный знак»',
  digital: 'Цифровой товар',
  'pre-sale': 'Предзаказ',
  gift: 'Подарок покупателю',
};

const attribute = (id: number, values: readonly string[]): unknown => ({
  id,
  complex_id: 0,
  values: values.map((value) => ({ dictionary_value_id: 0, value })),
});

/** The `attributes` array of one product. */
export function attributesOf(product: Product): unknown[] {
  const rows: unknown[] = [
    attribute(ozonAttributeIds.brand, [product.brand]),
    attribute(ozonAttributeIds.type, [product.type]),
    attribute(ozonAttributeIds.name, [product.name]),
    attribute(ozonAttributeIds.article, [product.offerId]),
    attribute(ozonAttributeIds.annotation, [`${product.name}. Отправляем с нашего склада в день заказа.`]),
  ];
  if (product.color !== '') rows.push(attribute(practiceAttributeIds.color, [product.color]));
  if (product.traits.length > 0) {
    rows.push(
      attribute(
        practiceAttributeIds.properties,
        product.traits.map((trait) => traitWords[trait]),
      ),
    );
  }
  return rows;
}
