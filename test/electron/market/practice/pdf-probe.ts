import { init } from '@embedpdf/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Looks at a PDF the way a 203 dpi label printer would print it. */
export interface PdfProbe {
  /** Whole millimetres per page. */
  pageSizes(file: Uint8Array): Promise<{ width: number; height: number }[]>;
  /** Texts of all codes on a page (from 0), read from its 1-bit dots. */
  codes(file: Uint8Array, page: number): Promise<string[]>;
  text(file: Uint8Array, page: number): Promise<string>;
}

const MM_PER_POINT = 25.4 / 72;
const DOTS_PER_POINT = 203 / 72;

const own = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

/** Starts renderer and decoder from their wasm bytes. */
export async function createPdfProbe(pdfiumWasm: Uint8Array, zxingWasm: Uint8Array): Promise<PdfProbe> {
  await prepareZXingModule({
    overrides: { wasmBinary: own(zxingWasm) },
    equalityFn: () => true,
    fireImmediately: true,
  });
  const lib = await init({ wasmBinary: own(pdfiumWasm) });
  lib.PDFiumExt_Init();
  const memory = (): Uint8Array => (lib.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const heap = lib.pdfium.wasmExports;
  const withDocument = <T>(file: Uint8Array, use: (document: number) => T): T => {
    const at = heap.malloc(file.length);
    memory().set(file, at);
    const document = lib.FPDF_LoadMemDocument(at, file.length, '');
    try {
      if (document === 0) throw new Error('not a PDF');
      return use(document);
    } finally {
      if (document !== 0) lib.FPDF_CloseDocument(document);
      heap.free(at);
    }
  };
  const dots = (document: number, index: number): { width: number; height: number; grey: Uint8Array } => {
    const page = lib.FPDF_LoadPage(document, index);
    const width = Math.round(lib.FPDF_GetPageWidthF(page) * DOTS_PER_POINT);
    const height = Math.round(lib.FPDF_GetPageHeightF(page) * DOTS_PER_POINT);
    const bitmap = lib.FPDFBitmap_CreateEx(width, height, 1, 0, 0);
    lib.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 8);
    const from = lib.FPDFBitmap_GetBuffer(bitmap);
    const stride = lib.FPDFBitmap_GetStride(bitmap);
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const row = memory().subarray(from + y * stride, from + y * stride + width);
      for (let x = 0; x < width; x += 1) grey[y * width + x] = (row[x] ?? 255) < 128 ? 0 : 255;
    }
    lib.FPDFBitmap_Destroy(bitmap);
    lib.FPDF_ClosePage(page);
    return { width, height, grey };
  };
  const textOf = (document: number, index: number): string => {
    const page = lib.FPDF_LoadPage(document, index);
    const text = lib.FPDFText_LoadPage(page);
    const count = lib.FPDFText_CountChars(text);
    const at = heap.malloc((count + 1) * 2);
    lib.FPDFText_GetText(text, 0, count, at);
    const read = Buffer.from(memory().slice(at, at + count * 2)).toString('utf16le');
    heap.free(at);
    lib.FPDFText_ClosePage(text);
    lib.FPDF_ClosePage(page);
    return read;
  };
  return {
    pageSizes: async (file) =>
      withDocument(file, (document) =>
        Array.from({ length: lib.FPDF_GetPageCount(document) }, (_, index) => {
          const page = lib.FPDF_LoadPage(document, index);
          const width = Math.round(lib.FPDF_GetPageWidthF(page) * MM_PER_POINT);
          const height = Math.round(lib.FPDF_GetPageHeightF(page) * MM_PER_POINT);
          lib.FPDF_ClosePage(page);
          return { width, height };
        }),
      ),
    codes: async (file, page) => {
      const { width, height, grey } = withDocument(file, (document) => dots(document, page));
      const found = await readBarcodes(Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]), {
        formats: ['Code128', 'DataMatrix'],
        tryHarder: true,
        maxNumberOfSymbols: 8,
      });
      return found.filter((code) => code.isValid).map((code) => code.text);
    },
    text: async (file, page) => withDocument(file, (document) => textOf(document, page)),
  };
}
