import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { toDots, type Dpi, type Stock } from '#shared/label/size.ts';
import { fillDots, fromGrey, type Bitmap } from './bitmap.ts';
import { drawItem } from './draw.ts';
import type { LabelPlan } from './plan.ts';

/** Turns a planned label into dots. */
export type Raster = (stock: Stock, plan: LabelPlan, dpi: Dpi) => Bitmap;

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

/** Makes a raster that keeps one canvas: pixels of dropped canvases are freed late and pile up. */
export function createRaster(): Raster {
  let canvas: Canvas | null = null;
  return (stock, plan, dpi) => {
    const width = toDots(stock.widthMm, dpi);
    const height = toDots(stock.heightMm, dpi);
    if (canvas === null || canvas.width !== width || canvas.height !== height)
      canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    for (const item of plan.items) drawItem(context, item, dpi);
    const bitmap = fromGrey(canvas.data(), width, height, width * 4, 4);
    blitCodes(bitmap, plan);
    return bitmap;
  };
}
