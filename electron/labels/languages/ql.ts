import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { Stock } from '#shared/label/size.ts';
import { createBitmap, framed, type Bitmap } from '../raster/bitmap.ts';
import { fitHead } from './head.ts';
import { packBits } from './packbits.ts';
import type { Tuning } from './tuning.ts';

/*
 * Brother's raster language, after the "Raster Command Reference" of the QL-710W/720NW and of the QL-1100/1110NWB/1115NWB.
 * 300 dots an inch; every row holds all pins of the head, 720 (90 bytes) or 1296 (162 bytes).
 */

/** Rolls by width: dots that can be printed, and pins of a 720-pin head left free beside them. */
const rolls = [
  { widthMm: 29, dots: 306, offset: 6 },
  { widthMm: 38, dots: 413, offset: 12 },
  { widthMm: 50, dots: 554, offset: 12 },
  { widthMm: 54, dots: 590, offset: 0 },
  { widthMm: 62, dots: 696, offset: 12 },
  { widthMm: 102, dots: 1164, offset: 12 },
] as const;

/** Pins of the large head; its rolls lie 44 pins further in. */
const largeHead = 1296;
const smallHead = 720;
const largeOffset = 44;

const escape = (...bytes: readonly number[]): Uint8Array => Uint8Array.of(0x1b, ...bytes);
const command = (letter: string): number => letter.charCodeAt(0);

/** The label centred on the narrowest roll that is as wide, in the order of the pins: right edge first. */
function onPins(
  bitmap: Bitmap,
  stock: Stock,
  pins: number,
): Result<{ pins: Bitmap; rollMm: number }, LabelError> {
  const usable = rolls.filter(({ dots }) => dots <= pins);
  const roll = usable.find(({ widthMm }) => widthMm >= stock.widthMm) ?? usable.at(-1);
  if (roll === undefined) return err({ kind: 'wider-than-head', inkDots: bitmap.width, headDots: pins });
  const fitted = fitHead(bitmap, roll.dots);
  if (!fitted.ok) return fitted;
  const printed = fitted.value;
  const offset = roll.offset + (pins === largeHead ? largeOffset : 0);
  const right = offset + Math.floor((roll.dots - printed.width) / 2);
  const placed = framed(printed, printed.width + right - pins, 0, pins, printed.height);
  return ok({ pins: mirrored(placed), rollMm: roll.widthMm });
}

/** Bytes with their bits in the other order. */
const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let other = 0;
  for (let bit = 0; bit < 8; bit++) other |= ((byte >> bit) & 1) << (7 - bit);
  return other;
});

/** Left and right exchanged; the width is a multiple of 8. */
function mirrored(bitmap: Bitmap): Bitmap {
  const other = createBitmap(bitmap.width, bitmap.height);
  const { stride } = bitmap;
  for (let y = 0; y < bitmap.height; y++) {
    for (let i = 0; i < stride; i++)
      other.data[y * stride + i] = reversed[bitmap.data[(y + 1) * stride - 1 - i] ?? 0] ?? 0;
  }
  return other;
}

/** `ESC i z`: what is loaded and how many rows come; the printer refuses the job when another roll is in. */
function information(rows: number, rollMm: number, stock: Stock, tuning: Tuning, first: boolean): Uint8Array {
  const dieCut = tuning.media !== undefined && tuning.media !== 'continuous';
  const recover = 0x80;
  const kindAndWidth = 0x06;
  const length = dieCut ? Math.round(stock.heightMm) : 0;
  const count = [rows & 0xff, (rows >> 8) & 0xff, (rows >> 16) & 0xff, rows >>> 24];
  return escape(
    command('i'),
    command('z'),
    recover | kindAndWidth,
    dieCut ? 0x0b : 0x0a,
    rollMm,
    length,
    ...count,
    first ? 0 : 1,
    0,
  );
}

function rowsOf(pins: Bitmap, packed: boolean): Uint8Array[] {
  return Array.from({ length: pins.height }, (_, y) => {
    const row = pins.data.subarray(y * pins.stride, (y + 1) * pins.stride);
    if (packed && row.every((byte) => byte === 0)) return Uint8Array.of(command('Z'));
    const body = packed ? packBits(row) : row;
    return Buffer.concat([Uint8Array.of(command('g'), 0, body.length), body]);
  });
}

/**
 * A label for a Brother QL printer: 58 mm and narrower go onto a 62 mm roll, wider ones onto 102 mm, centred. Endless
 * rolls get 3 mm of margin and are cut after each label. Darkness and speed do not exist in this language.
 */
export function toQl(
  bitmap: Bitmap,
  stock: Stock,
  tuning: Tuning,
  headDots: number,
): Result<Uint8Array, LabelError> {
  const placed = onPins(bitmap, stock, headDots > smallHead ? largeHead : smallHead);
  if (!placed.ok) return placed;
  const { pins, rollMm } = placed.value;
  const packed = tuning.compression !== 'none';
  const endless = tuning.media === undefined || tuning.media === 'continuous';
  const margin = endless ? 35 : 0;
  const rows = rowsOf(pins, packed);
  const pages = Array.from({ length: tuning.copies }, (_, copy) => [
    escape(command('i'), command('a'), 1),
    information(pins.height, rollMm, stock, tuning, copy === 0),
    escape(command('i'), command('M'), 0x40),
    escape(command('i'), command('A'), 1),
    escape(command('i'), command('K'), 0x08),
    escape(command('i'), command('d'), margin, 0),
    Uint8Array.of(command('M'), packed ? 2 : 0),
    ...rows,
    Uint8Array.of(copy === tuning.copies - 1 ? 0x1a : 0x0c),
  ]);
  // Zeros end whatever a job that broke off has left open.
  return ok(Buffer.concat([new Uint8Array(400), escape(0x40), ...pages.flat()]));
}
