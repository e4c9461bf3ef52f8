import { expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { readCsv } from '#shared/intake/csv.ts';
import { MOST_ROWS } from '../../../renderer/parts/tables/limits.ts';
import { rowsOf } from '../../../renderer/parts/tables/rows.ts';
import { workbookOf } from '../../kit/tables.ts';

const csvOf = (rows: number, end = '\n'): string => `SKU;Shelf\n${'1;A\n'.repeat(rows - 2)}1;A${end}`;
const read = (text: string) => rowsOf(new TextEncoder().encode(text), () => undefined);
const tooMany = { ok: false, error: { code: 'too-many-rows', most: MOST_ROWS } };

it('PD12 a CSV of 300,000 rows is read whole, with and without an end of its last line', async () => {
  for (const end of ['\n', '']) {
    const table = await read(csvOf(300_000, end));
    expect(table.ok && table.value.rows.length).toBe(300_000);
  }
});

it('PD12 one row more is refused, whatever stands before it', async () => {
  expect(await read(csvOf(300_001))).toEqual(tooMany);
  expect(await read(csvOf(300_001, ''))).toEqual(tooMany);
  // Empty lines in front of the row too many do not hide it.
  for (const blank of ['\n', '\n\n', '\n\n\n'])
    expect(await read(`${csvOf(300_000)}${blank}2;B\n`)).toEqual(tooMany);
});

it('PD12 a longer CSV is not parsed further than one row too many', () => {
  expect(readCsv('a;b\n'.repeat(5000), 100)).toHaveLength(102);
  // A quote behind the limit that never ends would swallow all the rest.
  expect(readCsv(`${'"a";b\n'.repeat(200)}"never closed${'x\n'.repeat(100)}`, 100)).toHaveLength(102);
  expect(readCsv('a;b\n'.repeat(100), 100)).toHaveLength(100);
});

it('PD12 a workbook is refused at the number of its row, however few of them have anything', async () => {
  const book = await workbookOf([
    ['SKU', 'Shelf'],
    ['1', 'A'],
  ]);
  const { unzipSync, strFromU8 } = await import('fflate');
  const parts = unzipSync(book);
  const name = Object.keys(parts).find((each) => each.startsWith('xl/worksheets/')) ?? '';
  const at = (row: number): Uint8Array => {
    const sheet = strFromU8(parts[name] ?? new Uint8Array()).replaceAll(/(r="[A-Z]*)2"/gu, `$1${row}"`);
    return zipSync({ ...parts, [name]: strToU8(sheet) });
  };
  const inside = await rowsOf(at(MOST_ROWS), () => undefined);
  expect(inside.ok && inside.value.rows.length).toBe(MOST_ROWS);
  expect(await rowsOf(at(MOST_ROWS + 1), () => undefined)).toEqual(tooMany);
});
