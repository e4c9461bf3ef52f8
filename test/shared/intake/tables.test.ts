import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '#shared/intake/csv.ts';
import { missingGroups, tableFields, type Columns } from '#shared/intake/fields.ts';
import { guessColumns, headingAt } from '#shared/intake/guess.ts';
import { columnsOf, distinctHeaders, layoutOf, namesOf } from '#shared/intake/layout.ts';
import { dayOrderOf, parseTableMoment } from '#shared/intake/moments.ts';
import { numberText } from '#shared/intake/values.ts';
import { readTable } from '../../kit/tables.ts';

const columns: Columns = { posting: 0, sku: 1, name: 2, quantity: 3 };
const read = (rows: readonly (readonly string[])[], more: Columns = {}, header: string[] = []) =>
  readTable(header, rows, { columns: { ...columns, ...more }, zone: 'Asia/Shanghai', ozon: false });
const codes = (preview: ReturnType<typeof read>): readonly string[] =>
  preview.troubles.map(({ row, code }) => `${row} ${code}`);

describe('IM3 what a column is', () => {
  it.each([
    [
      'Russian',
      [
        'Номер отправления',
        'Артикул',
        'Наименование',
        'Кол-во',
        'Получатель',
        'Адрес доставки',
        'Трек-номер',
        'Штрихкод',
      ],
    ],
    ['Chinese', ['发货号', '货号', '商品名称', '数量', '收件人', '收货地址', '运单号', '条形码']],
    [
      'English',
      [
        'Posting number',
        'Article',
        'Product name',
        'Qty',
        'Recipient',
        'Address',
        'Tracking number',
        'Barcode',
      ],
    ],
  ])('%s headings', (_language, header) => {
    expect(guessColumns(header, [])).toEqual({
      posting: 0,
      offerId: 1,
      name: 2,
      quantity: 3,
      buyer: 4,
      address: 5,
      tracking: 6,
      barcode: 7,
    });
  });

  it('values tell where headings say nothing', () => {
    const samples = [
      ['0208245774-0029-1', '4601234567893', '3', '+79001112233', '2026-05-05 12:00'],
      ['0208245774-0030-1', '4601234567893', '1', '+79001112234', '2026-05-06 12:00'],
    ];
    expect(guessColumns(['a', 'b', 'c', 'd', 'e'], samples)).toEqual({
      posting: 0,
      barcode: 1,
      quantity: 2,
      phone: 3,
      cutoffAt: 4,
    });
  });

  it('where only orders have a number, an order is one posting', () => {
    expect(guessColumns(['Order No', 'Qty'], [])).toEqual({ posting: 0, quantity: 1 });
  });

  it('a number, goods, a name and a quantity there must be', () => {
    expect(missingGroups({})).toEqual([['posting'], ['sku', 'offerId', 'barcode'], ['name'], ['quantity']]);
    expect(missingGroups({ posting: 0, barcode: 1, name: 2, quantity: 3 })).toEqual([]);
  });

  it('rows above the heading are not the heading', () => {
    expect(headingAt([['Orders of May'], [], ['Posting number', 'SKU', 'Qty'], ['1', '2', '3']])).toBe(2);
    expect(
      headingAt([
        ['x', 'y'],
        ['1', '2'],
      ]),
    ).toBe(0);
  });
});

describe('IM7 a layout', () => {
  it('is known again by its headings, whatever the rows; another order of columns is another layout', () => {
    expect(layoutOf(['A ', 'b'])).toBe(layoutOf(['a', 'B']));
    expect(layoutOf(['a', 'b'])).not.toBe(layoutOf(['b', 'a']));
  });

  it('columns come back by their headings, two of the same name too', () => {
    const header = ['No', 'Name', 'Name', ''];
    expect(distinctHeaders(header)).toEqual(['No', 'Name', 'Name (2)', 'D']);
    const used: Columns = { posting: 0, buyer: 1, name: 2, quantity: 3 };
    expect(columnsOf(namesOf(used, header), header)).toEqual(used);
    expect(columnsOf({ posting: 'gone', nonsense: 'No' }, header)).toEqual({});
  });

  it('whatever columns are chosen, what is remembered means the same columns', () => {
    const headers = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(headers, fc.infiniteStream(fc.nat()), (header, at) => {
        const used = Object.fromEntries(
          tableFields
            .slice(0, header.length)
            .map((field, place) => [field, (place + (at.next().value as number)) % header.length]),
        ) as Columns;
        const distinct = distinctHeaders(header);
        const back = columnsOf(namesOf(used, header), header);
        for (const field of tableFields)
          expect(distinct[back[field] ?? -1]).toBe(distinct[used[field] ?? -1]);
      }),
    );
  });
});

