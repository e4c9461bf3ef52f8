import { createGoodsReader } from '#shared/intake/goods-reader.ts';
import { createTableReader } from '#shared/intake/table-reader.ts';
import { archiveList } from '../../../renderer/parts/tables/archive-size.ts';
import { openGoods } from '../../../renderer/parts/goods-table/open-goods.ts';
import { openFile } from '../../../renderer/features/intake/open-file.ts';
import { workbookOf } from '../../kit/tables.ts';
import { bytesOf, must, type FuzzTarget } from '../target.ts';

const header = [
  'Номер отправления',
  'Статус',
  'Дата отгрузки',
  'Артикул',
  'Количество',
  'SKU',
  'Штрихкод',
  'Вес, кг',
  'Название товара',
];
const row = [
  '0208245774-0029-1',
  'Ожидает сборки',
  '2026-11-05 12:00:00',
  'MUG-350',
  '2',
  '1837465001',
  '4600439931256',
  '0,35',
  'Кружка "Лес"; синяя',
];
const csv = [header, row, row]
  .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
  .join('\r\n');

async function read(input: Uint8Array): Promise<string> {
  const opened = await openFile(input, () => undefined);
  const goods = await openGoods(input, () => undefined);
  if (goods.ok) {
    const reader = createGoodsReader(goods.value, goods.value.opened.guess, []);
    reader.next(10_000);
    reader.done();
  }
  if (!opened.ok) return opened.error.code;
  const { raw, opened: file } = opened.value;
  for (const ozon of [true, false]) {
    const columns = (ozon ? file.ozon : null) ?? file.guess;
    const reader = createTableReader(raw, { columns, zone: 'Europe/Moscow', ozon });
    for (let left = 100; left > 0 && reader.next(5_000) < raw.rows.length; left -= 1);
    const preview = reader.done();
    must(
      preview.postings.every(({ lines }) => lines.every(({ quantity }) => quantity > 0)),
      'a line has units',
    );
  }
  return `ok ${file.encoding} ${file.ozon === null ? 'other' : 'ozon'} ${Math.min(3, file.rows)}`;
}

/** Tables as text, in any encoding. */
const text: FuzzTarget = {
  name: 'csv',
  cost: 3,
  words: [
    ';',
    ',',
    '\t',
    '|',
    '"',
    '""',
    '\r\n',
    'sep=;\r\n',
    '\uFEFF',
    ...header,
    '=1+1',
    '1e9',
    '0,5',
    '31.12.2026 23:59',
  ],
  seeds: () =>
    Promise.resolve([
      bytesOf(`\uFEFF${csv}`),
      bytesOf(csv.replaceAll(';', '\t')),
      Uint8Array.from(Buffer.from(`\uFEFF${csv}`, 'utf16le')),
      bytesOf('sep=|\r\na|b\r\n1|2'),
    ]),
  open: () => Promise.resolve({ run: read }),
};

/** Workbooks: the archive, its list, its sheets. */
const books: FuzzTarget = {
  name: 'xlsx',
  cost: 10,
  words: [
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    'PK\u0005\u0006',
    'xl/worksheets/sheet1.xml',
    '<row r="1048576">',
    '<c r="XFD1">',
    '&#0;',
  ],
  seeds: async () => [await workbookOf([header, row]), await workbookOf([['a'], ['1']])],
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const list = archiveList(input);
        must(list === null || (list.entries <= 10_000 && list.unpacked >= 0), 'a list has a bound');
        return `${list === null ? 'no list' : 'list'} ${await read(input)}`;
      },
    }),
};

/** Files that somebody chooses. */
export const tableTargets: readonly FuzzTarget[] = [text, books];
