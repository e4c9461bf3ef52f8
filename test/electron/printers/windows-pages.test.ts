import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stockOf } from '#shared/label/size.ts';
import { toPng } from '../../../electron/labels/languages/png.ts';
import { createBitmap, fillDots } from '../../../electron/labels/raster/bitmap.ts';
import { devModeFor } from '../../../electron/printers/windows/dev-mode.ts';
import { toDib } from '../../../electron/printers/windows/dib.ts';
import type { WinPaper } from '../../../electron/printers/windows/driver.ts';
import { layOut, pageSize } from '../../../electron/printers/windows/lay-out.ts';
import { placeInk, stretchMode } from '../../../electron/printers/windows/place.ts';
import { pageDots } from '../../../electron/printers/windows/png-dots.ts';
import { drawn } from '../../kit/byte-pages.ts';
import { dibDots } from '../../kit/dib-dots.ts';
import { anyDots } from '../../kit/random-dots.ts';

const perMm300 = 300 / 25.4;

/** An A4 sheet of a driver, with the margins an office printer has. */
const sheet = (perInch: number, marginMm = 4.2): WinPaper => {
  const units = (mm: number): number => Math.round((mm * perInch) / 25.4);
  const [offsetX, offsetY] = [units(marginMm), units(marginMm)];
  return {
    perInchX: perInch,
    perInchY: perInch,
    offsetX,
    offsetY,
    width: units(210) - 2 * offsetX,
    height: units(297) - 2 * offsetY,
  };
};

test('PN40 dots go to GDI as they are: rows from the top, whole words, black and white', () => {
  fc.assert(
    fc.property(anyDots(300), (bitmap) => {
      expect(drawn(dibDots(toDib(bitmap)))).toEqual(drawn(bitmap));
    }),
  );
});

test('PN40 a page is read back from its picture dot by dot, with its size on paper', () => {
  fc.assert(
    fc.property(anyDots(300), fc.constantFrom(8, perMm300, 600 / 25.4), (bitmap, dotsPerMm) => {
      const page = pageDots(toPng(bitmap, dotsPerMm));
      expect(page?.bitmap).toEqual(bitmap);
      expect(page?.dotsPerMm).toBeCloseTo(dotsPerMm, 3);
    }),
  );
});

test('PN41 a picture that is torn or not of our making is no page', () => {
  const png = Buffer.from(toPng(createBitmap(20, 20), 8));
  expect(pageDots(Buffer.alloc(0))).toBeNull();
  for (let at = 0; at < png.length; at++) {
    expect(pageDots(png.subarray(0, at))).toBeNull();
    const wrong = Buffer.from(png);
    wrong[at] = (wrong[at] ?? 0) ^ 0x41;
    expect(pageDots(wrong)).toBeNull();
  }
});

