import { assertNever } from '#shared/kit/assert-never.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Rendered, RenderOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import { dotsPerMm, type Stock } from '#shared/label/size.ts';
import { countInk, framed, type Bitmap } from '../raster/bitmap.ts';
import { toEscpos } from './escpos.ts';
import { fitHead } from './head.ts';
import { bitmapToPdf } from './pdf.ts';
import { toPng } from './png.ts';
import { toQl } from './ql.ts';
import { toTspl } from './tspl.ts';
import { toZpl } from './zpl.ts';

// Where nobody says how wide a QL head is: that of the small ones, which refuses nothing that they print.
const qlHead = 720;

function write(bitmap: Bitmap, stock: Stock, options: RenderOptions): Result<Uint8Array, LabelError> {
  const { dpi, language, printer = {} } = options;
  const tuning = { ...printer, copies: printer.copies ?? 1 };
  switch (language) {
    case 'zpl':
      return ok(toZpl(bitmap, tuning));
    case 'tspl':
      return ok(toTspl(bitmap, stock, tuning));
    case 'escpos':
      return ok(toEscpos(bitmap, dpi, tuning));
    case 'ql':
      if (dpi !== 300) return err({ kind: 'wrong-dpi', language, dpi, wanted: 300 });
      return toQl(bitmap, stock, tuning, printer.widthDots ?? qlHead);
    case 'png':
      return ok(toPng(bitmap, dotsPerMm(dpi)));
    case 'pdf':
      return ok(bitmapToPdf(bitmap, stock));
    default:
      return assertNever(language);
  }
}

/** Files to look at show the label itself; offset and head belong to a printer. */
const forPrinter = ({ language }: RenderOptions): boolean => language !== 'png' && language !== 'pdf';

function moved(bitmap: Bitmap, x: number, y: number): { bitmap: Bitmap; findings: LabelFinding[] } {
  if (x === 0 && y === 0) return { bitmap, findings: [] };
  const shifted = framed(bitmap, -x, -y, bitmap.width, bitmap.height);
  const dots = countInk(bitmap) - countInk(shifted);
  return { bitmap: shifted, findings: dots === 0 ? [] : [{ kind: 'cut-by-offset', dots }] };
}

/** Dots of a label in a printer's language, moved by its offset, no wider than its head; pure. */
export function encode(bitmap: Bitmap, stock: Stock, options: RenderOptions): Result<Rendered, LabelError> {
  const { offsetX = 0, offsetY = 0, widthDots } = options.printer ?? {};
  if (!forPrinter(options)) {
    const file = write(bitmap, stock, options);
    return file.ok ? ok({ bytes: file.value, findings: [] }) : file;
  }
  const shifted = moved(bitmap, offsetX, offsetY);
  // A QL head is wider than its rolls: there the roll is the limit.
  const fitted =
    widthDots === undefined || options.language === 'ql'
      ? ok(shifted.bitmap)
      : fitHead(shifted.bitmap, widthDots);
  if (!fitted.ok) return fitted;
  const bytes = write(fitted.value, stock, options);
  return bytes.ok ? ok({ bytes: bytes.value, findings: shifted.findings }) : bytes;
}
