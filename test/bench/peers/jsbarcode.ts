import { createCanvas } from '@napi-rs/canvas';
import JsBarcode from 'jsbarcode';
import { fromGrey, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';

const formats = { code128: 'CODE128', ean13: 'EAN13' } as const;

const optionsFor = (symbology: keyof typeof formats, module: number, height: number) => ({
  format: formats[symbology],
  width: module,
  height,
  displayValue: false,
  flat: true,
  margin: 0,
  marginLeft: 11 * module,
  marginRight: 11 * module,
});

const canvas = createCanvas(400, 100);

/** JsBarcode on a canvas, thresholded. */
export function canvasDots(
  symbology: keyof typeof formats,
  value: string,
  module: number,
  height: number,
): Bitmap {
  JsBarcode(canvas, value, optionsFor(symbology, module, height));
  return fromGrey(canvas.data(), canvas.width, canvas.height, canvas.width * 4, 4);
}

interface Encoded {
  encodings?: readonly { readonly data: string }[];
}

/** JsBarcode's own encoding as an SVG, without a DOM. */
export function svgText(
  symbology: keyof typeof formats,
  value: string,
  module: number,
  height: number,
): string {
  const encoded: Encoded = {};
  JsBarcode(encoded, value, optionsFor(symbology, module, height));
  const bits = (encoded.encodings ?? []).map(({ data }) => data).join('');
  const quiet = 11;
  let bars = '';
  for (const run of bits.matchAll(/1+/gu)) {
    bars += `M${(quiet + run.index) * module} 0h${run[0].length * module}v${height}h-${run[0].length * module}z`;
  }
  const width = (bits.length + 2 * quiet) * module;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#fff" d="M0 0h${width}v${height}H0z"/><path d="${bars}"/></svg>`;
}
