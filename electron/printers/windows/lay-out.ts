import type { Stock } from '#shared/label/size.ts';
import { framed, inkBox } from '../../labels/raster/bitmap.ts';
import { toDib } from './dib.ts';
import type { PlacedDib, WinPaper } from './driver.ts';
import { placeInk } from './place.ts';
import type { PageDots } from './png-dots.ts';

/** What a page measures, mm. */
export const pageSize = ({ bitmap, dotsPerMm }: PageDots): Stock => ({
  widthMm: bitmap.width / dotsPerMm,
  heightMm: bitmap.height / dotsPerMm,
});

/** The ink of a page, ready for the driver; `empty` for a page without any, null where not all of it can be printed. */
export function layOut({ bitmap, dotsPerMm }: PageDots, paper: WinPaper): PlacedDib | 'empty' | null {
  const ink = inkBox(bitmap);
  if (ink === null) return 'empty';
  const spot = placeInk(ink, dotsPerMm, paper);
  return spot === null ? null : { dib: toDib(framed(bitmap, ink.x, ink.y, ink.w, ink.h)), spot };
}
