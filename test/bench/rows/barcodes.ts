import { createBitmap, fillDots, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { encodeModules } from '../../../electron/labels/raster/modules.ts';
import { quietZone } from '#shared/label/symbols.ts';
import { pngDots } from '../../kit/dots.ts';
import { missingFromDots, missingFromPng } from '../codes.ts';
import { quickPace, sideOf, slowPace, type Contest, type Side } from '../contest.ts';
import { canvasDots, svgText } from '../peers/jsbarcode.ts';
import { zintPng } from '../peers/zint.ts';
import { valueOf, type BenchCode } from '../values.ts';

const names: Record<BenchCode, string> = {
  code128: 'Code 128',
  ean13: 'EAN-13',
  qr: 'QR',
  gs1datamatrix: 'GS1 DataMatrix',
};
const dotsPerModule = 2;
const barDots = 100;

/** A code as dots for a 203 dpi head, quiet zones included; as the engine draws them on labels. */
function dotsOf(symbology: BenchCode, value: string): Bitmap {
  const modules = encodeModules({ symbology, value });
  if (modules === null) throw new Error(`no symbol for ${value}`);
  const { left, right, around } = quietZone[symbology];
  const height = modules.rows === 1 ? barDots : dotsPerModule;
  const bitmap = createBitmap(
    (modules.columns + left + right) * dotsPerModule,
    modules.rows * height + 2 * around * dotsPerModule,
  );
  for (const { column, row, length } of modules.runs) {
    const x = (left + column) * dotsPerModule;
    fillDots(bitmap, x, around * dotsPerModule + row * height, length * dotsPerModule, height, true);
  }
  return bitmap;
}

const oursFor = (symbology: BenchCode): Side =>
  sideOf({
    run: (round) => dotsOf(symbology, valueOf[symbology](round)),
    check: (dots, round) => missingFromDots(dots, [valueOf[symbology](round)]),
  });

const opened =
  (symbology: BenchCode, peer: Side): Contest['open'] =>
  () =>
    Promise.resolve({ ours: oursFor(symbology), peer });

const ownWork = `Ours: value to 1-bit dots for a 203 dpi head, ${dotsPerModule} dots a module, in this thread, warm.`;

const againstCanvas = (symbology: 'code128' | 'ean13'): Contest => ({
  name: `barcode ${names[symbology]} to dots`,
  peer: 'JsBarcode 3.12.3 on @napi-rs/canvas',
  compares: `${ownWork} Peer: JsBarcode drawn on one reused canvas of @napi-rs/canvas at the same size, its pixels thresholded to the same 1-bit dots, which is what its user does to print; does the same work.`,
  targetMs: null,
  needs: {},
  pace: quickPace,
  open: opened(
    symbology,
    sideOf({
      run: (round) => canvasDots(symbology, valueOf[symbology](round), dotsPerModule, barDots),
      check: (dots, round) => missingFromDots(dots, [valueOf[symbology](round)]),
    }),
  ),
});

const againstSvg = (symbology: 'code128' | 'ean13'): Contest => ({
  name: `barcode ${names[symbology]} encoded`,
  peer: 'JsBarcode 3.12.3, raw encoding and SVG text',
  compares: `${ownWork} Peer: JsBarcode's raw encoding joined to an SVG text, in this thread, warm; does less: no dots come out, somebody still has to draw the SVG.`,
  behind:
    'bwip-js checks the value and plans the shortest encoding, and dots are drawn; the peer stops at a text of bars',
  targetMs: null,
  needs: {},
  pace: quickPace,
  open: opened(
    symbology,
    sideOf({
      run: (round) => svgText(symbology, valueOf[symbology](round), dotsPerModule, barDots),
      check: async (svg, round) =>
        missingFromDots(await pngDots(Buffer.from(svg)), [valueOf[symbology](round)]),
    }),
  ),
});

const againstZint = (symbology: BenchCode): Contest => ({
  name: `barcode ${names[symbology]} to dots`,
  peer: 'zint program',
  compares: `${ownWork} Peer: the zint program of Debian, started for each code as a program is, its PNG of ${dotsPerModule} dots a module taken from its output; most of its time is the start of a process, and the PNG still has to be unpacked.`,
  behind: 'bwip-js weighs the masks and encodings of squares in JavaScript, zint in C',
  targetMs: null,
  needs: { zint: 'zint' },
  pace: { ...slowPace, rounds: 25, least: 15, mostMs: 3_000 },
  open: opened(
    symbology,
    sideOf({
      run: (round) => zintPng(symbology, valueOf[symbology](round)),
      check: (png, round) => missingFromPng(png, [valueOf[symbology](round)]),
    }),
  ),
});

/** Codes alone: value to dots. */
export const barcodeRows: readonly Contest[] = [
  againstCanvas('code128'),
  againstSvg('code128'),
  againstZint('code128'),
  againstCanvas('ean13'),
  againstSvg('ean13'),
  againstZint('ean13'),
  againstZint('qr'),
  againstZint('gs1datamatrix'),
];