test('PN40 ink lies where it was drawn, within half a unit of the driver, whatever its resolution and margin', () => {
  const side = fc.integer({ min: 1, max: 1000 });
  const spot = fc.record({ x: side, y: side, w: side, h: side });
  const driver = fc.record({
    perInch: fc.integer({ min: 72, max: 2400 }),
    margin: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(spot, driver, ({ x, y, w, h }, { perInch, margin }) => {
      // Inside the margin of our documents, 14 mm, which is wider than that of any of these.
      const ink = { x: x + 170, y: y + 170, w, h };
      const paper = sheet(perInch, margin);
      const placed = placeInk(ink, perMm300, paper);
      if (placed === null) throw new Error('does not fit');
      const onSheet = (units: number, offset: number): number => ((units + offset) / perInch) * 300;
      const half = 150 / perInch + 1e-9;
      expect(Math.abs(onSheet(placed.x, paper.offsetX) - ink.x)).toBeLessThanOrEqual(half);
      expect(Math.abs(onSheet(placed.y, paper.offsetY) - ink.y)).toBeLessThanOrEqual(half);
      const [wide, high] = [(placed.w / perInch) * 300, (placed.h / perInch) * 300];
      expect(Math.abs(wide - w)).toBeLessThanOrEqual(2 * half);
      expect(Math.abs(high - h)).toBeLessThanOrEqual(2 * half);
    }),
  );
});

test('PN41 one dot beyond what can be printed on is not printed without saying so', () => {
  const paper: WinPaper = {
    perInchX: 300,
    perInchY: 300,
    offsetX: 50,
    offsetY: 50,
    width: 2380,
    height: 3408,
  };
  const all = { x: 50, y: 50, w: 2380, h: 3408 };
  expect(placeInk(all, perMm300, paper)).toEqual({ x: 0, y: 0, w: 2380, h: 3408 });
  expect(placeInk({ ...all, x: 49 }, perMm300, paper)).toBeNull();
  expect(placeInk({ ...all, y: 49 }, perMm300, paper)).toBeNull();
  expect(placeInk({ ...all, w: 2381 }, perMm300, paper)).toBeNull();
  expect(placeInk({ ...all, h: 3409 }, perMm300, paper)).toBeNull();
});

test('PN40 an A4 page is 210 by 297 mm; only its ink is sent, an empty one sends none', () => {
  const bitmap = createBitmap(2480, 3508);
  const page = { bitmap, dotsPerMm: perMm300 };
  expect(pageSize(page).widthMm).toBeCloseTo(210, 1);
  expect(pageSize(page).heightMm).toBeCloseTo(297, 1);
  expect(layOut(page, sheet(600))).toBe('empty');
  fillDots(bitmap, 300, 600, 11, 3, true);
  const laid = layOut(page, sheet(600, 0));
  expect(laid).toMatchObject({ dib: { width: 11, height: 3 }, spot: { x: 600, y: 1200, w: 22, h: 6 } });
});

test('PN40 where dots fall together, their ink stays', () => {
  const from = { w: 100, h: 100 };
  expect(stretchMode(from, { x: 0, y: 0, w: 200, h: 200 })).toBe(3);
  expect(stretchMode(from, { x: 0, y: 0, w: 100, h: 100 })).toBe(3);
  expect(stretchMode(from, { x: 0, y: 0, w: 99, h: 200 })).toBe(1);
});

/** Members of DEVMODEW by their place, as wingdi.h lays them. */
const member = (mode: Uint8Array, at: number): number => Buffer.from(mode).readInt16LE(at);
const fieldsOf = (mode: Uint8Array): number => Buffer.from(mode).readUInt32LE(72);

function settings(fields: number): Buffer {
  const mode = Buffer.alloc(220 + 40, 0x7e);
  mode.writeUInt32LE(fields >>> 0, 72);
  return mode;
}

test('PN42 asked for is A4 upright, unscaled, once, on one side; the rest of the settings is left alone', () => {
  const own = settings(0xffff_ffff);
  const mode = devModeFor(own, stockOf('A4'));
  if (mode === null) throw new Error('no settings');
  expect([member(mode, 76), member(mode, 78)]).toEqual([1, 9]);
  expect([member(mode, 84), member(mode, 86), member(mode, 94)]).toEqual([100, 1, 1]);
  expect(fieldsOf(mode)).toBe((0xffff_ffff & ~0x1_000c) >>> 0);
  const touched = [72, 73, 74, 75, 76, 77, 78, 79, 84, 85, 86, 87, 94, 95];
  for (let at = 0; at < own.length; at++) if (!touched.includes(at)) expect(mode[at]).toBe(own[at]);
});

test('PN42 a driver without copies, sides or scale is not told of them; short lists are for A4 too', () => {
  const own = settings(0x1 | 0x2);
  const mode = devModeFor(own, { widthMm: 209.97, heightMm: 120 });
  if (mode === null) throw new Error('no settings');
  expect(fieldsOf(mode)).toBe(0x3);
  expect(member(mode, 78)).toBe(9);
  expect(Buffer.compare(mode.subarray(84, 96), own.subarray(84, 96))).toBe(0);
});

test('PN42 another size is asked for in tenths of a millimetre', () => {
  const mode = devModeFor(settings(0), stockOf('100x150'));
  if (mode === null) throw new Error('no settings');
  expect(fieldsOf(mode)).toBe(0x1 | 0x2 | 0x4 | 0x8);
  expect([member(mode, 78), member(mode, 80), member(mode, 82)]).toEqual([256, 1500, 1000]);
  expect(devModeFor(Buffer.alloc(60), stockOf('A4'))).toBeNull();
});
