import type { BarcodeItem, Box, LineItem, RectItem, TextFit, TextItem, TextRun } from './doc.ts';

/** A box from its corner and size in mm. */
export const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

/** Text that stays on one line and shrinks to at most half. */
const oneLine: TextFit = { order: 'shrink-first', smallest: 0.5 };
/** Text that takes more lines first, then shrinks a little. */
const paragraph: TextFit = { order: 'wrap-first', smallest: 0.7 };

interface TextOptions {
  readonly bold?: boolean;
  readonly align?: TextItem['align'];
  readonly valign?: TextItem['valign'];
  readonly maxLines?: number;
  readonly fit?: TextFit;
  readonly ink?: TextItem['ink'];
}

/** A text item; `content` is plain or runs, `size` the em in mm. More than one line wraps before it shrinks. */
export function text(
  at: Box,
  content: string | readonly TextRun[],
  size: number,
  options: TextOptions = {},
): TextItem {
  const maxLines = options.maxLines ?? 1;
  return {
    kind: 'text',
    box: at,
    runs:
      typeof content === 'string' ? [{ text: content, weight: options.bold === true ? 700 : 400 }] : content,
    size,
    align: options.align ?? 'left',
    valign: options.valign ?? 'top',
    maxLines,
    fit: options.fit ?? (maxLines > 1 ? paragraph : oneLine),
    ink: options.ink ?? 'black',
  };
}

/** A code in a box that includes its quiet zones. */
export const code = (
  at: Box,
  symbology: BarcodeItem['symbology'],
  value: string,
  moduleMm: number,
  hri = 0,
): BarcodeItem => ({ kind: 'barcode', symbology, value, box: at, moduleMm, hri });

/** A level line over the width. */
export const rule = (x: number, y: number, w: number, width = 0.375, dash = 0): LineItem => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x + w,
  y2: y,
  width,
  dash,
});

/** A frame whose stroke lies inside the box. */
export const frame = (at: Box, stroke: number, radius = 0): RectItem => ({
  kind: 'rect',
  box: at,
  paint: { stroke },
  radius,
});

/** A filled rectangle. */
export const block = (at: Box, radius = 0): RectItem => ({
  kind: 'rect',
  box: at,
  paint: { fill: 'black' },
  radius,
});

/** A posting number as packers compare it: the first six digits light, the rest bold. */
export function postingRuns(posting: string, lightScale = 1): TextRun[] {
  const light = /^\d{6}(?=.)/.exec(posting)?.[0] ?? '';
  const bold: TextRun = { text: posting.slice(light.length), weight: 700 };
  return light === '' ? [bold] : [{ text: light, weight: 400, scale: lightScale }, bold];
}
