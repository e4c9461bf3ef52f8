import type { MediaKind } from '#shared/label/languages.ts';
import { toDots, type Dpi } from '#shared/label/size.ts';
import type { Bitmap } from '../raster/bitmap.ts';
import type { Tuning } from './tuning.ts';

// Cheap receipt printers have buffers of a few tens of kilobytes: a picture comes in bands that fit.
const bandBytes = 8192;

/** `GS v 0`: a band of raster rows, printed at once and followed by the next without a gap. */
function band(bitmap: Bitmap, y: number, rows: number): readonly Uint8Array[] {
  const { stride } = bitmap;
  const head = [0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8];
  return [Uint8Array.from(head), bitmap.data.subarray(y * stride, (y + rows) * stride)];
}

function picture(bitmap: Bitmap): Uint8Array[] {
  const rows = Math.max(1, Math.floor(bandBytes / bitmap.stride));
  const parts: Uint8Array[] = [];
  for (let y = 0; y < bitmap.height; y += rows)
    parts.push(...band(bitmap, y, Math.min(rows, bitmap.height - y)));
  return parts;
}

/** To the next label: `FF` in label mode, `GS FF` to the next black mark, `ESC J` over the gap on endless paper. */
function feed(media: MediaKind | undefined, gapDots: number): Uint8Array {
  switch (media) {
    case 'mark':
      return Uint8Array.of(0x1d, 0x0c);
    case 'continuous': {
      const steps = Array.from({ length: Math.floor(gapDots / 255) }, () => [0x1b, 0x4a, 255]).flat();
      return Uint8Array.from([...steps, 0x1b, 0x4a, gapDots % 255]);
    }
    case 'gap':
    case undefined:
      return Uint8Array.of(0x0c);
  }
}

/** `GS ( K` 49: density in the printer's own steps, negative ones as 256 less; others pass over it. */
const density = (darkness: number): number[] => [0x1d, 0x28, 0x4b, 2, 0, 49, Math.round(darkness) & 0xff];

/**
 * A label as ESC/POS raster pictures. `ESC @` first: it takes back what other jobs have set. Speed is not said, since
 * printers of this language know no inches a second.
 */
export function toEscpos(bitmap: Bitmap, dpi: Dpi, tuning: Tuning): Uint8Array {
  const { media, gapMm, darkness, copies } = tuning;
  const one = [...picture(bitmap), feed(media, toDots(gapMm ?? 0, dpi))];
  const head = Uint8Array.from([0x1b, 0x40, ...(darkness === undefined ? [] : density(darkness))]);
  return Buffer.concat([head, ...Array.from({ length: copies }, () => one).flat()]);
}
