import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import { decideProduct } from '#shared/domain/product/decide.ts';
import { ownEans } from '#shared/domain/product/own-ean.ts';
import {
  absentProduct,
  evolveProduct,
  type KnownProduct,
  type ProductState,
} from '#shared/domain/product/state.ts';
import { traits, type Trait } from '#shared/domain/product/traits.ts';
import { isGtin } from '#shared/domain/rules/gtin.ts';
import { readCsv, writeTable } from '#shared/intake/csv.ts';
import { goodsCommands } from '#shared/intake/goods-commands.ts';
import { goodsHeadingAt, guessGoods, isEnough, type GoodsField } from '#shared/intake/goods-fields.ts';
import { createGoodsReader, type GoodsTable } from '#shared/intake/goods-reader.ts';
import { traitsIn } from '#shared/intake/trait-words.ts';
import { bulkCommands } from '#shared/projections/product-choice.ts';
import { stockRow } from '#shared/projections/stock.ts';
import { goodsTableEn } from '#shared/text/en/goods-table.ts';
import { stockEn } from '#shared/text/en/stock.ts';
import { goodsTableRu } from '#shared/text/ru/goods-table.ts';
import { stockRu } from '#shared/text/ru/stock.ts';
import { goodsTableZh } from '#shared/text/zh-cn/goods-table.ts';
import { stockZh } from '#shared/text/zh-cn/stock.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { productRows } from '../../../renderer/features/products/product-rows.ts';
import { stockRows } from '../../../renderer/features/stock/stock-rows.ts';
import { rememberedGoods, withGoods } from '../../../renderer/parts/goods-table/goods-layout.ts';
import { tableFile } from '../../../renderer/parts/tables/table-out.ts';
import { readWorkbook } from '../../../renderer/parts/tables/workbook.ts';
import { product, who } from '../../kit/postings.ts';

const code = (text: string) => ({ code: barcode(text), units: 1, origin: 'market' }) as const;
const mug = product({ sku: sku('100'), offerId: 'MUG', shelf: 'A-1', allBarcodes: [code('4601234567893')] });
const jar = product({ sku: sku('200'), offerId: 'JAR', shelf: null, barcodes: [], allBarcodes: [] });
const both = [mug, jar];

function readTable(
  rows: readonly (readonly string[])[],
  products: readonly KnownProduct[] = both,
): GoodsTable {
  const above = goodsHeadingAt(rows) + 1;
  const known = products.map((each) => ({
    sku: each.sku,
    offerId: each.offerId,
    codes: each.allBarcodes.map((one) => one.code),
  }));
  const file = { rows: rows.slice(above), above };
  const reader = createGoodsReader(file, guessGoods(rows[above - 1] ?? []), known);
  while (reader.next(2) < file.rows.length);
  return reader.done();
}

function taken(table: GoodsTable, of: 'products' | 'stock', from: readonly KnownProduct[] = both) {
  const states = new Map<string, ProductState>(from.map((each) => [each.sku, each]));
  let facts = 0;
  for (const wish of table.wishes) {
    const known = states.get(wish.sku);
    for (const command of goodsCommands(wish, known?.status === 'known' ? known : null, of, who)) {
      const before = states.get(wish.sku) ?? absentProduct;
      const decision = decideProduct(before, command);
      expect(decision).toMatchObject({ ok: true });
      facts += decision.facts.length;
      states.set(wish.sku, decision.facts.reduce(evolveProduct, before));
    }
  }
  return { facts, all: [...states.values()].flatMap((state) => (state.status === 'known' ? [state] : [])) };
}

const wordsOf = (text: typeof goodsTableEn | typeof goodsTableRu | typeof goodsTableZh) => ({
  field: (field: GoodsField) => text.fields[field] as string,
  trait: (trait: Trait) => text.traits[trait] as string,
});

