import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#shared/intake/csv.ts';
import { ozonColumns } from '#shared/intake/ozon-export.ts';
import { readTable } from '../../kit/tables.ts';

const header =
  'Номер заказа;Номер отправления;Принят в обработку;Дата отгрузки;Дата отгрузки без просрочки;Статус;Дата доставки;Фактическая дата передачи в доставку;Дата отмены;Сумма отправления;Код валюты отправления;Название товара;Цвет товара;Размер товара;SKU;Артикул;Ваша цена;Код валюты товара;Оплачено покупателем;Код валюты покупателя;Количество';
const row = (
  posting: string,
  more: Partial<Record<'sku' | 'quantity' | 'status' | 'cutoff' | 'name' | 'price', string>> = {},
): string =>
  [
    '41517061-0214',
    posting,
    '2026-05-04 09:44:37',
    more.cutoff ?? '2026-05-05 12:00:00',
    '',
    more.status ?? 'Ожидает сборки',
    '',
    '',
    '',
    '590.00',
    'RUB',
    more.name ?? 'Кружка',
    'белый',
    '',
    more.sku ?? '100',
    'KR (1)',
    more.price ?? '590.00',
    'RUB',
    '',
    '',
    more.quantity ?? '1',
  ].join(';');
const file = (...rows: string[]): string => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;
const read = (text: string) => {
  const [head = [], ...rows] = readCsv(text);
  const columns = ozonColumns(head);
  if (columns === null) throw new Error('another table');
  return readTable(head, rows, { columns, zone: 'Europe/Moscow', ozon: true });
};

describe('a file of Ozon', () => {
  it('rows of one posting become its lines, dates are Moscow time', () => {
    const preview = read(
      file(
        row('41517061-0214-1'),
        row('41517061-0214-1', { sku: '101', name: '"Банка; с крышкой"', quantity: '3' }),
      ),
    );
    expect(preview.postings).toHaveLength(1);
    expect(preview.postings[0]).toMatchObject({
      number: '41517061-0214-1',
      source: 'file',
      phase: 'shippable',
      cutoffAt: Date.UTC(2026, 4, 5, 9),
      lines: [
        { sku: '100', quantity: 1, priceKopecks: 59_000, offerId: 'KR (1)' },
        { sku: '101', quantity: 3, name: 'Банка; с крышкой' },
      ],
    });
  });

  it('both date styles, comma decimals and old header names are read', () => {
    const old = file(row('1234567-0001-1', { cutoff: '05.05.2026 12:00', price: '1 530,50' }))
      .replace('Название товара', 'Наименование товара')
      .replace(';SKU;', ';OZON id;');
    expect(read(old).postings[0]).toMatchObject({
      cutoffAt: Date.UTC(2026, 4, 5, 9),
      lines: [{ priceKopecks: 153_050 }],
    });
  });

  it('columns may stand anywhere, with any others beside them', () => {
    const swapped =
      'Лишний;Количество;SKU;Название товара;Номер отправления\nx;2;100;Кружка;1234567-0001-1\n';
    expect(read(swapped).postings[0]).toMatchObject({ lines: [{ quantity: 2 }], cutoffAt: null });
  });

  it('finished postings are left out and counted', () => {
    const preview = read(
      file(
        row('1-1-1'.padStart(9, '1'), { status: 'Отменён' }),
        row('1234567-0001-1', { status: 'Доставлен' }),
        row('1234567-0002-1', { status: 'Ожидает отгрузки' }),
      ),
    );
    expect(preview.finished).toBe(2);
    expect(preview.postings.map((posting) => posting.phase)).toEqual(['shipped']);
  });

  it('an unknown status is kept as written', () => {
    expect(read(file(row('1234567-0001-1', { status: 'Волшебный' }))).postings[0]).toMatchObject({
      phase: 'unknown',
      rawStatus: 'Волшебный',
    });
  });
});

describe('a file that is not right', () => {
  it('IM2 a bad row is named by its row and keeps its whole posting out', () => {
    const preview = read(
      file(
        row('1234567-0001-1'),
        row('1234567-0001-1', { quantity: 'два' }),
        row('1234567-0002-1'),
        row('кошка'),
      ),
    );
    expect(preview.postings.map((posting) => posting.number)).toEqual(['1234567-0002-1']);
    expect(preview.troubles).toEqual([
      { row: 3, column: 'Количество', code: 'quantity', value: 'два' },
      { row: 5, column: 'Номер отправления', code: 'posting-number', value: 'кошка' },
    ]);
  });

  it('another table is not taken for it', () => {
    expect(ozonColumns(['name', 'amount'])).toBeNull();
    expect(ozonColumns([])).toBeNull();
  });

  it('a date that does not exist is a row error, not another date', () => {
    expect(read(file(row('1234567-0001-1', { cutoff: '31.02.2026 12:00' }))).troubles).toMatchObject([
      { code: 'date' },
    ]);
  });

  it('any text gives an answer and never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string(), { maxLength: 5 }),
        (noise, cells) => void read(`${header}\n${cells.join(';')}\n${noise}`),
      ),
    );
  });
});
