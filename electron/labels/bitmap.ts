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
  const right = Math.min(bitmap.width, x + w);
  const bottom = Math.min(bitmap.height, y + h);
  for (let row = Math.max(0, y); row < bottom; row++) {
    for (let column = Math.max(0, x); column < right; column++) {
      const at = row * bitmap.stride + (column >> 3);
      const bit = 0x80 >> (column & 7);
      bitmap.data[at] = black ? (bitmap.data[at] ?? 0) | bit : (bitmap.data[at] ?? 0) & ~bit;
    }
  }
}

/** Thresholds one byte of every `step` bytes per dot: below 128 is black. `rowBytes` is the length of a source row. */
export function fromGrey(
  grey: Uint8Array,
  width: number,
  height: number,
  rowBytes: number,
  step: number,
): Bitmap {
  const bitmap = createBitmap(width, height);
  for (let y = 0; y < height; y++) {
    let from = y * rowBytes;
    const to = y * bitmap.stride;
    for (let x = 0; x < width; x++, from += step) {
      if ((grey[from] ?? 255) < 128)
        bitmap.data[to + (x >> 3)] = (bitmap.data[to + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
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

/** The same picture moved right and down by whole dots; what leaves the edge is lost. */
export function shifted(bitmap: Bitmap, dx: number, dy: number): Bitmap {
  if (dx === 0 && dy === 0) return bitmap;
  const moved = createBitmap(bitmap.width, bitmap.height);
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++)
      if (isBlack(bitmap, x, y)) fillDots(moved, x + dx, y + dy, 1, 1, true);
  }
  return moved;
}

/** True where no dot is black. */
export const isBlank = (bitmap: Bitmap): boolean => bitmap.data.every((byte) => byte === 0);
