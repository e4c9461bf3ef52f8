import type { Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { toPng } from '../../electron/labels/languages/png.ts';
import { readCodesOf } from '../kit/png-codes.ts';

/** What is wrong with the codes on a picture: null where every text wanted is read from it. */
export async function missingFromPng(png: Uint8Array, wanted: readonly string[]): Promise<string | null> {
  const read = (await readCodesOf(png)).map((code) => code.text);
  const missing = wanted.filter((text) => !read.includes(text));
  return missing.length === 0
    ? null
    : `not readable: ${missing.join(', ')}; read: ${read.join(', ') || 'nothing'}`;
}

/** The same for printer dots. */
export const missingFromDots = (dots: Bitmap, wanted: readonly string[]): Promise<string | null> =>
  missingFromPng(toPng(dots, 8), wanted);
