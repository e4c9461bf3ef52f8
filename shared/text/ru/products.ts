import type { RussianText } from '../plural.ts';
import type { ProductsText } from '../shape-products.ts';

/** The desk's page of products, in Russian. */
export const productsRu: ProductsText<RussianText> = {
  search: 'Название, артикул, штрихкод или полка',
  filters: { all: 'Все', noShelf: 'Без полки', taught: 'Выученные коды', kits: 'Наборы' },
  columns: { product: 'Товар', shelf: 'Полка', traits: 'Признаки', weight: 'Вес', codes: 'Штрихкоды' },
  file: 'товары',
  open: 'Всё о товаре: {{name}}',
  learnt: 'Одна штука в отдельной посылке весит {{weight}} с упаковкой, по посылкам: {{parcels}}.',
  learntIn: 'Одна штука в отдельной посылке весит {{weight}} в «{{box}}», по посылкам: {{parcels}}.',
  notLearnt: 'Вес и коробка запоминаются при упаковке.',
  giveCode: 'Дать наш код',
  bulk: {
    title: 'Что сделать с выбранными',
    chosen: {
      count: {
        one: 'Выбран {{count}}',
        few: 'Выбрано {{count}}',
        many: 'Выбрано {{count}}',
        other: 'Выбрано {{count}}',
      },
    },
    clear: 'Снять выбор',
    done: {
      count: {
        one: 'Изменён {{count}} товар.',
        few: 'Изменено {{count}} товара.',
        many: 'Изменено {{count}} товаров.',
        other: 'Изменено {{count}} товара.',
      },
    },
    add: 'Задать',
    drop: 'Снять',
    shelf: 'Задать полку',
    give: {
      count: {
        one: 'Дать {{count}} наш код',
        few: 'Дать {{count}} наших кода',
        many: 'Дать {{count}} наших кодов',
        other: 'Дать {{count}} нашего кода',
      },
    },
    all: 'Все показанные',
  },
  empty: { title: 'Товаров пока нет', hint: 'Они появятся с первыми заказами: с маркетплейса или из файла.' },
  nothingFound: 'Такого товара нет.',
  noShelf: 'Без полки',
  wrongShelf: 'Не больше 30 знаков.',
  noCode: 'Нет штрихкода',
  pack: 'упаковка {{units}} шт.',
  moreCodes: 'и ещё {{extra}}',
  taughtBy: '{{who}}, {{when}}',
  takeBack: 'Забыть код',
  notKept: 'Не сохранено. Повторите; если не помогает, проверьте записи в настройках.',
  kit: {
    parts: {
      count: {
        one: '{{count}} часть',
        few: '{{count}} части',
        many: '{{count}} частей',
        other: '{{count}} части',
      },
    },
    define: 'Сделать набором',
    change: 'Изменить',
    title: 'Из чего состоит набор',
    as: 'Упаковывается',
    byParts: 'По частям',
    whole: 'Целиком',
    hint: 'По частям сканируют каждую часть, целиком — только код набора. Набор, которому нужен код маркировки, пакуют целиком.',
    part: 'Часть: название, артикул или штрихкод',
    quantity: 'Штук',
    wrongQuantity: 'Целое число от 1.',
    add: 'Добавить',
    notFound: 'Такого товара нет.',
    several: 'Таких товаров несколько: {{names}}',
    remove: 'Убрать',
    save: 'Сохранить набор',
    noKit: 'Это не набор',
    back: 'Назад',
  },
};
