import { box, code } from './build.ts';
import type { BarcodeItem, Box } from './doc.ts';
import { symbolSize, quietZone } from './symbols.ts';

// The least module that is whole dots, and wide enough, at every resolution: 2 dots at 203 dpi, 3 at 300, 6 at 600.
const safeMm = 0.256;

/** True where bars of Code 128 fit a width in mm such that every scanner can read them, at any resolution. */
export const barsFit = (value: string, widthMm: number): boolean =>
  (symbolSize('code128', value).columns + quietZone.code128.left + quietZone.code128.right) * safeMm <=
  widthMm - 0.2;

/** Bars where they fit the box, else a square code in its middle; `hri` is the readable line of the bars, em in mm. */
export function barsOrSquare(at: Box, value: string, moduleMm: number, hri: number): BarcodeItem {
  if (barsFit(value, at.w)) return code(at, 'code128', value, moduleMm, hri);
  const side = Math.min(at.w, at.h);
  return code(box(at.x + (at.w - side) / 2, at.y + (at.h - side) / 2, side, side), 'qr', value, 1);
}
