import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { framed, inkBox, type Bitmap } from '../raster/bitmap.ts';

/**
 * The label as far as the head reaches. Paper wider than the head runs centred under it: white is left out evenly on
 * both sides; where that would take ink nothing is printed.
 */
export function fitHead(bitmap: Bitmap, headDots: number): Result<Bitmap, LabelError> {
  if (bitmap.width <= headDots) return ok(bitmap);
  const left = Math.floor((bitmap.width - headDots) / 2);
  const ink = inkBox(bitmap);
  if (ink !== null && (ink.x < left || ink.x + ink.w > left + headDots))
    return err({ kind: 'wider-than-head', inkDots: ink.w, headDots });
  return ok(framed(bitmap, left, 0, headDots, bitmap.height));
}
