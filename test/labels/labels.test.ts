import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleMarkingCode } from '#shared/label/samples/labels.ts';
import { createBitmap } from '../../electron/labels/raster/bitmap.ts';
import { cropped, farDots, ink, pngDots } from '../kit/dots.ts';
import { haveReader } from '../kit/outside-readers.ts';
import { meantCodes, type MeantCode } from './meant.ts';
import { goldenCases, goldenFile } from './golden.ts';
import { readOptions } from './options.ts';
import { readBack, unread } from './read-back.ts';
import type { LabelRow } from './rows.ts';

const out = mkdtempSync(path.join(tmpdir(), 'packline-labels-test-'));
const readers = [haveReader('zbarimg'), haveReader('dmtxread')].every(Boolean);
afterAll(() => rmSync(out, { recursive: true }));

describe.runIf(readers)('npm run labels', () => {
  let rows: LabelRow[];
  let said: string;

  beforeAll(() => {
    const args = ['--out', out, '--quick', '--kinds', 'waybill,marking,product', '--locales', 'ru'];
    const ran = spawnSync(process.execPath, ['build/labels.mjs', ...args], { encoding: 'utf8' });
    said = ran.stderr;
    expect(ran.status, said).toBe(0);
    rows = JSON.parse(readFileSync(path.join(out, 'index.json'), 'utf8')) as LabelRow[];
  }, 180_000);

  test('writes every label in every language that prints it, with the picture of those bytes', () => {
    const languages = ['escpos', 'pdf', 'png', 'tspl', 'zpl'];
    expect([...new Set(rows.map(({ language }) => language))].sort()).toEqual(languages);
    expect(rows).toHaveLength((1 + 1 + 4) * languages.length);
    for (const row of rows) {
      expect(existsSync(path.join(out, row.png)), row.png).toBe(true);
      expect(existsSync(path.join(out, row.bytes)), row.bytes).toBe(true);
      if (row.language !== 'pdf') expect(row.differing, row.png).toBe(0);
      expect(row, row.png).toMatchObject({ locale: 'ru', dpi: 203, page: 1 });
      expect(row.expected.length, row.png).toBeGreaterThan(0);
    }
  });

  test('has every code read by every reader that knows it, AIM identifier included', () => {
    const marking = rows.filter((row) => row.kind === 'marking');
    for (const row of marking)
      expect(row.decoded, row.png).toEqual([
        { reader: 'zxing', text: sampleMarkingCode, aim: ']d2' },
        { reader: 'dmtx', text: sampleMarkingCode, aim: ']d2' },
      ]);
    for (const row of rows.filter(({ kind }) => kind === 'waybill'))
      expect(row.decoded.map(({ reader, text, aim }) => `${reader} ${aim} ${text}`).sort()).toEqual([
        'zbar ]C0 80092175123458',
        'zbar ]Q1 0208245774-0029-1',
        'zxing ]C0 80092175123458',
        'zxing ]Q1 0208245774-0029-1',
      ]);
  });
});

describe.runIf(readers)('what is wrong is told', () => {
  const meantAt = (text: string): MeantCode => ({
    text,
    symbology: 'ean13',
    at: { x: 0, y: 0, w: 100, h: 50 },
  });
  const product = goldenCases().find(({ kind }) => kind === 'product');
  const picture = async () => pngDots(readFileSync(product === undefined ? '' : goldenFile(product)));

  test('a code that is gone, or another one in its place', async () => {
    const white = { dots: createBitmap(200, 100), meant: [meantAt('4607012345677')] };
    const [none = []] = await readBack([white]);
    expect(unread(white, none)).toEqual([
      'zxing did not read ean13 4607012345677',
      'zbar did not read ean13 4607012345677',
    ]);
    const other = { dots: await picture(), meant: [meantAt('4607012345684')] };
    const [read = []] = await readBack([other]);
    expect(read.map(({ text }) => text)).toContain('4607012345677');
    expect(unread(other, read)).toContain('zbar did not read ean13 4607012345684');
  });

  test('the right text in another kind of code', async () => {
    const [meant] = product === undefined ? [] : meantCodes(product.doc, 203);
    if (meant === undefined) throw new Error('a product label without its code');
    const wanted = { dots: await picture(), meant: [{ ...meant, symbology: 'code128' as const }] };
    const [read = []] = await readBack([wanted]);
    expect(unread(wanted, read)).toContain('zxing did not read code128 4607012345677');
  });

  test('a picture with things elsewhere, but not one with smoother edges', async () => {
    const dots = await picture();
    const moved = (by: number) => cropped(dots, by, 0, dots.width, dots.height);
    expect(farDots(dots, moved(1))).toBeLessThan(ink(dots) * 0.01);
    expect(farDots(dots, moved(6))).toBeGreaterThan(ink(dots) * 0.1);
  });
});

test('a kind, language or locale that does not exist is named, not ignored', () => {
  expect(() => readOptions(['--kinds', 'waybil'])).toThrow('no kind is called waybil');
  expect(() => readOptions(['--languages', 'zpl,epl'])).toThrow('no language is called epl');
});
