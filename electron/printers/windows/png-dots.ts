import { inflateSync } from 'node:zlib';
import { createBitmap, type Bitmap } from '../../labels/raster/bitmap.ts';
import { readPngHead } from '../../labels/raster/png-file.ts';

/** A page as dots, and how many of them a millimetre has. */
export interface PageDots {
  readonly bitmap: Bitmap;
  readonly dotsPerMm: number;
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), body]));
    at += length + 12;
  }
  return chunks;
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
  const head = readPngHead(png);
  if (typeof head === 'string') return null;
  const chunks = chunksOf(png);
  const density = chunks.get('pHYs');
  if (chunks.get('IHDR')?.subarray(8).equals(oneBitGrey) !== true || density?.length !== 9) return null;
  const perMetre = density.readUInt32BE(0);
  if (perMetre === 0 || density.readUInt32BE(4) !== perMetre || density[8] !== 1) return null;
  const bitmap = createBitmap(head.width, head.height);
  try {
    return rowsInto(bitmap, chunks.get('IDAT') ?? Buffer.alloc(0))
      ? { bitmap, dotsPerMm: perMetre / 1000 }
      : null;
  } catch {
    // Rows that cannot be unpacked: the sums fit, so it is not of our making.
    return null;
  }
}
