import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { Stock } from '#shared/label/size.ts';
import { picturePixels } from './picture-size.ts';
import { wholePdf } from './pdf-whole.ts';
import { lendFonts, type LentFonts } from './pdfium-fonts.ts';
import { userUnit } from './user-unit.ts';

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
  open<T>(bytes: Uint8Array, use: (file: PdfFile) => T | Promise<T>): Promise<Result<T, LabelError>>;
}

// A file of labels has at most 20 postings of a few parcels each.
const mostPages = 60;
const mostBytes = 32 * 1024 * 1024;
// Its memory never shrinks: after a page of huge pictures the next file gets a fresh instance.
const mostMemory = 128 * 1024 * 1024;

const passwordError = 4;
const greyFormat = 1;
// FPDF_ANNOT, FPDF_GRAYSCALE and FPDF_PRINTING of fpdfview.h: stamps meant for paper are printed, notes and fields are not.
const drawFlags = 0x01 | 0x08 | 0x800;

// A scanned sheet of A4 at 600 dpi has 35 million.
const mostPixels = 50_000_000;

/** A page that cannot be loaded or must not be drawn; caught at `open`. */
class PageFault extends Error {
  readonly fault: LabelError;
  constructor(fault: LabelError) {
    super(fault.kind);
    this.fault = fault;
  }
}

const damaged = { kind: 'torn-pdf', why: 'damaged' } as const;

function fileOf(
  module: WrappedPdfiumModule,
  memory: () => Uint8Array,
  document: number,
  unit: number,
): PdfFile {
  const withPage = <T>(page: number, use: (handle: number) => T): T => {
    const handle = module.FPDF_LoadPage(document, page - 1);
    if (handle === 0) throw new PageFault(damaged);
    try {
      return use(handle);
    } finally {
      module.FPDF_ClosePage(handle);
    }
  };
  const sizeOf = (handle: number): Stock => ({
    widthMm: (module.FPDF_GetPageWidthF(handle) / 72) * 25.4 * unit,
    heightMm: (module.FPDF_GetPageHeightF(handle) / 72) * 25.4 * unit,
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
  const pixels = picturePixels(module, page);
  if (pixels > mostPixels) throw new PageFault({ kind: 'too-large-picture', pixels, most: mostPixels });
  const bitmap = module.FPDFBitmap_CreateEx(width, height, greyFormat, 0, 0);
  if (bitmap === 0) throw new PageFault(damaged);
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

/** What is wrong with an opened document, or null. */
function faultOf(module: WrappedPdfiumModule, document: number): LabelError | null {
  if (document === 0) {
    const locked = module.FPDF_GetLastError() === passwordError;
    return locked ? { kind: 'encrypted-pdf' } : { kind: 'torn-pdf', why: 'damaged' };
  }
  // PDFium mends broken files by guessing; a label that was guessed must not be printed.
  if (!module.FPDF_DocumentHasValidCrossReferenceTable(document)) return { kind: 'torn-pdf', why: 'damaged' };
  const pages = module.FPDF_GetPageCount(document);
  if (pages === 0) return { kind: 'empty-pdf', page: null };
  return pages > mostPages ? { kind: 'too-many-pages', pages, most: mostPages } : null;
}

async function openIn<T>(
  module: WrappedPdfiumModule,
  memory: () => Uint8Array,
  bytes: Uint8Array,
  use: (file: PdfFile) => T | Promise<T>,
): Promise<Result<T, LabelError>> {
  const start = module.pdfium.wasmExports.malloc(bytes.length);
  memory().set(bytes, start);
  const document = module.FPDF_LoadMemDocument(start, bytes.length, '');
  try {
    const fault = faultOf(module, document);
    if (fault !== null) return err(fault);
    const unit = userUnit(bytes, module.FPDF_GetPageCount(document));
    if (unit === null) return err({ kind: 'torn-pdf', why: 'damaged' });
    return ok(await use(fileOf(module, memory, document, unit)));
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

/**
 * Starts PDFium. A file that makes it trap costs the instance: it answers `torn-pdf` and the next file gets a new one.
 */
export async function createPdfReader(wasm: Uint8Array, fonts: LentFonts): Promise<PdfReader> {
  let running = await start(wasm, fonts);
  let spent = false;
  return {
    async open(bytes, use) {
      if (bytes.length > mostBytes)
        return err({ kind: 'too-large-file', bytes: bytes.length, most: mostBytes });
      const fault = wholePdf(bytes);
      if (fault !== null) return err(fault);
      if (spent) running = await start(wasm, fonts);
      spent = false;
      try {
        return await openIn(running.module, running.memory, bytes, use);
      } catch (thrown) {
        if (thrown instanceof PageFault) return err(thrown.fault);
        if (!(thrown instanceof Error && thrown.name === 'RuntimeError')) throw thrown;
        spent = true;
        return err(damaged);
      } finally {
        spent ||= running.memory().length > mostMemory;
      }
    },
  };
}
