import type { Box } from '#shared/label/doc.ts';
import { dotsPerMm, toDots, type Dpi, type Stock } from '#shared/label/size.ts';
import type { Placement } from './pdfium.ts';

// Pages are cut to stock sizes by programs that round: less than this is the same size.
const toleranceMm = 1;
// White kept around the ink of a page that is cut to it.
const marginMm = 1;

/** A page on the stock; `share` is its size there, 1 unless it was shrunk. */
export interface Placed {
  readonly at: Placement;
  readonly share: number;
}

const fits = (page: Stock, stock: Stock): boolean =>
  page.widthMm <= stock.widthMm + toleranceMm && page.heightMm <= stock.heightMm + toleranceMm;

const lying = ({ widthMm, heightMm }: Stock): Stock => ({ widthMm: heightMm, heightMm: widthMm });

const canvasOf = (stock: Stock, dpi: Dpi): Placement['canvas'] => ({
  width: toDots(stock.widthMm, dpi),
  height: toDots(stock.heightMm, dpi),
});

/** The page alone at so many dots per mm. */
export function whole(page: Stock, perMm: number): Placement {
  const width = Math.max(1, Math.round(page.widthMm * perMm));
  const height = Math.max(1, Math.round(page.heightMm * perMm));
  return { canvas: { width, height }, x: 0, y: 0, width, height, turn: 0 };
}

/** The whole page centred and unscaled, turned by a quarter only if it fits no other way; null where it does not fit. */
export function placeWhole(page: Stock, stock: Stock, dpi: Dpi): Placed | null {
  const turn = fits(page, stock) ? 0 : fits(lying(page), stock) ? 1 : null;
  if (turn === null) return null;
  const { width, height } = whole(turn === 0 ? page : lying(page), dotsPerMm(dpi)).canvas;
  const canvas = canvasOf(stock, dpi);
  const x = Math.floor((canvas.width - width) / 2);
  const y = Math.floor((canvas.height - height) / 2);
  return { at: { canvas, x, y, width, height, turn }, share: 1 };
}

/** How large the ink may become on the stock, at most its own size. */
const shareOf = (ink: Box, stock: Stock): number =>
  Math.min(1, (stock.widthMm - 2 * marginMm) / ink.w, (stock.heightMm - 2 * marginMm) / ink.h);

/** Where something of the page lies once the page is turned by a quarter clockwise. */
const turnedBox = ({ x, y, w, h }: Box, page: Stock): Box => ({ x: page.heightMm - y - h, y: x, w: h, h: w });

/** The part of the page that has ink, centred, made smaller only as far as it has to be. */
export function placeInk(page: Stock, ink: Box, stock: Stock, dpi: Dpi): Placed {
  const across = turnedBox(ink, page);
  const turn = shareOf(across, stock) > shareOf(ink, stock) ? 1 : 0;
  const box = turn === 0 ? ink : across;
  const share = shareOf(box, stock);
  const shown = turn === 0 ? page : lying(page);
  const perMm = dotsPerMm(dpi) * share;
  const canvas = canvasOf(stock, dpi);
  const at: Placement = {
    canvas,
    x: Math.round(canvas.width / 2 - (box.x + box.w / 2) * perMm),
    y: Math.round(canvas.height / 2 - (box.y + box.h / 2) * perMm),
    width: Math.round(shown.widthMm * perMm),
    height: Math.round(shown.heightMm * perMm),
    turn,
  };
  return { at, share };
}
