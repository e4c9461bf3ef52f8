import type { WinPaper } from './driver.ts';

/** A rectangle: on a page in its dots, or on paper in a driver's units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where a length of dots ends on paper, from the edge of its printable part. */
const along = (dots: number, dotsPerMm: number, perInch: number, offset: number): number =>
  Math.round(((dots / dotsPerMm) * perInch) / 25.4) - offset;

/**
 * Where the ink of a page goes: in its true size and place on the sheet, whatever the driver's resolution. Null where a
 * part of it would lie where the printer cannot print: a list without its last row must not pass for a whole one.
 */
export function placeInk(ink: Spot, dotsPerMm: number, paper: WinPaper): Spot | null {
  const x = along(ink.x, dotsPerMm, paper.perInchX, paper.offsetX);
  const y = along(ink.y, dotsPerMm, paper.perInchY, paper.offsetY);
  const right = along(ink.x + ink.w, dotsPerMm, paper.perInchX, paper.offsetX);
  const bottom = along(ink.y + ink.h, dotsPerMm, paper.perInchY, paper.offsetY);
  if (x < 0 || y < 0 || right > paper.width || bottom > paper.height) return null;
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) };
}

/** `SetStretchBltMode`: dots that fall together keep their ink, so that no thin line is lost; else each is repeated. */
export const stretchMode = (from: { readonly w: number; readonly h: number }, to: Spot): number => {
  const [blackOnWhite, colorOnColor] = [1, 3];
  return to.w < from.w || to.h < from.h ? blackOnWhite : colorOnColor;
};
