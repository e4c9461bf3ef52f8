import { init } from '@embedpdf/pdfium';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { readFileSync } from 'node:fs';
import { loadFonts } from '../../electron/labels/fonts.ts';
import { encodeModules } from '../../electron/labels/raster/modules.ts';
import type { Symbology } from '#shared/label/doc.ts';
import { labelAssets } from './label-engine.ts';

/** What a marketplace's label page shows. */
export interface PdfLabel {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Large text on the page, such as the posting number; Latin letters and digits. */
  readonly title: string;
  readonly codes: readonly { readonly symbology: Symbology; readonly value: string }[];
  /** Millimetres per module; 0.33 if not said. */
  readonly moduleMm?: number;
}

const pointsPerMm = 72 / 25.4;

function drawCode(
  context: SKRSContext2D,
  symbology: Symbology,
  value: string,
  top: number,
  moduleMm: number,
): number {
  const modules = encodeModules({ symbology, value });
  if (modules === null) throw new Error(`cannot encode ${value}`);
  const height = modules.rows === 1 ? 14 / moduleMm : 1;
  for (const run of modules.runs) {
    context.fillRect(
      5 + run.column * moduleMm,
      top + run.row * moduleMm,
      run.length * moduleMm,
      height * moduleMm,
    );
  }
  return top + (modules.rows === 1 ? 14 : modules.rows * moduleMm) + 5;
}

function drawPage(document: PDFDocument, label: PdfLabel): void {
  const context = document.beginPage(
    label.widthMm * pointsPerMm,
    label.heightMm * pointsPerMm,
  ) as unknown as SKRSContext2D;
  context.scale(pointsPerMm, pointsPerMm);
  context.fillStyle = 'black';
  context.font = '5px "Packline Sans"';
  context.fillText(label.title, 5, 7);
  let top = 10;
  for (const { symbology, value } of label.codes) {
    top = drawCode(context, symbology, value, top, label.moduleMm ?? 0.33);
  }
  document.endPage();
}

/** A PDF with a label on each page, such as a marketplace sends: vector bars, subset fonts. */
export function labelPdf(...labels: readonly PdfLabel[]): Buffer {
  // Registers the faces for this process.
  loadFonts(labelAssets.fonts);
  const document = new PDFDocument({});
  for (const label of labels) drawPage(document, label);
  return document.close();
}

/** A 75x120 label of a posting with its bars. */
export const postingPage = (posting: string, barcode: string): PdfLabel => ({
  widthMm: 75,
  heightMm: 120,
  title: posting,
  codes: [
    { symbology: 'code128', value: barcode },
    { symbology: 'qr', value: posting },
  ],
});

/** A 58x40 label. */
export const smallPage = (posting: string, barcode: string): PdfLabel => ({
  widthMm: 58,
  heightMm: 40,
  title: posting,
  codes: [{ symbology: 'code128', value: barcode }],
  moduleMm: 0.25,
});

/** A download that broke off after a share (0..1) of its bytes. */
export const torn = (pdf: Uint8Array, share: number): Uint8Array =>
  pdf.subarray(0, Math.floor(pdf.length * share));

/** A file that lost some bytes in its middle. */
export function holed(pdf: Uint8Array, share: number, length = 64): Uint8Array {
  const at = Math.floor(pdf.length * share);
  return Buffer.concat([pdf.subarray(0, at), pdf.subarray(at + length)]);
}

/** Content of a page that paints a code, in points from the lower left corner. */
export function codeContent(
  symbology: Symbology,
  value: string,
  at: { readonly x: number; readonly y: number },
  moduleMm: number,
): string {
  const modules = encodeModules({ symbology, value });
  if (modules === null) throw new Error(`cannot encode ${value}`);
  const unit = moduleMm * pointsPerMm;
  const height = modules.rows === 1 ? 40 : unit;
  const bars = modules.runs.map(({ column, row, length }) => {
    const y = at.y + (modules.rows - 1 - row) * unit;
    return `${(at.x + column * unit).toFixed(3)} ${y.toFixed(3)} ${(length * unit).toFixed(3)} ${height.toFixed(3)} re`;
  });
  return `${bars.join(' ')} f`;
}

/** A PDF of one page (shown `times` times) from raw objects, with a right cross-reference; objects of `more` begin at 5. */
export function rawPdf(
  pageEntries: string,
  content: string,
  more: readonly string[] = [],
  { catalog = '', times = 1 }: { readonly catalog?: string; readonly times?: number } = {},
): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[${'3 0 R '.repeat(times)}]/Count ${times}>>`,
    `<</Type/Page/Parent 2 0 R/Contents 4 0 R ${pageEntries}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...more,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A page that names a Chinese font without carrying it, as Chinese carriers' PDFs do. */
export function namedFontPdf(text: string, font = 'STSong-Light', weight = 400): Buffer {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return rawPdf(
    '/MediaBox[0 0 212.6 113.4]/Resources<</Font<</F 5 0 R>>>>',
    `BT /F 30 Tf 10 50 Td <${hex}> Tj ET`,
    [
      `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>`,
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>`,
      `<</Type/FontDescriptor/FontName/${font}/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV ${weight > 500 ? 140 : 93}/FontWeight ${weight}>>`,
    ],
  );
}

/** A page without anything on it. */
export const blankPdf = (): Buffer => rawPdf('/MediaBox[0 0 283.46 425.2]', '');

/** The same PDF locked with a password. */
export async function encrypted(pdf: Uint8Array): Promise<Uint8Array> {
  const module = await init({ wasmBinary: new Uint8Array(readFileSync(labelAssets.pdfiumWasm)).buffer });
  const memory = () => (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  module.PDFiumExt_Init();
  const start = module.pdfium.wasmExports.malloc(pdf.length);
  memory().set(pdf, start);
  const document = module.FPDF_LoadMemDocument(start, pdf.length, '');
  if (!module.EPDF_SetEncryption(document, 'user', 'owner', 0xffff)) throw new Error('encryption refused');
  const writer = module.PDFiumExt_OpenFileWriter();
  module.PDFiumExt_SaveAsCopy(document, writer);
  const size = module.PDFiumExt_GetFileWriterSize(writer);
  const out = module.pdfium.wasmExports.malloc(size);
  module.PDFiumExt_GetFileWriterData(writer, out, size);
  return memory().slice(out, out + size);
}