describe('IM4 dates', () => {
  const at = Date.UTC(2026, 4, 5, 9);
  it.each([
    ['2026-05-05 12:00', at],
    ['2026-05-05T12:00:00', at],
    ['2026-05-05T12:00:00+03:00', at],
    ['2026-05-05T09:00:00Z', at],
    ['2026/5/5 12:00', at],
    ['2026年5月5日 12:00', at],
    ['05.05.2026 12:00:00', at],
    ['5.5.26 12:00', at],
    ['05/05/2026, 12:00', at],
    ['46147.5', at],
    ['2026-05-05', at - 12 * 3_600_000],
  ])('%s', (text, moment) => {
    expect(parseTableMoment(text, 'Europe/Moscow', 'day-first')).toBe(moment);
  });

  it.each(['31.02.2026', '2026-13-01', 'tomorrow', '', '12', '2026-05-05 25:00', '99999999'])(
    '%j is none',
    (text) => {
      expect(parseTableMoment(text, 'UTC', 'day-first')).toBeNull();
    },
  );

  it('a column says itself whether the month comes first', () => {
    expect(dayOrderOf(['03/04/2026', '03/25/2026'])).toBe('month-first');
    expect(dayOrderOf(['03/04/2026', '25/03/2026'])).toBe('day-first');
    expect(dayOrderOf(['03/04/2026'])).toBe('day-first');
    expect(parseTableMoment('03/25/2026', 'UTC', 'month-first')).toBe(Date.UTC(2026, 2, 25));
  });

  it('the zone is the one that was named', () => {
    const [posting] = read([['A-1', '1', 'x', '1', '2026-05-05 12:00']], { cutoffAt: 4 }).postings;
    expect(posting?.cutoffAt).toBe(Date.UTC(2026, 4, 5, 4));
  });
});

describe('IM5 numbers that a spreadsheet spoiled', () => {
  it('shortened ones and those without their zeros are named, and their postings stay out', () => {
    const preview = read(
      [
        ['0012345', '1', 'x', '1', ''],
        ['12345', '1', 'x', '1', ''],
        ['1.52E+12', '1', 'x', '1', ''],
        ['0012346', '9,00E+05', 'x', '1', ''],
        ['0012347', '1', 'x', '1', '41234567893'],
        ['0012348', '1', 'x', '1', '4601234567893'],
      ],
      { barcode: 4 },
    );
    expect(codes(preview)).toEqual(['3 lost-zeros', '4 shortened', '5 shortened']);
    expect(preview.postings.map(({ number }) => number)).toEqual(['0012345', '0012347', '0012348']);
  });

  it('a barcode that is right only with its zeros is one', () => {
    const preview = read([['A-1', '1', 'x', '1', '1234565']], { barcode: 4 });
    expect(codes(preview)).toEqual(['2 lost-zeros']);
  });

  it('numbers of a workbook come whole as long as they are exact', () => {
    expect(numberText(1_520_000_000_000)).toBe('1520000000000');
    expect(numberText(123_456_789_012_345_680)).toMatch(/E\+17$/u);
    expect(numberText(0.34)).toBe('0.34');
  });
});

