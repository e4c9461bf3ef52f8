/** One bit per dot, 1 is black, most significant bit left; rows padded to whole bytes with white. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Bytes per row. */
  readonly stride: number;
  readonly data: Uint8Array;
}

/** A white bitmap. */
export function createBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8);
  return { width, height, stride, data: new Uint8Array(stride * height) };
}

/** True where the dot is black; outside the bitmap everything is white. */
export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= bitmap.width || y >= bitmap.height) return false;
  return (((bitmap.data[y * bitmap.stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

/** Paints a rectangle of whole dots, clipped to the bitmap. */
export function fillDots(bitmap: Bitmap, x: number, y: number, w: number, h: number, black: boolean): void {
  const { data, stride } = bitmap;
  const left = Math.max(0, x);
  const right = Math.min(bitmap.width, x + w);
  const bottom = Math.min(bitmap.height, y + h);
  if (left >= right) return;
  const first = left >> 3;
  const last = (right - 1) >> 3;
  const headMask = 0xff >> (left & 7);
  const tailMask = (0xff00 >> (((right - 1) & 7) + 1)) & 0xff;
  const paint = (at: number, mask: number): void => {
    data[at] = black ? (data[at] ?? 0) | mask : (data[at] ?? 0) & ~mask;
  };
  for (let row = Math.max(0, y); row < bottom; row++) {
    const at = row * stride;
    if (first === last) paint(at + first, headMask & tailMask);
    else {
      paint(at + first, headMask);
      data.fill(black ? 0xff : 0, at + first + 1, at + last);
      paint(at + last, tailMask);
    }
  }
}

/**
 * Thresholds one byte of every `step` bytes per dot into rows of a bitmap from `top` on: below 128 is black.
 * `rowBytes` is the length of a source row.
 */
export function thresholdInto(
  bitmap: Bitmap,
  top: number,
  grey: Uint8Array,
  rows: number,
  rowBytes: number,
  step: number,
): void {
  const { width, stride, data } = bitmap;
  for (let y = 0; y < rows; y++) {
    let from = y * rowBytes;
    let to = (top + y) * stride;
    let byte = 0;
    for (let x = 0; x < width; x++, from += step) {
      // The top bit of a grey byte is its threshold at 128.
      byte = (byte << 1) | (((grey[from] ?? 255) >> 7) ^ 1);
      if ((x & 7) === 7) data[to++] = byte & 0xff;
    }
    if ((width & 7) !== 0) data[to] = (byte << (8 - (width & 7))) & 0xff;
  }
}

/** Thresholds one byte of every `step` bytes per dot: below 128 is black. */
export function fromGrey(
  grey: Uint8Array,
  width: number,
  height: number,
  rowBytes: number,
  step: number,
): Bitmap {
  const bitmap = createBitmap(width, height);
  thresholdInto(bitmap, 0, grey, height, rowBytes, step);
  return bitmap;
}

/** One byte per dot, 0 black and 255 white. */
export function toGrey(bitmap: Bitmap): Uint8Array {
  const { width, height, stride, data } = bitmap;
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < stride; i++) {
      const byte = data[y * stride + i] ?? 0;
      if (byte === 0) continue;
      for (let bit = 0; bit < 8 && i * 8 + bit < width; bit++) {
        if ((byte & (0x80 >> bit)) !== 0) grey[y * width + i * 8 + bit] = 0;
      }
    }
  }
  return grey;
}

/** A window of `width` x `height` dots whose corner lies at (`x`, `y`) of the bitmap; what it sees beyond is white. */
export function framed(bitmap: Bitmap, x: number, y: number, width: number, height: number): Bitmap {
  const view = createBitmap(width, height);
  const bits = x & 7;
  const skip = x >> 3;
  for (let row = Math.max(0, -y); row < height && row + y < bitmap.height; row++) {
    const from = (row + y) * bitmap.stride;
    const byteAt = (i: number): number => (i < 0 || i >= bitmap.stride ? 0 : (bitmap.data[from + i] ?? 0));
    const to = row * view.stride;
    for (let i = 0; i < view.stride; i++)
      view.data[to + i] = (byteAt(i + skip) << bits) | (byteAt(i + skip + 1) >> (8 - bits));
    if ((width & 7) !== 0) {
      const last = to + view.stride - 1;
      view.data[last] = (view.data[last] ?? 0) & (0xff00 >> (width & 7));
    }
  }
  return view;
}

const inkOf = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** How many dots are black. */
export function countInk(bitmap: Bitmap): number {
  let count = 0;
  for (const byte of bitmap.data) count += inkOf[byte] ?? 0;
  return count;
}

/** True where no dot is black. */
export const isBlank = (bitmap: Bitmap): boolean => bitmap.data.every((byte) => byte === 0);

/** Smallest rectangle of dots that holds all ink, or null. */
export function inkBox(bitmap: Bitmap): { x: number; y: number; w: number; h: number } | null {
  const { data, stride, height } = bitmap;
  const columns = new Uint8Array(stride);
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < stride; i++) {
      const byte = data[y * stride + i] ?? 0;
      if (byte === 0) continue;
      columns[i] = (columns[i] ?? 0) | byte;
      if (top < 0) top = y;
      bottom = y;
    }
  }
  if (top < 0) return null;
  const first = columns.findIndex((byte) => byte !== 0);
  const last = columns.findLastIndex((byte) => byte !== 0);
  const x = first * 8 + Math.clz32(columns[first] ?? 0) - 24;
  const right = last * 8 + 8 - (31 - Math.clz32((columns[last] ?? 1) & -(columns[last] ?? 1)));
  return { x, y: top, w: right - x, h: bottom - top + 1 };
}
