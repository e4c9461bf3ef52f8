import { readFileSync } from 'node:fs';
import { createPdfReader, type PdfReader } from '../../../electron/labels/pdf/pdfium.ts';
import { pdfToDots } from '../../../electron/labels/pdf/pdf-to-dots.ts';
import { placeWhole } from '../../../electron/labels/pdf/place.ts';
import { createCodeReader, type CodeReader } from '../../../electron/labels/pdf/read-codes.ts';
import { lentFonts } from '../../../electron/labels/pdf/lent-fonts.ts';
import { fromGrey, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';
import { dotsPerMm } from '#shared/label/size.ts';
import { labelAssets, must } from '../../kit/label-engine.ts';
import { missingFromDots } from '../codes.ts';
import { labelPace, sideOf, type Contest, type Side } from '../contest.ts';
import { marketCodes, marketPdfs, marketStock } from '../market-labels.ts';
import { pdfjsDots } from '../peers/pdfjs.ts';
import { pdftoppmDots } from '../peers/pdftoppm.ts';

/** Exactly 8 dots a mm, as "203 dpi" heads have them. */
const exactDpi = dotsPerMm(203) * 25.4;

async function bare(pdfs: PdfReader, pdf: Uint8Array): Promise<Bitmap> {
  return must(
    await pdfs.open(pdf, (file) => {
      const [page = marketStock] = file.pages;
      const placed = placeWhole(page, marketStock, 203);
      if (placed === null) throw new Error('the page does not fit its own stock');
      const { grey, width, height } = file.draw(1, placed.at);
      return Promise.resolve(fromGrey(grey, width, height, width, 1));
    }),
  );
}

const place = { page: 1, stock: marketStock, dpi: 203 } as const;

const guarded = async (pdfs: PdfReader, reader: CodeReader, pdf: Uint8Array): Promise<Bitmap> =>
  must(await pdfToDots(pdfs, reader, pdf, place)).bitmap;

/** How ours does it: alone, or with every code read from a fine drawing and from the dots, as it does in the app. */
const guards = {
  off: {
    name: 'market PDF 75x120 to dots',
    says: 'drawn by PDFium (wasm) at 203 dpi to 1-bit dots, without reading its codes, as the peer does',
  },
  on: {
    name: 'market PDF 75x120 to dots, codes read before and after',
    says: 'drawn by PDFium (wasm) at 203 dpi to 1-bit dots, drawn a second time at 300 dpi, the codes of both read and compared, so that a label whose code was lost never prints; the peer does not look',
  },
} as const;

const row = (
  guard: keyof typeof guards,
  peer: string,
  peerSays: string,
  needs: Contest['needs'],
  open: () => Promise<(pdf: Uint8Array) => Promise<Bitmap>>,
): Contest => ({
  name: guards[guard].name,
  peer,
  compares: `Ours: a marketplace's label of one page, ${guards[guard].says}; in this thread, warm. Peer: ${peerSays}`,
  ...(guard === 'on'
    ? { behind: 'reading codes twice is what takes the time, and the peer reads none' }
    : {}),
  targetMs: null,
  needs,
  pace: labelPace,
  open: async () => {
    const pdfOf = marketPdfs();
    const pdfs = await createPdfReader(readFileSync(labelAssets.pdfiumWasm), lentFonts(labelAssets));
    const reader = await createCodeReader(readFileSync(labelAssets.zxingWasm));
    const draw = await open();
    const side = (run: (pdf: Uint8Array) => Promise<Bitmap>): Side =>
      sideOf({
        run: (round) => run(pdfOf(round)),
        check: (dots, round) => missingFromDots(dots, marketCodes(round)),
      });
    return {
      ours: side((pdf) => (guard === 'on' ? guarded(pdfs, reader, pdf) : bare(pdfs, pdf))),
      peer: side(draw),
    };
  },
});

const againstPdfjs = (guard: keyof typeof guards): Contest =>
  row(
    guard,
    'pdf.js 5.4.296',
    'pdf.js (legacy build for Node) with the canvas it brings, at the same dots, thresholded the same, in this thread, warm.',
    {},
    () => pdfjsDots(exactDpi / 72),
  );

const againstPdftoppm = (guard: keyof typeof guards): Contest =>
  row(
    guard,
    'pdftoppm program',
    'pdftoppm of poppler, started for each file as a program is, the same dots taken from its output and thresholded; runs as native code in a process of its own.',
    { pdftoppm: 'poppler-utils' },
    () => Promise.resolve((pdf) => pdftoppmDots(pdf, exactDpi)),
  );

/** A marketplace's page to dots. */
export const pdfRows: readonly Contest[] = [
  againstPdfjs('off'),
  againstPdftoppm('off'),
  againstPdfjs('on'),
  againstPdftoppm('on'),
];
