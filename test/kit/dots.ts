import { createCanvas, loadImage } from '@napi-rs/canvas';
import {
  createBitmap,
  fillDots,
  fromGrey,
  isBlack,
  type Bitmap,
} from '../../electron/labels/raster/bitmap.ts';

/** Dots of a PNG, thresholded in the middle. */
export async function pngDots(png: Uint8Array): Promise<Bitmap> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return fromGrey(canvas.data(), image.width, image.height, image.width * 4, 4);
}

const bitsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

const byteAt = (bitmap: Bitmap, i: number, y: number): number =>
  y < bitmap.height && i < bitmap.stride ? (bitmap.data[y * bitmap.stride + i] ?? 0) : 0;

/** How many dots differ; where sizes differ, what lies beyond must be white. */
export function differingDots(a: Bitmap, b: Bitmap): number {
  let count = 0;
  for (let y = 0; y < Math.max(a.height, b.height); y++) {
    for (let i = 0; i < Math.max(a.stride, b.stride); i++) {
      count += bitsOf[byteAt(a, i, y) ^ byteAt(b, i, y)] ?? 0;
    }
  }
  return count;
}

/** Black dots inside a rectangle. */
export function inkIn(bitmap: Bitmap, x: number, y: number, w: number, h: number): number {
  let count = 0;
  for (let row = y; row < y + h; row++) {
    for (let column = x; column < x + w; column++) if (isBlack(bitmap, column, row)) count++;
  }
  return count;
}

/** Black dots of the whole bitmap. */
export const ink = (bitmap: Bitmap): number =>
  bitmap.data.reduce((sum, byte) => sum + (bitsOf[byte] ?? 0), 0);

/** A piece of a bitmap. */
export function cropped(bitmap: Bitmap, x: number, y: number, w: number, h: number): Bitmap {
  const piece = createBitmap(w, h);
  for (let row = 0; row < h; row++) {
    for (let column = 0; column < w; column++) {
      if (isBlack(bitmap, x + column, y + row)) fillDots(piece, column, row, 1, 1, true);
    }
  }
  return piece;
}

const near = (bitmap: Bitmap, x: number, y: number): boolean => {
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) if (isBlack(bitmap, x + dx, y + dy)) return true;
  return false;
};

/** Black dots of either picture that have no black dot of the other at their place or beside it. */
export function farDots(a: Bitmap, b: Bitmap): number {
  let count = 0;
  for (let y = 0; y < Math.max(a.height, b.height); y++) {
    for (let i = 0; i < Math.max(a.stride, b.stride); i++) {
      if (byteAt(a, i, y) === byteAt(b, i, y)) continue;
      for (let x = i * 8; x < i * 8 + 8; x++) {
        const black = isBlack(a, x, y);
        if (black !== isBlack(b, x, y) && !near(black ? b : a, x, y)) count++;
      }
    }
  }
  return count;
}
