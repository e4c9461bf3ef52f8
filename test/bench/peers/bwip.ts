import bwip from 'bwip-js/node';
import { fitBarcode } from '#shared/label/barcode-fit.ts';
import type { BarcodeItem, Box, Symbology } from '#shared/label/doc.ts';

const ids: Record<Symbology, string> = {
  code128: 'code128',
  ean13: 'ean13',
  ean8: 'ean8',
  upca: 'upca',
  qr: 'qrcode',
  gs1datamatrix: 'datamatrix',
};

interface Raw {
  readonly sbs?: readonly number[];
  readonly pixs?: readonly number[];
  readonly pixx?: number;
  readonly pixy?: number;
}

/** Black rectangles of a code in mm, as somebody who composes labels with another program draws them: bwip-js's modules. */
export function barsOf(item: BarcodeItem): Box[] {
  const [raw = {}] = bwip.raw({ bcid: ids[item.symbology], text: item.value }) as Raw[];
  const { sbs = [], pixs = [], pixx = 0, pixy = 1 } = raw;
  const linear = sbs.length > 0;
  const size = linear
    ? { columns: sbs.reduce((sum, width) => sum + width, 0), rows: 1 }
    : { columns: pixx, rows: pixy };
  const { symbol, module } = fitBarcode(item, size, 203);
  const at = (column: number, row: number, w: number, h: number): Box => ({
    x: (symbol.x + column * module) / 8,
    y: (symbol.y + row * module) / 8,
    w: (w * module) / 8,
    h: h / 8,
  });
  if (!linear)
    return pixs.flatMap((on, i) => (on === 1 ? [at(i % pixx, Math.floor(i / pixx), 1, module)] : []));
  let column = 0;
  return sbs.flatMap((width, i) => {
    const from = column;
    column += width;
    return i % 2 === 0 ? [at(from, 0, width, symbol.h)] : [];
  });
}

/** The same rectangles as SVG path data in mm. */
export const pathOf = (bars: readonly Box[]): string =>
  bars.map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h${-w}z`).join('');

/** Box of a code's readable line in mm, or null. */
export function lineUnder(item: BarcodeItem): Box | null {
  if (item.hri === 0) return null;
  const h = item.hri * 1.35;
  return { x: item.box.x, y: item.box.y + item.box.h - h, w: item.box.w, h };
}
