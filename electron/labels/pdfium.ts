import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { dotsPerMm, type Dpi, type Stock } from '#shared/label/size.ts';
import { wholePdf } from './pdf-whole.ts';
import { lendFonts, type LentFonts } from './pdfium-fonts.ts';

/** Grey dots, one byte each. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Where a page lands: canvas in dots, the page's corner on it, quarter turns clockwise. */
export interface Placement {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: 0 | 1;
}

/** An open document; valid only inside the callback it was given to. */
export interface PdfFile {
  readonly pages: readonly Stock[];
  /** Page from 1 onto white dots. */
  draw(page: number, placement: Placement): GreyPage;
  text(page: number): string;
}

/** Opens PDFs one after another. */
export interface PdfReader {
  open<T>(bytes: Uint8Array, use: (file: PdfFile) => T): Promise<Result<T, LabelError>>;
}

/** The page alone at a resolution. */
export function whole(page: Stock, dpi: Dpi): Placement {
  const width = Math.max(1, Math.round(page.widthMm * dotsPerMm(dpi)));
  const height = Math.max(1, Math.round(page.heightMm * dotsPerMm(dpi)));
  return { canvas: { width, height }, x: 0, y: 0, width, height, turn: 0 };
}

const passwordError = 4;
const greyFormat = 1;
// FPDF_ANNOT and FPDF_GRAYSCALE of fpdfview.h.
const drawFlags = 0x01 | 0x08;

/** A page that cannot be loaded or drawn; caught at `open`. */
class Damaged extends Error {}

function fileOf(module: WrappedPdfiumModule, memory: () => Uint8Array, document: number): PdfFile {
  const withPage = <T>(page: number, use: (handle: number) => T): T => {
    const handle = module.FPDF_LoadPage(document, page - 1);
    if (handle === 0) throw new Damaged();
    try {
      return use(handle);
    } finally {
      module.FPDF_ClosePage(handle);
    }
  };
  const sizeOf = (handle: number): Stock => ({
    widthMm: (module.FPDF_GetPageWidthF(handle) / 72) * 25.4,
    heightMm: (module.FPDF_GetPageHeightF(handle) / 72) * 25.4,
  });
  const pages = Array.from({ length: module.FPDF_GetPageCount(document) }, (_, i) => withPage(i + 1, sizeOf));
  return {
    pages,
    draw: (page, placement) => withPage(page, (handle) => drawPage(module, memory, handle, placement)),
    text: (page) => withPage(page, (handle) => pageText(module, memory, handle)),
  };
}

function drawPage(
  module: WrappedPdfiumModule,
  memory: () => Uint8Array,
  page: number,
  at: Placement,
): GreyPage {
  const { width, height } = at.canvas;
  const bitmap = module.FPDFBitmap_CreateEx(width, height, greyFormat, 0, 0);
  if (bitmap === 0) throw new Damaged();
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    module.FPDF_RenderPageBitmap(bitmap, page, at.x, at.y, at.width, at.height, at.turn, drawFlags);
    const start = module.FPDFBitmap_GetBuffer(bitmap);
    const stride = module.FPDFBitmap_GetStride(bitmap);
    const grey = new Uint8Array(width * height);
    const dots = memory();
    for (let y = 0; y < height; y++) {
      grey.set(dots.subarray(start + y * stride, start + y * stride + width), y * width);
    }
    return { width, height, grey };
  } finally {
    module.FPDFBitmap_Destroy(bitmap);
  }
}

function pageText(module: WrappedPdfiumModule, memory: () => Uint8Array, page: number): string {
  const text = module.FPDFText_LoadPage(page);
  if (text === 0) return '';
  const count = Math.max(0, module.FPDFText_CountChars(text));
  const buffer = module.pdfium.wasmExports.malloc((count + 1) * 2);
  try {
    const written = Math.max(1, module.FPDFText_GetText(text, 0, count, buffer));
    return Buffer.from(memory().slice(buffer, buffer + (written - 1) * 2)).toString('utf16le');
  } finally {
    module.pdfium.wasmExports.free(buffer);
    module.FPDFText_ClosePage(text);
  }
}

function openIn<T>(
  module: WrappedPdfiumModule,
  memory: () => Uint8Array,
  bytes: Uint8Array,
  use: (file: PdfFile) => T,
): Result<T, LabelError> {
  const start = module.pdfium.wasmExports.malloc(bytes.length);
  memory().set(bytes, start);
  const document = module.FPDF_LoadMemDocument(start, bytes.length, '');
  try {
    if (document === 0) {
      const locked = module.FPDF_GetLastError() === passwordError;
      return err(locked ? { kind: 'encrypted-pdf' } : { kind: 'torn-pdf', why: 'damaged' });
    }
    // PDFium mends broken files by guessing; a label that was guessed must not be printed.
    if (!module.FPDF_DocumentHasValidCrossReferenceTable(document))
      return err({ kind: 'torn-pdf', why: 'damaged' });
    if (module.FPDF_GetPageCount(document) === 0) return err({ kind: 'empty-pdf', page: null });
    return ok(use(fileOf(module, memory, document)));
  } finally {
    if (document !== 0) module.FPDF_CloseDocument(document);
    module.pdfium.wasmExports.free(start);
  }
}

async function start(
  wasm: Uint8Array,
  fonts: LentFonts,
): Promise<{ module: WrappedPdfiumModule; memory: () => Uint8Array }> {
  const wasmBinary = wasm.slice().buffer;
  const module = await init({ wasmBinary });
  // Asked for anew each time: the view dies when the memory grows.
  const memory = () => (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  module.PDFiumExt_Init();
  lendFonts(module, memory, fonts);
  return { module, memory };
}

/** Starts PDFium. A file that makes it trap costs the instance: it answers `torn-pdf` and the next file gets a new one. */
export async function createPdfReader(wasm: Uint8Array, fonts: LentFonts): Promise<PdfReader> {
  let running = await start(wasm, fonts);
  return {
    async open(bytes, use) {
      const fault = wholePdf(bytes);
      if (fault !== null) return err(fault);
      try {
        return openIn(running.module, running.memory, bytes, use);
      } catch (thrown) {
        if (!(thrown instanceof Damaged)) {
          if (!(thrown instanceof Error && thrown.name === 'RuntimeError')) throw thrown;
          running = await start(wasm, fonts);
        }
        return err({ kind: 'torn-pdf', why: 'damaged' });
      }
    },
  };
}
