import type { Columns, TableField } from './fields.ts';
import { tidyHeader } from './header-words.ts';

// Names as Ozon writes them, newest first; older spellings are still met in saved files.
const names: readonly (readonly [TableField, readonly string[]])[] = [
  ['order', ['Номер заказа']],
  ['posting', ['Номер отправления']],
  ['orderedAt', ['Принят в обработку']],
  ['cutoffAt', ['Дата отгрузки']],
  ['lateAt', ['Дата отгрузки без просрочки']],
  ['status', ['Статус']],
  ['name', ['Название товара', 'Наименование товара']],
  ['color', ['Цвет товара']],
  ['sku', ['SKU', 'OZON id', 'Ozon ID']],
  ['offerId', ['Артикул']],
  ['price', ['Ваша цена']],
  ['currency', ['Код валюты товара', 'Код валюты отправления']],
  ['quantity', ['Количество']],
];

const needed: readonly TableField[] = ['posting', 'name', 'sku', 'quantity'];

/** The columns of Ozon's own export of orders, found by name and never by place; null where the table is another one. */
export function ozonColumns(header: readonly string[]): Columns | null {
  const places = new Map(header.map((cell, i) => [tidyHeader(cell), i] as const).toReversed());
  const columns = Object.fromEntries(
    names.flatMap(([field, spellings]) => {
      const place = spellings
        .map((spelling) => places.get(tidyHeader(spelling)))
        .find((found) => found !== undefined);
      return place === undefined ? [] : [[field, place] as const];
    }),
  ) as Columns;
  return needed.every((field) => columns[field] !== undefined) ? columns : null;
}
