import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelLanguages } from '#shared/label/languages.ts';
import { sampleMarkingCode } from '#shared/label/samples/labels.ts';
import { createBitmap } from '../../electron/labels/raster/bitmap.ts';
import { cropped, farDots, ink, pngDots } from '../kit/dots.ts';
import { inlineEngine } from '../kit/label-engine.ts';
import { haveReader } from '../kit/outside-readers.ts';
import { labelCases } from './matrix.ts';
import { readOptions } from './options.ts';
import { readBack, unread } from './read-back.ts';
import { makeRows, type Outcome } from './rows.ts';

const out = mkdtempSync(path.join(tmpdir(), 'packline-labels-test-'));
const languages = labelLanguages.filter((language) => language !== 'ql' && language !== 'pdf');
const engine = inlineEngine();
let outcome: Outcome;

const all = [haveReader('zbarimg'), haveReader('dmtxread')].every(Boolean);

beforeAll(async () => {
  const args = ['--out', out, '--quick', '--kinds', 'waybill,marking,product', '--locales', 'ru,zh-CN'];
  outcome = await makeRows(engine, labelCases(readOptions(args)), languages, out);
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

test('every label is written in every language asked for, with its rendering', () => {
  expect(outcome.rows).toHaveLength(2 * (1 + 1 + 4) * languages.length);
  for (const row of outcome.rows) {
    expect(existsSync(path.join(out, row.png)), row.png).toBe(true);
    expect(existsSync(path.join(out, row.bytes)), row.bytes).toBe(true);
    expect(row.differing, row.png).toBe(0);
    expect(row.expected.length, row.png).toBeGreaterThan(0);
  }
});

test('every code is read by every reader that knows it, AIM identifier included', () => {
  if (!all) return;
  expect(outcome.wrong).toEqual([]);
  const marking = outcome.rows.find((row) => row.kind === 'marking' && row.language === 'zpl');
  expect(marking?.decoded).toEqual([
    { reader: 'zxing', text: sampleMarkingCode, aim: ']d2' },
    { reader: 'dmtx', text: sampleMarkingCode, aim: ']d2' },
  ]);
  const waybill = outcome.rows.find((row) => row.kind === 'waybill' && row.locale === 'ru');
  expect(waybill?.decoded.map(({ reader, text, aim }) => `${reader} ${aim} ${text}`).sort()).toEqual([
    'zbar ]C0 80092175123458',
    'zbar ]Q1 0208245774-0029-1',
    'zxing ]C0 80092175123458',
    'zxing ]Q1 0208245774-0029-1',
  ]);
});

test('a code that is gone, or another one in its place, is told', async () => {
  const white = { dots: createBitmap(200, 100), meant: [meantAt('4607012345677')] };
  const [none = []] = await readBack([white]);
  expect(unread(white, none)).toContain('zxing did not read ean13 4607012345677');
  const row = outcome.rows.find((each) => each.kind === 'product' && each.variant === '96385074');
  const other = {
    dots: await pngDots(readFileSync(path.join(out, row?.png ?? ''))),
    meant: [meantAt('9638507')],
  };
  const [read = []] = await readBack([other]);
  expect(read.length).toBeGreaterThan(0);
  expect(unread(other, read)).toContain('zxing did not read ean13 9638507');
});

test('a picture that is not the one meant is told from one with other edges', async () => {
  const [row] = outcome.rows;
  const dots = await pngDots(readFileSync(path.join(out, row?.png ?? '')));
  const shifted = (by: number) => cropped(dots, by, 0, dots.width, dots.height);
  expect(farDots(dots, shifted(1))).toBeLessThan(ink(dots) * 0.002);
  expect(farDots(dots, shifted(6))).toBeGreaterThan(ink(dots) * 0.1);
});

test('a kind, language or locale that does not exist is named, not ignored', () => {
  expect(() => readOptions(['--kinds', 'waybil'])).toThrow('no kind is called waybil');
  expect(() => readOptions(['--languages', 'zpl,epl'])).toThrow('no language is called epl');
});

const meantAt = (text: string) => ({ text, symbology: 'ean13' as const, at: { x: 0, y: 0, w: 100, h: 50 } });
