import { createBitmap, fillDots, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import type { Dib } from '../../electron/printers/windows/dib.ts';

/** Dots of a device-independent bitmap, read by its header alone (BITMAPINFOHEADER, wingdi.h); throws what is wrong with it. */
export function dibDots({ info, bits }: Pick<Dib, 'info' | 'bits'>): Bitmap {
  const head = Buffer.from(info);
  const field = (at: number): number => head.readInt32LE(at);
  const [size, width, height] = [field(0), field(4), field(8)];
  if (size !== 40 || head.readUInt16LE(12) !== 1 || head.readUInt16LE(14) !== 1 || field(16) !== 0)
    throw new Error('not one plane of one bit a dot without packing');
  const colours = [head.readUInt32LE(40), head.readUInt32LE(44)];
  const ink = colours.indexOf(0);
  if (!colours.includes(0xff_ff_ff) || ink < 0) throw new Error('not black and white');
  const row = Math.floor((width + 31) / 32) * 4;
  if (bits.length !== row * Math.abs(height) || field(20) !== bits.length) throw new Error('torn');
  const bitmap = createBitmap(width, Math.abs(height));
  if (width % 8 === 0 && ink === 1 && height < 0) {
    for (let y = 0; y < bitmap.height; y++)
      bitmap.data.set(bits.subarray(y * row, y * row + bitmap.stride), y * bitmap.stride);
    return bitmap;
  }
  for (let y = 0; y < bitmap.height; y++) {
    const from = height < 0 ? y : bitmap.height - 1 - y;
    for (let x = 0; x < width; x++) {
      const bit = ((bits[from * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (bit === ink) fillDots(bitmap, x, y, 1, 1, true);
    }
  }
  return bitmap;
}
