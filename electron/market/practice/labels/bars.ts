import type { SKRSContext2D } from '@napi-rs/canvas';
import bwip from 'bwip-js/node';

/** One printer dot at 203 dpi in millimetres; bars are whole dots wide so that they stay even on paper. */
const DOT_MM = 25.4 / 203.2;

interface RawSymbol {
  /** Widths of bars and spaces in turn, in modules. */
  readonly sbs?: readonly number[];
  /** Cells of a matrix, row by row, and cells a row. */
  readonly pixs?: readonly number[];
  readonly pixx?: number;
}

function encode(bcid: 'code128' | 'datamatrix', text: string): RawSymbol {
  // oxlint-disable-next-line import/no-named-as-default-member -- the named export `raw` is a symbology
  const [symbol] = bwip.raw({ bcid, text }) as unknown as RawSymbol[];
  if (!symbol) throw new Error('no symbol');
  return symbol;
}

/** Draws Code 128 as vectors centred on `cx`; all in millimetres. Answers the width drawn. */
export function drawCode128(
  ctx: SKRSContext2D,
  text: string,
  at: {
    readonly cx: number;
    readonly y: number;
    readonly height: number;
    readonly maxWidth: number;
    readonly dots: number;
  },
): number {
  const { sbs = [] } = encode('code128', text);
  const modules = sbs.reduce((sum, width) => sum + width, 0);
  const quiet = 20;
  const fitting = Math.floor(at.maxWidth / (modules + quiet) / DOT_MM);
  const unit = Math.max(1, Math.min(at.dots, fitting)) * DOT_MM;
  let x = Math.round((at.cx - (modules * unit) / 2) / DOT_MM) * DOT_MM;
  for (const [index, width] of sbs.entries()) {
    if (index % 2 === 0) ctx.fillRect(x, at.y, width * unit, at.height);
    x += width * unit;
  }
  return modules * unit;
}

/** Draws a DataMatrix as vectors centred on `cx`; `size` in millimetres is the most it may take. */
export function drawDataMatrix(
  ctx: SKRSContext2D,
  text: string,
  at: { readonly cx: number; readonly y: number; readonly size: number },
): void {
  const { pixs = [], pixx = 1 } = encode('datamatrix', text);
  const unit = Math.max(1, Math.floor(at.size / (pixx + 2) / DOT_MM)) * DOT_MM;
  const left = Math.round((at.cx - (pixx * unit) / 2) / DOT_MM) * DOT_MM;
  for (const [index, pixel] of pixs.entries()) {
    if (pixel === 0) continue;
    ctx.fillRect(left + (index % pixx) * unit, at.y + Math.floor(index / pixx) * unit, unit, unit);
  }
}
