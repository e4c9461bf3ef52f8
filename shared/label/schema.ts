import * as v from 'valibot';
import { symbologies, type LabelDoc } from './doc.ts';
import type { RenderOptions } from './engine.ts';
import { compressions, labelLanguages, mediaKinds } from './languages.ts';

// Bounds keep a wrong caller from asking for gigabytes of dots: A3 is the largest paper, a label has tens of items.
const length = v.pipe(v.number(), v.finite(), v.minValue(-420), v.maxValue(420));
const extent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(420));
const words = v.pipe(v.string(), v.maxLength(4000));

const box = v.strictObject({ x: length, y: length, w: extent, h: extent });
const ink = v.picklist(['black', 'white']);

const textItem = v.strictObject({
  kind: v.literal('text'),
  box,
  runs: v.pipe(
    v.array(v.strictObject({ text: words, weight: v.picklist([400, 700]), scale: v.exactOptional(extent) })),
    v.maxLength(20),
  ),
  size: v.pipe(extent, v.gtValue(0)),
  align: v.picklist(['left', 'center', 'right']),
  valign: v.picklist(['top', 'middle', 'bottom']),
  maxLines: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  fit: v.strictObject({
    order: v.picklist(['shrink-first', 'wrap-first']),
    smallest: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  }),
  ink,
});

const barcodeItem = v.strictObject({
  kind: v.literal('barcode'),
  symbology: v.picklist(symbologies),
  value: words,
  box,
  moduleMm: v.pipe(extent, v.gtValue(0)),
  hri: extent,
  trial: v.exactOptional(v.literal(true)),
});

const rectItem = v.strictObject({
  kind: v.literal('rect'),
  box,
  paint: v.union([v.strictObject({ fill: ink }), v.strictObject({ stroke: extent })]),
  radius: extent,
});

const lineItem = v.strictObject({
  kind: v.literal('line'),
  x1: length,
  y1: length,
  x2: length,
  y2: length,
  width: extent,
  dash: extent,
});

const vectorItem = v.strictObject({
  kind: v.literal('vector'),
  box,
  viewWidth: v.pipe(v.number(), v.gtValue(0)),
  viewHeight: v.pipe(v.number(), v.gtValue(0)),
  shapes: v.pipe(v.array(v.strictObject({ d: words, ink })), v.maxLength(50)),
});

const imageItem = v.strictObject({
  kind: v.literal('image'),
  box,
  png: v.pipe(v.string(), v.maxLength(200_000)),
});

const side = v.pipe(v.number(), v.minValue(5), v.maxValue(420));

/** A label as it crosses the door between the processes. */
export const labelDocSchema: v.GenericSchema<unknown, LabelDoc> = v.strictObject({
  widthMm: side,
  heightMm: side,
  items: v.pipe(
    v.array(v.variant('kind', [textItem, barcodeItem, rectItem, lineItem, vectorItem, imageItem])),
    v.maxLength(500),
  ),
});

const offset = v.pipe(v.number(), v.integer(), v.minValue(-2000), v.maxValue(2000));

/** How a label is to be rendered, as it crosses the door. */
export const renderOptionsSchema: v.GenericSchema<unknown, RenderOptions> = v.strictObject({
  dpi: v.picklist([203, 300, 600]),
  language: v.picklist(labelLanguages),
  printer: v.exactOptional(
    v.strictObject({
      offsetX: v.exactOptional(offset),
      offsetY: v.exactOptional(offset),
      compression: v.exactOptional(v.picklist(compressions)),
      media: v.exactOptional(v.picklist(mediaKinds)),
      darkness: v.exactOptional(v.number()),
      speed: v.exactOptional(v.number()),
      gapMm: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(50))),
      copies: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    }),
  ),
});
