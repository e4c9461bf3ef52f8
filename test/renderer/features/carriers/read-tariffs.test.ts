import { describe, expect, it } from 'vitest';
import { readCsv } from '#shared/intake/csv.ts';
import { readTariffs } from '#shared/intake/tariffs/read-tariffs.ts';
import { sampleTariffs, ratesCsv, zonesCsv } from '../../../../renderer/features/carriers/tariff-csv.ts';
import { carriersOf, mergedTariffs } from '../../../../renderer/features/carriers/merge-tariffs.ts';
import { rowsOf } from '../../../../renderer/parts/tables/rows.ts';
import { workbookOf } from '../../../kit/tables.ts';

const read = (text: string, own: readonly string[] = []) => {
  const table = readTariffs(readCsv(text), own);
  if (!table.ok) throw new Error(`no columns: ${table.error.missing.join(', ')}`);
  return table.value;
};

describe('a price table', () => {
  it('CA8 is read with headings in Russian, Chinese or English, in grams or kilograms', () => {
    const ru =
      'Перевозчик;Зона;Вес от, кг;Вес до, кг;Цена, ₽;За каждый кг;Срок, дней\nСДЭК;1;0;0,5;320,50;;2-4\n';
    const zh = '承运商,分区,重量起(克),重量止(克),价格,续重每公斤,时效\n顺丰速运,1,0,500,320.5,0,2-4\n';
    const en =
      'carrier\tzone\tweight from, g\tweight to, g\tprice\tper kg\tdays\nown one\t1\t0\t500\t320.50\t\t3\n';
    const rate = { zone: '1', fromGrams: 0, toGrams: 500, kopecks: 32_050, perKgKopecks: 0 };
    expect(read(ru)).toMatchObject({
      kind: 'rates',
      rates: [{ ...rate, carrier: 'cdek', daysTo: 4 }],
      bad: [],
    });
    expect(read(zh)).toMatchObject({ rates: [{ ...rate, carrier: 'sf', daysFrom: 2 }], bad: [] });
    expect(read(en, ['Own one'])).toMatchObject({
      rates: [{ ...rate, carrier: 'own:Own one', daysFrom: 3, daysTo: 3 }],
    });
  });

  it('CA8 names each bad row with its column and value, and takes none of it', () => {
    const { rates, bad } = read(
      [
        'carrier;zone;weight from, g;weight to, g;price;days',
        'cdek;1;0;1000;100;2',
        'nobody;1;0;1000;100;2',
        'cdek;;0;1000;100;2',
        'cdek;2;1000;1000;100;2',
        'cdek;2;0;1000;=1+1;2',
        'cdek;2;0;1000;100;soon',
        'cdek;1;500;2000;100;2',
        '',
        'cdek;1;1000;2000;100;5-3',
      ].join('\n'),
    );
    expect(rates).toHaveLength(1);
    expect(bad.map(({ row, code, value }) => [row, code, value])).toEqual([
      [3, 'carrier', 'nobody'],
      [4, 'zone', ''],
      [5, 'weight', '1000'],
      [6, 'price', '=1+1'],
      [7, 'days', 'soon'],
      [8, 'overlaps', '1: 500–2000 g'],
      [10, 'days', '5-3'],
    ]);
  });

  it('CA8 zones are told from prices; a place of two zones is named, a table of neither says what it lacks', () => {
    const zones = read('Перевозчик;Зона;Регион;Город\nСДЭК;1;;Москва\nСДЭК;2;;Москва\n');
    expect(zones).toMatchObject({
      kind: 'zones',
      zones: [{ city: 'Москва', zone: '1' }],
      bad: [{ code: 'twice' }],
    });
    expect(readTariffs(readCsv('a;b\n1;2\n'), [])).toMatchObject({
      ok: false,
      error: { missing: ['carrier', 'zone', 'region'] },
    });
    expect(readTariffs([], [])).toMatchObject({ ok: false });
  });

  it('CA8 is read in old encodings and from workbooks alike, and a file that is no table is refused', async () => {
    const rows = readCsv(ratesCsv(sampleTariffs).replace('carrier', 'Перевозчик'));
    const text = rows.map((row) => row.join('\t')).join('\n');
    const wide = Uint8Array.of(
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer),
    );
    const cyrillic = Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    for (const bytes of [new TextEncoder().encode(text), wide, cyrillic, await workbookOf(rows)]) {
      const table = await rowsOf(bytes, () => undefined);
      expect(readTariffs(table.ok ? table.value.rows : [], [])).toMatchObject({
        ok: true,
        value: { rates: sampleTariffs.rates, bad: [] },
      });
    }
    expect(await rowsOf(new TextEncoder().encode('%PDF-1.7'), () => undefined)).toMatchObject({
      error: { code: 'not-text' },
    });
  });

  it('CA9 what was saved is read back as it was, and replaces only what the table names', () => {
    const saved = read(ratesCsv(sampleTariffs));
    expect(saved.rates).toEqual(sampleTariffs.rates);
    expect(read(zonesCsv(sampleTariffs)).zones).toEqual(sampleTariffs.zones);
    const cdek = read('carrier;zone;weight to, g;price;days\ncdek;9;100;1;1\n');
    expect(carriersOf(cdek)).toEqual(['cdek']);
    const after = mergedTariffs(sampleTariffs, cdek);
    expect(after.rates.map(({ carrier, zone }) => `${carrier} ${zone}`)).toEqual([
      'russian-post A',
      'cdek 9',
    ]);
    expect(after.zones).toEqual(sampleTariffs.zones);
  });
});
