import { inflateSync } from 'node:zlib';
import { createBitmap, type Bitmap } from '../../labels/raster/bitmap.ts';
import { readPng } from '../../labels/raster/png-file.ts';

/** A page as dots, and how many of them a millimetre has. */
export interface PageDots {
  readonly bitmap: Bitmap;
  readonly dotsPerMm: number;
}

/** Bit depth 1, grey, rows one after another. */
const oneBitGrey = Buffer.from([1, 0, 0, 0, 0]);

function rowsInto(bitmap: Bitmap, packed: Buffer): boolean {
  const { stride, height, width, data } = bitmap;
  const rows = inflateSync(packed, { maxOutputLength: (stride + 1) * height });
  if (rows.length !== (stride + 1) * height) return false;
  const lastMask = (0xff00 >> (((width - 1) & 7) + 1)) & 0xff;
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    if (rows[from] !== 0) return false;
    for (let i = 0; i < stride; i++) {
      const ink = ~(rows[from + 1 + i] ?? 0xff) & 0xff;
      data[y * stride + i] = i === stride - 1 ? ink & lastMask : ink;
    }
  }
  return true;
}

/** Reads a page that our engine made: one-bit grey, unfiltered rows, a size on paper. Null for any other picture. */
export function pageDots(bytes: Uint8Array): PageDots | null {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = readPng(png);
  if (typeof file === 'string') return null;
  // Our own files begin with the head and go on with their size on paper (`languages/png.ts`).
  if (!png.subarray(24, 29).equals(oneBitGrey) || png.toString('latin1', 37, 41) !== 'pHYs') return null;
  const perMetre = png.readUInt32BE(41);
  if (perMetre === 0 || png.readUInt32BE(45) !== perMetre || png[49] !== 1) return null;
  const bitmap = createBitmap(file.width, file.height);
  try {
    return rowsInto(bitmap, file.packed) ? { bitmap, dotsPerMm: perMetre / 1000 } : null;
  } catch {
    // Rows that cannot be unpacked: the sums fit, so it is not of our making.
    return null;
  }
}
