import type { Bitmap } from '../../labels/raster/bitmap.ts';

/** A picture as GDI takes it: BITMAPINFO with two colours, and its rows from the top, each of whole 32-bit words. */
export interface Dib {
  readonly width: number;
  readonly height: number;
  readonly info: Uint8Array;
  readonly bits: Uint8Array;
}

const headerBytes = 40;

function infoOf(width: number, height: number, bytes: number): Buffer {
  const info = Buffer.alloc(headerBytes + 2 * 4);
  info.writeUInt32LE(headerBytes, 0);
  info.writeInt32LE(width, 4);
  // A height below zero says that the first row is the top one.
  info.writeInt32LE(-height, 8);
  info.writeUInt16LE(1, 12); // planes
  info.writeUInt16LE(1, 14); // bits a dot
  info.writeUInt32LE(bytes, 20);
  info.writeUInt32LE(2, 32); // colours
  // Colour 0 is white (blue, green, red, nothing), colour 1 stays black.
  info.fill(0xff, headerBytes, headerBytes + 3);
  return info;
}

/** Dots as a device-independent bitmap (wingdi.h, BITMAPINFO). */
export function toDib({ width, height, stride, data }: Bitmap): Dib {
  const row = Math.ceil(stride / 4) * 4;
  const bits = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) bits.set(data.subarray(y * stride, (y + 1) * stride), y * row);
  return { width, height, info: infoOf(width, height, bits.length), bits };
}