describe('IM2 rows', () => {
  it('what else can be wrong with one is named with its column', () => {
    const header = ['No', 'SKU', 'Name', 'Qty', 'Price', 'Weight', 'Barcode'];
    const rows = [
      ['A-1', '', 'x', '1', '', '', ''],
      ['A-2', '2', '', '1', '', '', ''],
      ['A-3', '3', 'x', '0', '', '', ''],
      ['A-4', '4', 'x', '1', 'dear', '', ''],
      ['A-5', '5', 'x', '1', '', 'heavy', ''],
      ['A-6', '6', 'x', '1', '', '', 'b-6'],
      ['A-7', '7', 'x', '1', '', '', 'b-6'],
      ['A-8', '8'],
      ['', '9', 'x', '1', '', '', ''],
    ];
    const preview = read(rows, { price: 4, weight: 5, barcode: 6 }, header);
    expect(preview.troubles.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'SKU', 'sku'],
      [3, 'Name', 'name'],
      [4, 'Qty', 'quantity'],
      [5, 'Price', 'price'],
      [6, 'Weight', 'weight'],
      [8, 'Barcode', 'barcode'],
      [9, 'Qty', 'short-row'],
      [10, 'No', 'posting-number'],
    ]);
    expect(preview.postings.map(({ number }) => number)).toEqual(['A-6']);
  });

  it('whatever stands in a table, every row is taken or named, and nothing is thrown', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('A-1', 'A-2', '1', '2', 'x', '1E+5', '007'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const preview = read(rows, { barcode: 4, weight: 5 });
        const lines = preview.postings.reduce((sum, { lines: own }) => sum + own.length, 0);
        expect(lines + preview.troubles.length).toBeLessThanOrEqual(rows.length);
        const bad = new Set(preview.troubles.map(({ row }) => (rows[row - 2]?.[0] ?? '').trim()));
        expect(preview.postings.filter(({ number }) => bad.has(number))).toEqual([]);
      }),
    );
  });
});

describe('fields beyond Ozon’s', () => {
  it('come into the posting, and goods into the catalogue', () => {
    const header = ['', '', '', '', 'kg', '', '', '', '', '', '', ''];
    const preview = read(
      [
        [
          'A-1',
          '1',
          'Mug',
          '2',
          '0,34',
          '4601234567893 MUG-1',
          'Anna',
          '+7900',
          'Казань',
          'Lenina 1',
          'СДЭК',
          '10012345670',
          'rFBS',
        ],
      ],
      { weight: 4, barcode: 5, buyer: 6, phone: 7, city: 8, address: 9, carrier: 10, tracking: 11, way: 12 },
      header,
    );
    expect(preview.postings[0]).toMatchObject({
      way: 'non-integrated',
      carrier: 'СДЭК',
      trackingNumber: '10012345670',
      destination: { buyerName: 'Anna', phone: '+7900', city: 'Казань', address: 'Lenina 1' },
      lines: [{ unitGrams: 340 }],
      source: 'file',
    });
    expect(preview.goods).toEqual([
      { sku: '1', offerId: '', name: 'Mug', barcodes: ['4601234567893', 'MUG-1'], grams: 340 },
    ]);
  });

  it('a way nobody knows is kept as it is written, and a table without skus names goods by their article', () => {
    const preview = readTable([], [['A-1', 'KR-1', 'Mug', '2', 'by pigeon']], {
      columns: { posting: 0, offerId: 1, name: 2, quantity: 3, way: 4 },
      zone: 'UTC',
      ozon: false,
    });
    expect(preview.keyedBy).toBe('offerId');
    expect(preview.postings[0]).toMatchObject({
      way: 'unknown',
      rawWay: 'by pigeon',
      lines: [{ sku: 'KR-1' }],
    });
  });

  it('states of three languages are understood; finished ones are left out and counted', () => {
    const rows = ['待发货', 'Awaiting', 'Новый', '已取消', 'Delivered', 'Отменён'].map((status, n) => [
      `A-${n}`,
      '1',
      'x',
      '1',
      status,
    ]);
    const preview = read(rows, { status: 4 });
    expect(preview.postings.map(({ phase }) => phase)).toEqual(['shippable', 'shippable', 'shippable']);
    expect(preview.finished).toBe(3);
  });
});

describe('IM8 separated values', () => {
  it.each([';', ',', '\t', '|'])('%j separates', (mark) => {
    expect(readCsv(`a${mark}b\r\n"1${mark}2"${mark}"3\n4"\r\n`)).toEqual([
      ['a', 'b'],
      [`1${mark}2`, '3\n4'],
    ]);
  });

  it('what is written for a spreadsheet is read back, and starts no formula', () => {
    const text = writeCsv([
      ['=1+1', 'a;b', 'c"d'],
      ['+7', 'x', ''],
    ]);
    expect(readCsv(text)).toEqual([
      ['=1+1', 'a;b', 'c"d'],
      ['+7', 'x', ''],
    ]);
  });
});