describe('a table of products', () => {
  it('PD2 names its products by SKU, article or barcode, and leaves what it does not say', () => {
    const table = readTable([
      ['Остатки на складе'],
      ['SKU', 'Артикул', 'Штрихкод', 'Полка', 'Признаки', 'Вес, г'],
      ['100', '', '', 'B-2', '', ''],
      ['', 'JAR', '4607086152140', '-', 'хрупкое, жидкость', '210'],
    ]);
    expect(table.troubles).toEqual([]);
    const [first, second] = taken(table, 'products').all;
    expect(first).toMatchObject({ shelf: 'B-2', traits: mug.traits, grams: mug.grams });
    expect(second).toMatchObject({ shelf: null, traits: ['fragile', 'liquid'], grams: 210, name: jar.name });
    expect(second?.allBarcodes).toMatchObject([{ code: '4607086152140', origin: 'taught' }]);
  });

  it('PD2 by its barcode alone, and a new one by its name', () => {
    const table = readTable([
      ['条码', '名称', '货架'],
      ['4601234567893', '', 'C-3'],
      ['4607086152140', '玻璃杯', 'D-4'],
    ]);
    expect(table.wishes).toMatchObject([
      { sku: '100', isNew: false },
      { sku: '4607086152140', isNew: true },
    ]);
    expect(taken(table, 'products').all.at(-1)).toMatchObject({ name: '玻璃杯', shelf: 'D-4' });
  });

  it('PD3 names each row that cannot be, and takes nothing of its product', () => {
    const table = readTable([
      ['SKU', 'Article', 'Barcode', 'Shelf', 'Traits', 'Weight', 'Stock'],
      ['', '', '', 'A', '', '', ''],
      ['900', '', '', 'A', '', '', ''],
      ['100', '', '4601234567893', 'A', 'breakable', '', ''],
      ['100', '', '', 'B', '', '', ''],
      ['200', '', '4601234567893', 'A', '', '', ''],
      ['', 'JAR', '', 'x'.repeat(31), '', '', ''],
      ['', 'JAR', 'PL-OK', '', '', '', ''],
      ['', 'JAR', '4.6E+12', '', '', '', ''],
      ['', 'JAR', '', 'A', '', '1,000', ''],
      ['', 'JAR', '', 'A', '', '', '-3'],
    ]);
    expect(table.troubles.map(({ row, field, code: why }) => [row, field, why])).toEqual([
      [2, 'sku', 'no-key'],
      [3, 'sku', 'unknown'],
      [4, 'traits', 'trait'],
      [6, 'barcode', 'barcode-taken'],
      [7, 'shelf', 'shelf'],
      [8, 'barcode', 'barcode'],
      [9, 'barcode', 'shortened'],
      [10, 'grams', 'number'],
      [11, 'units', 'number'],
    ]);
    expect(table.wishes).toEqual([]);
  });

  it('PD3 two products with one article want the SKU, and a shelf is counted once', () => {
    const twin = { ...jar, sku: sku('201') };
    const several = readTable(
      [
        ['Article', 'Shelf'],
        ['JAR', 'A'],
      ],
      [...both, twin],
    );
    expect(several.troubles).toMatchObject([{ code: 'several' }]);
    const counts = readTable([
      ['SKU', 'Shelf', 'Stock'],
      ['100', 'A', '1'],
      ['100', 'B', '2'],
      ['100', 'A', '3'],
    ]);
    expect(counts.troubles).toMatchObject([{ row: 4, code: 'twice' }]);
  });

  it('PD4 the same table again changes nothing', () => {
    const table = readTable([
      ['SKU', 'Shelf', 'Traits', 'Weight', 'Length', 'Width', 'Height', 'Low below', 'Barcode'],
      ['100', 'B-2', 'fragile', '300', '10', '20', '30', '4', '4607086152140'],
    ]);
    const once = taken(table, 'products');
    expect(once.facts).toBe(5);
    const again = taken(table, 'products', once.all);
    expect(again.facts).toBe(0);
  });

  it('PD2 counts go to the shelf of their row, which stays no word on where the product lies', () => {
    const table = readTable([
      ['SKU', 'Shelf', 'Stock'],
      ['100', 'B-2', '7'],
      ['100', '', '5'],
    ]);
    const [first] = taken(table, 'stock').all;
    expect(first).toMatchObject({ shelf: 'A-1' });
    expect(first?.stock?.places).toEqual([
      { shelf: 'B-2', units: 7 },
      { shelf: 'A-1', units: 5 },
    ]);
  });

  it('PD2 traits are read in every language of the screen', () => {
    for (const text of [goodsTableEn, goodsTableRu, goodsTableZh])
      expect(traitsIn(traits.map((trait) => text.traits[trait] as string).join(', '))).toEqual(traits);
    expect(traitsIn('-')).toEqual([]);
    expect(traitsIn('nice')).toEqual({ unknown: 'nice' });
  });

  it('PD7 what is written out is read as it was, in every language, and no cell is a formula', () => {
    const odd = {
      ...mug,
      name: '=HYPERLINK("http://x")',
      offerId: '+1;"a"',
      traits: ['fragile', 'liquid'],
    } as const;
    for (const text of [goodsTableEn, goodsTableRu, goodsTableZh]) {
      const rows = readCsv(writeTable([...productRows([odd, jar], wordsOf(text))]));
      expect(rows.flat().filter((cell) => /^[=+@\t]/u.test(cell))).toEqual([]);
      const table = readTable(rows, [odd, jar]);
      expect([table.troubles, table.wishes.length]).toEqual([[], 2]);
      expect(taken(table, 'products', [odd, jar]).all).toMatchObject([
        { traits: ['fragile', 'liquid'], shelf: 'A-1', offerId: '+1;"a"' },
        { traits: jar.traits },
      ]);
    }
  });

  it('PD8 a workbook is read back as it was: codes keep their zeros, words that look like formulas are words', async () => {
    const odd = { ...mug, name: '=HYPERLINK("http://x")', offerId: '007' };
    for (const text of [goodsTableEn, goodsTableRu, goodsTableZh]) {
      const rows = [...productRows([odd, jar], wordsOf(text))];
      const file = await tableFile('xlsx', "it's: a [table]", rows);
      const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), () => undefined);
      const cells = read.ok ? read.value.rows : [];
      const width = rows[0]?.length ?? 0;
      expect(cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))).toEqual(
        rows.map((row) => row.map(String)),
      );
      const table = readTable(cells, [odd, jar]);
      expect([table.troubles, table.wishes.length]).toEqual([[], 2]);
    }
  });

  it('PD9 columns are remembered by the heading, of products and of counts apart', () => {
    const fresh = defaultSettings('S1', 'en');
    const header = ['Code', 'Where', 'Note'];
    const columns = { sku: 0, shelf: 1 };
    expect(rememberedGoods('products', header, fresh)).toBeNull();
    const kept = withGoods(fresh, 'products', { name: 'a.csv', header, columns });
    expect(rememberedGoods('products', ['code ', 'Where', 'Note'], kept)).toBeNull();
    expect(rememberedGoods('products', header, kept)).toEqual(columns);
    expect(rememberedGoods('stock', header, kept)).toBeNull();
    expect(rememberedGoods('products', ['Code', 'Where'], kept)).toBeNull();
    const again = withGoods(kept, 'products', { name: 'b.csv', header, columns: { sku: 0, name: 1 } });
    expect(again.mappings.map(({ name }) => name)).toEqual(['b.csv']);
  });

  it('PD7 so is the table of counts', () => {
    const counted = taken(
      readTable([
        ['SKU', 'Shelf', 'Stock'],
        ['100', 'B-2', '7'],
        ['100', 'A-1', '5'],
      ]),
      'stock',
    ).all;
    for (const text of [stockEn, stockRu, stockZh]) {
      const rows = readCsv(
        writeTable([
          ...stockRows(
            counted.map((each) => stockRow(each, 1, null)),
            (name) => text.csv[name] as string,
          ),
        ]),
      );
      expect(isEnough(guessGoods(rows[0] ?? []))).toBe(true);
      const table = readTable(rows);
      expect(table.troubles).toEqual([]);
      expect(
        table.wishes.flatMap(({ sku: of, shelf, units }) =>
          units === undefined ? [] : [[of, shelf, units]],
        ),
      ).toEqual([
        ['100', 'B-2', 7],
        ['100', 'A-1', 5],
      ]);
    }
  });

  it('PD3 whatever stands in it, nothing is taken of a product that a row is wrong about', () => {
    const cell = fc.oneof(
      fc.constantFrom('100', '200', 'MUG', 'JAR', '4601234567893', '', 'x', '-', '7'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
        const table = readTable([['SKU', 'Article', 'Barcode', 'Shelf', 'Stock'], ...rows]);
        expect(table.wishes.length + table.troubles.length).toBeLessThanOrEqual(rows.length);
        expect(() => taken(table, 'stock')).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('many products at once', () => {
  it('PD5 a trait is set or taken off where it is not so yet; their other traits stay', () => {
    const fragile = { ...mug, traits: ['fragile'] } as const;
    const liquid = { ...jar, traits: ['liquid'] } as const;
    expect(bulkCommands([fragile, liquid], { kind: 'add-trait', trait: 'fragile' }, who)).toMatchObject([
      { sku: '200', traits: ['liquid', 'fragile'] },
    ]);
    expect(bulkCommands([fragile, liquid], { kind: 'drop-trait', trait: 'fragile' }, who)).toMatchObject([
      { sku: '100', traits: [] },
    ]);
    expect(bulkCommands(both, { kind: 'set-shelf', shelf: 'A-1' }, who)).toMatchObject([
      { sku: '200', shelf: 'A-1' },
    ]);
  });

  it('PD6 codes of the house begin with 2, have a right check digit, and none is given twice', () => {
    const first = ownEans(3, ['4601234567893', 'OZN1']);
    expect(first.every((one) => isGtin(one) && one.startsWith('2') && one.length === 13)).toBe(true);
    const more = ownEans(2, [...first]);
    expect(new Set([...first, ...more]).size).toBe(5);
  });
});
