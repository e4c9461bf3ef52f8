import { XlsxStreamWriter } from 'hucre/xlsx';
import { createTableReader } from '#shared/intake/table-reader.ts';
import type { Mapping, TablePreview } from '#shared/intake/table.ts';

/** Reads a table that lies in memory, whole. */
export function readTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mapping: Mapping,
): TablePreview {
  const reader = createTableReader({ header, rows, above: 1 }, mapping);
  reader.next(rows.length);
  return reader.done();
}

/** What a cell of a workbook can hold. */
export type Cell = string | number | Date | null;

/** A workbook with one sheet, as a spreadsheet program would save it. */
export async function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const writer = new XlsxStreamWriter({ name: 'Orders' });
  for (const row of rows) writer.addRow([...row]);
  return writer.finish();
}

/** Headings of a Chinese seller's own table. */
export const sellerHeader = [
  '发货号',
  '商品名称',
  '货号',
  '数量',
  '发货截止',
  '收件人',
  '电话',
  '城市',
  '地址',
  '条形码',
  '重量(kg)',
];

/** Rows of it, two postings: one of two lines. */
export const sellerRows: readonly (readonly Cell[])[] = [
  [
    'A-1001',
    'Кружка «Лиса»',
    'KR-1',
    2,
    new Date(Date.UTC(2036, 4, 5, 12)),
    'Иванова Анна',
    '+7 900 111-22-33',
    'Казань',
    'ул. Баумана, 1',
    '4601234567893',
    0.34,
  ],
  [
    'A-1001',
    'Блокнот',
    'BL-2',
    1,
    new Date(Date.UTC(2036, 4, 5, 12)),
    'Иванова Анна',
    '+7 900 111-22-33',
    'Казань',
    'ул. Баумана, 1',
    '',
    0.1,
  ],
  [
    'A-1002',
    'Блокнот',
    'BL-2',
    3,
    new Date(Date.UTC(2036, 4, 6, 9, 30)),
    'Ли Вэй',
    '+7 900 444-55-66',
    'Москва',
    'Арбат, 5',
    '',
    0.1,
  ],
];
