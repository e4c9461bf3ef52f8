import * as v from 'valibot';
import { compressions, labelLanguages, mediaKinds } from '../label/languages.ts';

/** A setting that a model has in steps of its own; null where it has none or keeps it to itself. */
const range = v.nullable(
  v.strictObject({ least: v.number(), most: v.number(), usual: v.nullable(v.number()) }),
);

/**
 * A model of printer as data (`electron/printers/models/*.json`). Darkness is in the model's own steps, speed in
 * inches a second; `usual: null` leaves the printer's own setting alone.
 */
export const printerModelSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/u)),
  maker: v.string(),
  name: v.string(),
  language: v.picklist(labelLanguages),
  dpi: v.picklist([203, 300, 600]),
  /** Dots of the print head across the paper; what is wider is refused, not cut. */
  widthDots: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(10_000)),
  /** Where the head's first dot lies against the label's edge, in dots; added to the printer's own offset. */
  offsetX: v.pipe(v.number(), v.integer()),
  offsetY: v.pipe(v.number(), v.integer()),
  darkness: range,
  speed: range,
  media: v.pipe(v.array(v.picklist(mediaKinds)), v.minLength(1)),
  /** How bitmaps travel: ZPL packing, TSPL tiles or whole, raster rows packed or not. */
  compression: v.picklist(compressions),
  /** What it answers when asked how it is. */
  status: v.picklist(['zpl-hs', 'zpl-hqes', 'tspl', 'escpos', 'ql', 'none']),
  /** Parts of the answer to "who are you" by which it is known, lower case. */
  answersTo: v.array(v.string()),
  /** Vendor id of its USB interface as four hex digits, null where nobody knows it. */
  usbVendor: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{4}$/u))),
  /** Where the figures come from: an address, or "observed" with by whom. */
  source: v.string(),
});

/** One of the models. */
export type PrinterModel = v.InferOutput<typeof printerModelSchema>;
