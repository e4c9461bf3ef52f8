import type { BarcodeItem, Box } from './doc.ts';
import { dotsPerMm, toDots, type Dpi } from './size.ts';
import { quietZone, type SymbolSize } from './symbols.ts';

/** A rectangle in whole dots. */
export interface DotBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where a code comes to lie: `module` whole dots per module, 0 where the box is too small for one. */
export interface BarcodeFit {
  readonly module: number;
  /** Bars or squares alone. */
  readonly symbol: DotBox;
  /** The symbol with its quiet zones: kept white. */
  readonly quiet: DotBox;
  /** The readable line's box, or null. */
  readonly hri: DotBox | null;
}

/** Room for a readable line, as a multiple of its em. */
const hriHeight = 1.35;

const dotBox = (box: Box, dpi: Dpi): DotBox => {
  const x = toDots(box.x, dpi);
  const y = toDots(box.y, dpi);
  return { x, y, w: toDots(box.x + box.w, dpi) - x, h: toDots(box.y + box.h, dpi) - y };
};

/** Largest whole number of dots per module that fits the box, at most the wanted module; centred in the box. */
export function fitBarcode(item: BarcodeItem, symbol: SymbolSize, dpi: Dpi): BarcodeFit {
  const box = dotBox(item.box, dpi);
  const zone = quietZone[item.symbology];
  const band = item.hri > 0 ? Math.ceil(item.hri * hriHeight * dotsPerMm(dpi)) : 0;
  const room = box.h - band;
  const across = symbol.columns + zone.left + zone.right;
  const wanted = Math.max(1, Math.round(item.moduleMm * dotsPerMm(dpi)));
  const byHeight = symbol.rows === 1 ? wanted : Math.floor(room / (symbol.rows + 2 * zone.around));
  const module = room < 1 ? 0 : Math.max(0, Math.min(wanted, Math.floor(box.w / across), byHeight));
  const width = symbol.columns * module;
  const height = symbol.rows === 1 ? room : symbol.rows * module;
  const left = box.x + Math.floor((box.w - across * module) / 2);
  const top = box.y + Math.floor((room - height) / 2);
  const around = symbol.rows === 1 ? 0 : zone.around * module;
  return {
    module,
    symbol: { x: left + zone.left * module, y: top, w: width, h: height },
    quiet: { x: left, y: top - around, w: across * module, h: height + 2 * around },
    hri: band === 0 ? null : { x: box.x, y: top + height, w: box.w, h: band },
  };
}
