import { productOfSku } from '../goods/catalogue.ts';
import type { Line, Posting, Report, ShopState } from './state.ts';

/** Columns of the report, in order, as the seller's pages name them. */
const columns: readonly (readonly [string, (posting: Posting, line: Line) => string])[] = [
  ['Номер заказа', (posting) => posting.orderNumber],
  ['Номер отправления', (posting) => posting.number],
  ['Принят в обработку', (posting) => when(posting.inProcessAt)],
  ['Дата отгрузки', (posting) => when(posting.shipmentDate)],
  ['Дата отгрузки без просрочки', (posting) => when(posting.latestShipment)],
  ['Статус', (posting) => statusWords[posting.status] ?? posting.status],
  ['Дата доставки', () => ''],
  ['Фактическая дата передачи в доставку', (posting) => when(posting.deliveringDate)],
  ['Дата отмены', (posting) => (posting.cancellation === null ? '' : when(posting.statusChangedAt))],
  ['Сумма отправления', (posting) => sumOf(posting).toFixed(2)],
  ['Код валюты отправления', () => 'RUB'],
  ['Название товара', (_, line) => productOfSku(line.sku).name],
  ['Цвет товара', (_, line) => productOfSku(line.sku).color],
  ['Размер товара', () => ''],
  ['SKU', (_, line) => String(line.sku)],
  ['Артикул', (_, line) => productOfSku(line.sku).offerId],
  ['Ваша цена', (_, line) => productOfSku(line.sku).price.toFixed(2)],
  ['Код валюты товара', () => 'RUB'],
  ['Оплачено покупателем', (_, line) => productOfSku(line.sku).price.toFixed(2)],
  ['Код валюты покупателя', () => 'RUB'],
  ['Количество', (_, line) => String(line.quantity)],
  ['Стоимость доставки', () => ''],
  ['Связанные отправления', (posting) => posting.related.join(', ')],
];

const statusWords: Readonly<Record<string, string>> = {
  awaiting_registration: 'Ожидает регистрации',
  awaiting_approve: 'Ожидает подтверждения',
  awaiting_packaging: 'Ожидает сборки',
  awaiting_deliver: 'Ожидает отгрузки',
  delivering: 'Доставляется',
  driver_pickup: 'У водителя',
  delivered: 'Доставлен',
  cancelled: 'Отменён',
};

const mostLines = 200_000;

/** The report's own way of writing a moment: no zone. UTC here; which zone Ozon means is not documented. */
function when(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

const sumOf = (posting: Posting): number =>
  posting.lines.reduce((sum, line) => sum + productOfSku(line.sku).price * line.quantity, 0);

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The CSV of a report: UTF-8 with its mark, semicolons, a line for each product of a posting. */
export function reportCsv(report: Report, shop: ShopState): string {
  const rows = shop.postings
    .filter((posting) => posting.inProcessAt >= report.from && posting.inProcessAt <= report.to)
    .flatMap((posting) => posting.lines.map((line) => columns.map(([, of]) => cell(of(posting, line)))))
    .slice(0, mostLines);
  const head = columns.map(([name]) => cell(name));
  return `\uFEFF${[head, ...rows].map((row) => row.join(';')).join('\n')}\n`;
}
