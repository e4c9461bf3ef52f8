/** What a column of Ozon's order export means to us. */
export type ExportField =
  | 'order'
  | 'posting'
  | 'orderedAt'
  | 'cutoffAt'
  | 'lateAt'
  | 'status'
  | 'name'
  | 'color'
  | 'sku'
  | 'offerId'
  | 'price'
  | 'currency'
  | 'quantity';

// Names as Ozon writes them, newest first; older spellings are still met in saved files.
const names: Record<ExportField, readonly string[]> = {
  order: ['Номер заказа'],
  posting: ['Номер отправления'],
  orderedAt: ['Принят в обработку'],
  cutoffAt: ['Дата отгрузки'],
  lateAt: ['Дата отгрузки без просрочки'],
  status: ['Статус'],
  name: ['Название товара', 'Наименование товара'],
  color: ['Цвет товара'],
  sku: ['SKU', 'OZON id', 'Ozon ID'],
  offerId: ['Артикул'],
  price: ['Ваша цена'],
  currency: ['Код валюты товара', 'Код валюты отправления'],
  quantity: ['Количество'],
};

/** Without these there is nothing to pack. */
export const requiredFields: readonly ExportField[] = ['posting', 'name', 'sku', 'quantity'];

const tidy = (header: string): string =>
  header
    .replace(/^\uFEFF/u, '')
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();

/** Finds columns by name, never by place; null where a field has no column. */
export function findColumns(header: readonly string[]): Record<ExportField, number | null> {
  const places = new Map(header.map((cell, i) => [tidy(cell), i] as const));
  const entries = Object.entries(names).map(([field, spellings]) => [
    field,
    spellings.map((spelling) => places.get(tidy(spelling))).find((place) => place !== undefined) ?? null,
  ]);
  return Object.fromEntries(entries) as Record<ExportField, number | null>;
}

/** The name of a field's column as Ozon writes it today, for messages. */
export const columnName = (field: ExportField): string => names[field][0] ?? field;
