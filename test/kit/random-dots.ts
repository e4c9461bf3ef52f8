import * as fc from 'fast-check';
import { createBitmap, fillDots, type Bitmap } from '../../electron/labels/raster/bitmap.ts';

const block = fc.record({
  x: fc.integer({ min: -5, max: 1300 }),
  y: fc.integer({ min: -5, max: 120 }),
  w: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1300 })),
  h: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 120 })),
  black: fc.boolean(),
});

/** Pictures of any width up to `most` dots: blocks, runs that repeat from row to row, and noise. */
export const anyDots = (most: number): fc.Arbitrary<Bitmap> =>
  fc
    .record({
      width: fc.integer({ min: 1, max: most }),
      height: fc.integer({ min: 1, max: 120 }),
      blocks: fc.array(block, { maxLength: 25 }),
      noise: fc.uint8Array({ maxLength: 400 }),
      at: fc.nat(),
    })
    .map(({ width, height, blocks, noise, at }) => {
      const bitmap = createBitmap(width, height);
      const start = at % bitmap.data.length;
      bitmap.data.set(noise.subarray(0, bitmap.data.length - start), start);
      for (const { x, y, w, h, black } of blocks) fillDots(bitmap, x, y, w, h, black);
      // Bits behind the last dot of a row are white by agreement.
      fillDots({ ...bitmap, width: bitmap.stride * 8 }, width, 0, 8, height, false);
      return bitmap;
    });
