import { createCanvas, ImageData, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { BarcodeFit } from '#shared/label/barcode-fit.ts';
import type { Box, LineItem, RectItem, TextItem, VectorItem } from '#shared/label/doc.ts';
import { dotsPerMm, toDots, type Dpi } from '#shared/label/size.ts';
import { cssFont } from '../fonts.ts';
import { isBlack } from './bitmap.ts';
import type { Picture } from './picture.ts';
import type { PlannedItem } from './plan.ts';
import type { TextLayout } from '../text-layout.ts';

/** What drawing needs of a 2D context: a page of a document has no canvas behind it. */
export type Pen = Omit<SKRSContext2D, 'canvas' | 'drawCanvas' | 'createPattern' | 'getTransform'>;

const snap = (box: Box, dpi: Dpi): Box => {
  const x = toDots(box.x, dpi);
  const y = toDots(box.y, dpi);
  return { x, y, w: toDots(box.x + box.w, dpi) - x, h: toDots(box.y + box.h, dpi) - y };
};

function drawText(context: Pen, item: TextItem, layout: TextLayout, dpi: Dpi): void {
  const perMm = dotsPerMm(dpi);
  const { x, y, w, h } = item.box;
  context.save();
  context.beginPath();
  context.rect(x * perMm, y * perMm, w * perMm, h * perMm);
  context.clip();
  context.fillStyle = item.ink;
  context.textBaseline = 'alphabetic';
  for (const piece of layout.pieces) {
    context.font = cssFont(piece.weight, piece.size * perMm);
    // Whole dots keep lines of text equally dark.
    context.fillText(piece.text, piece.x * perMm, Math.round(piece.baseline * perMm));
  }
  context.restore();
}

function drawRect(context: Pen, item: RectItem, dpi: Dpi): void {
  const { x, y, w, h } = snap(item.box, dpi);
  const radius = item.radius * dotsPerMm(dpi);
  context.beginPath();
  if ('fill' in item.paint) {
    context.fillStyle = item.paint.fill;
    context.roundRect(x, y, w, h, radius);
    context.fill();
    return;
  }
  const stroke = Math.max(1, toDots(item.paint.stroke, dpi));
  context.strokeStyle = 'black';
  context.lineWidth = stroke;
  context.roundRect(x + stroke / 2, y + stroke / 2, w - stroke, h - stroke, Math.max(0, radius - stroke / 2));
  context.stroke();
}

function drawLine(context: Pen, item: LineItem, dpi: Dpi): void {
  const width = Math.max(1, toDots(item.width, dpi));
  // An odd number of dots must straddle a dot's middle to come out sharp.
  const half = width % 2 === 0 ? 0 : 0.5;
  context.beginPath();
  context.strokeStyle = 'black';
  context.lineWidth = width;
  context.setLineDash(item.dash > 0 ? [toDots(item.dash, dpi), toDots(item.dash, dpi)] : []);
  const level = item.y1 === item.y2;
  const upright = item.x1 === item.x2;
  context.moveTo(toDots(item.x1, dpi) + (upright ? half : 0), toDots(item.y1, dpi) + (level ? half : 0));
  context.lineTo(toDots(item.x2, dpi) + (upright ? half : 0), toDots(item.y2, dpi) + (level ? half : 0));
  context.stroke();
  context.setLineDash([]);
}

function drawVector(context: Pen, item: VectorItem, dpi: Dpi): void {
  const { x, y, w, h } = snap(item.box, dpi);
  const scale = Math.min(w / item.viewWidth, h / item.viewHeight);
  context.save();
  context.translate(x + (w - item.viewWidth * scale) / 2, y + (h - item.viewHeight * scale) / 2);
  context.scale(scale, scale);
  for (const shape of item.shapes) {
    context.fillStyle = shape.ink;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    context.fill(new Path2D(shape.d));
  }
  context.restore();
}

/** The dots of a picture, each on its place: black where it prints, nothing elsewhere. */
function drawPicture(context: Pen, { dots, x, y }: Picture): void {
  const pixels = new Uint8ClampedArray(dots.width * dots.height * 4);
  for (let row = 0; row < dots.height; row++) {
    for (let column = 0; column < dots.width; column++)
      if (isBlack(dots, column, row)) pixels[(row * dots.width + column) * 4 + 3] = 255;
  }
  const canvas = createCanvas(dots.width, dots.height);
  canvas.getContext('2d').putImageData(new ImageData(pixels, dots.width, dots.height), 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, x, y);
}

/** Draws bars and squares as one path of whole-dot rectangles; only documents use this, printers get blitted dots. */
export function drawModules(
  context: Pen,
  modules: {
    readonly rows: number;
    readonly runs: readonly { column: number; row: number; length: number }[];
  },
  fit: BarcodeFit,
): void {
  context.fillStyle = 'white';
  context.fillRect(fit.quiet.x, fit.quiet.y, fit.quiet.w, fit.quiet.h);
  context.beginPath();
  for (const { column, row, length } of modules.runs) {
    const height = modules.rows === 1 ? fit.symbol.h : fit.module;
    context.rect(
      fit.symbol.x + column * fit.module,
      fit.symbol.y + row * fit.module,
      length * fit.module,
      height,
    );
  }
  context.fillStyle = 'black';
  context.fill();
}

/** Draws one item in dots; of a code only its readable line. */
export function drawItem(context: Pen, planned: PlannedItem, dpi: Dpi): void {
  const { item } = planned;
  switch (item.kind) {
    case 'text':
      if (planned.layout !== null) drawText(context, item, planned.layout, dpi);
      return;
    case 'barcode':
      if (planned.hri !== null) drawText(context, planned.hri.item, planned.hri.layout, dpi);
      return;
    case 'rect':
      drawRect(context, item, dpi);
      return;
    case 'line':
      drawLine(context, item, dpi);
      return;
    case 'vector':
      drawVector(context, item, dpi);
      return;
    case 'image':
      if (planned.picture !== null) drawPicture(context, planned.picture);
      return;
    default:
      assertNever(item);
  }
}
