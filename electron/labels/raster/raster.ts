import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { boxOf } from '#shared/label/doc.ts';
import { toDots, type Dpi, type Stock } from '#shared/label/size.ts';
import { createBitmap, fillDots, thresholdInto, type Bitmap } from './bitmap.ts';
import { drawItem } from './draw.ts';
import type { LabelPlan } from './plan.ts';

/** Turns a planned label into dots. */
export type Raster = (stock: Stock, plan: LabelPlan, dpi: Dpi) => Bitmap;

// Four bytes a dot, twice: a sheet of A4 at 600 dpi drawn at once would take 280 MB.
const bandDots = 500_000;
// Soft edges and rounded corners of an item stay within so many dots of its box.
const slack = 4;
// Pixels of dropped canvases are freed late and pile up: those of the sizes in use are kept.
const keptCanvases = 3;

function blitCodes(bitmap: Bitmap, plan: LabelPlan): void {
  for (const { code } of plan.items) {
    if (code === null) continue;
    const { fit, modules } = code;
    fillDots(bitmap, fit.quiet.x, fit.quiet.y, fit.quiet.w, fit.quiet.h, false);
    const height = modules.rows === 1 ? fit.symbol.h : fit.module;
    for (const { column, row, length } of modules.runs) {
      const x = fit.symbol.x + column * fit.module;
      fillDots(bitmap, x, fit.symbol.y + row * fit.module, length * fit.module, height, true);
    }
  }
}

function drawBand(canvas: Canvas, plan: LabelPlan, dpi: Dpi, top: number): Uint8Array {
  const context = canvas.getContext('2d');
  context.save();
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(0, -top);
  for (const planned of plan.items) {
    const { y, h } = boxOf(planned.item);
    const from = toDots(y, dpi) - slack;
    if (from < top + canvas.height && toDots(y + h, dpi) + slack > top) drawItem(context, planned, dpi);
  }
  context.restore();
  return canvas.data();
}

function canvasPool(): (width: number, height: number) => Canvas {
  const kept: Canvas[] = [];
  return (width, height) => {
    const at = kept.findIndex((canvas) => canvas.width === width && canvas.height === height);
    const [canvas = createCanvas(width, height)] = at < 0 ? [] : kept.splice(at, 1);
    kept.unshift(canvas);
    kept.length = Math.min(kept.length, keptCanvases);
    return canvas;
  };
}

/** Makes a raster; it keeps the canvases of the last sizes. */
export function createRaster(): Raster {
  const canvasOf = canvasPool();
  return (stock, plan, dpi) => {
    const width = toDots(stock.widthMm, dpi);
    const height = toDots(stock.heightMm, dpi);
    const rows = Math.min(height, Math.max(64, Math.floor(bandDots / width)));
    const canvas = canvasOf(width, rows);
    const bitmap = createBitmap(width, height);
    for (let top = 0; top < height; top += rows) {
      const pixels = drawBand(canvas, plan, dpi, top);
      thresholdInto(bitmap, top, pixels, Math.min(rows, height - top), width * 4, 4);
    }
    blitCodes(bitmap, plan);
    return bitmap;
  };
}
