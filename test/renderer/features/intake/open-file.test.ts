import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { draftOf, mappingFor, remembered } from '../../../../renderer/features/intake/columns-for.ts';
import { openFile, type FileTable } from '../../../../renderer/features/intake/open-file.ts';
import { readTable, sellerHeader, sellerRows, workbookOf } from '../../../kit/tables.ts';

const quiet = (): void => undefined;
async function opened(bytes: Uint8Array): Promise<FileTable> {
  const read = await openFile(bytes, quiet);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
const refused = async (bytes: Uint8Array): Promise<string> => {
  const read = await openFile(bytes, quiet);
  return read.ok ? 'opened' : read.error.code;
};
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('a workbook', () => {
  it('IM9 of a seller’s own layout is guessed, read and remembered (IM7)', async () => {
    const { raw, opened: table } = await opened(
      await workbookOf([['Заказы'], [], sellerHeader, ...sellerRows]),
    );
    expect(raw.above).toBe(3);
    expect(table.samples[0]).toEqual(['A-1001', 'A-1002']);
    expect(table.guess).toMatchObject({
      posting: 0,
      name: 1,
      offerId: 2,
      quantity: 3,
      cutoffAt: 4,
      buyer: 5,
      barcode: 9,
      weight: 10,
    });
    const settings = defaultSettings('S1', 'en');
    expect(mappingFor(table, settings)).toBeNull();
    const draft = { ...draftOf(table, 'orders.xlsx', null), zone: 'Asia/Shanghai' } as const;
    expect(draft.called).toBe('orders');
    const next = remembered(settings, table, draft);
    expect(mappingFor(table, next)).toMatchObject({ by: { kind: 'remembered', called: 'orders' } });
    expect(remembered(next, table, { ...draft, called: 'May' }).mappings).toHaveLength(1);
    const ready = mappingFor(table, next);
    if (ready === null) throw new Error('forgotten');
    const preview = readTable(raw.header, raw.rows, ready.mapping);
    expect(preview.troubles).toEqual([]);
    expect(preview.postings.map(({ number, lines, cutoffAt }) => [number, lines.length, cutoffAt])).toEqual([
      ['A-1001', 2, Date.UTC(2036, 4, 5, 4)],
      ['A-1002', 1, Date.UTC(2036, 4, 6, 1, 30)],
    ]);
    expect(preview.goods[0]).toMatchObject({ sku: 'KR-1', barcodes: ['4601234567893'], grams: 340 });
  });

  it('rows keep the numbers that a spreadsheet shows, blank ones between them too', async () => {
    const head = ['Номер отправления', 'Название товара', 'SKU', 'Количество'];
    const book = await workbookOf([
      head,
      ['70000001-0001-1', 'x', 1, 1],
      [],
      ['70000001-0002-1', 'x', 1, 'many'],
    ]);
    const { raw, opened: table } = await opened(book);
    if (table.ozon === null) throw new Error('not Ozon’s');
    const preview = readTable(raw.header, raw.rows, {
      columns: table.ozon,
      zone: 'Europe/Moscow',
      ozon: true,
    });
    expect(preview.troubles.map(({ row, code }) => [row, code])).toEqual([[4, 'quantity']]);
    expect(preview.postings).toHaveLength(1);
  });

  it('IM9 one that says it unpacks to gigabytes is refused before anything is unpacked', async () => {
    const book = new Uint8Array(await workbookOf([sellerHeader]));
    const view = new DataView(book.buffer);
    for (let at = 0; at < book.length - 28; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(await refused(book)).toBe('broken-workbook');
  });

  it('a torn one is refused, wherever it was torn', async () => {
    const book = await workbookOf([sellerHeader, ...sellerRows]);
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(await refused(book.subarray(0, Math.floor(book.length * part)))).toBe('broken-workbook');
  });
});

describe('IM8 files that are something else', () => {
  it('each is refused by its name', async () => {
    expect(await refused(text('%PDF-1.7'))).toBe('not-text');
    expect(await refused(text('\n\n'))).toBe('empty');
    expect(await refused(new Uint8Array())).toBe('empty');
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4))).toBe('old-workbook');
    const locked = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...locked))).toBe('locked');
    expect(await refused(Uint8Array.from({ length: 600 }, (_, i) => i % 5))).toBe('not-text');
  });
});

describe('IM8 what a table was saved as', () => {
  it('Chinese of an old spreadsheet is read as GB18030, and says so', async () => {
    // 发货号,数量 and 商品,3 in GB18030.
    const bytes = [
      0xb7, 0xa2, 0xbb, 0xf5, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0a, 0xc9, 0xcc, 0xc6, 0xb7, 0x2c,
      0x33, 0x0a,
    ];
    const { opened: table, raw } = await opened(Uint8Array.from(bytes));
    expect(table.encoding).toBe('gb18030');
    expect([raw.header, raw.rows]).toEqual([['发货号', '数量'], [['商品', '3']]]);
  });

  it('"Unicode text" without its mark is read', async () => {
    const bytes = Uint8Array.from(
      Array.from('Posting\tQty\n1\t2\n').flatMap((char) => [char.charCodeAt(0), 0]),
    );
    expect((await opened(bytes)).raw.rows).toEqual([['1', '2']]);
  });
});
