import { toPng } from '../../electron/labels/languages/png.ts';
import { createBitmap, isBlack, type Bitmap } from '../../electron/labels/raster/bitmap.ts';

const stride = 64;
const inRow = stride - 2;

/** Bytes as the dots of a page, so that what came of them on paper can be read back: length, bytes, a black frame left and right. */
export function pageOfBytes(bytes: Uint8Array): Uint8Array {
  const all = Buffer.alloc(Math.ceil((bytes.length + 4) / inRow) * inRow);
  all.writeUInt32BE(bytes.length);
  all.set(bytes, 4);
  const bitmap = createBitmap(stride * 8, all.length / inRow);
  for (let y = 0; y < bitmap.height; y++) {
    bitmap.data[y * stride] = 0xff;
    bitmap.data[(y + 1) * stride - 1] = 0xff;
    bitmap.data.set(all.subarray(y * inRow, (y + 1) * inRow), y * stride + 1);
  }
  return toPng(bitmap, 300 / 25.4);
}

/** The bytes of such a page; throws where its frame is not in place. */
export function bytesOfPage({ width, height, data }: Bitmap): Buffer {
  if (width !== stride * 8) throw new Error(`a page of bytes is ${stride * 8} dots wide, not ${width}`);
  const rows = Array.from({ length: height }, (_, y) => data.subarray(y * stride, (y + 1) * stride));
  if (rows.some((row) => row[0] !== 0xff || row[stride - 1] !== 0xff)) throw new Error('the frame is broken');
  const all = Buffer.concat(rows.map((row) => row.subarray(1, stride - 1)));
  return all.subarray(4, 4 + all.readUInt32BE());
}

/** A bitmap as rows of `#` and `.`, for a person to compare. */
export const drawn = (bitmap: Bitmap): string[] =>
  Array.from({ length: bitmap.height }, (_, y) =>
    Array.from({ length: bitmap.width }, (_dot, x) => (isBlack(bitmap, x, y) ? '#' : '.')).join(''),
  );
