import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

// Kinds of FPDFPageObj_GetType.
const imageObject = 3;
const formObject = 5;
// A form in a form in a form: deeper nesting is left to the time limit.
const deepest = 3;

/** Dots of all pictures on a page; small files can hold pictures that take minutes and gigabytes to unpack. */
export function picturePixels(module: WrappedPdfiumModule, page: number): number {
  const size = module.pdfium.wasmExports.malloc(8);
  const pixelsOf = (object: number, depth: number): number => {
    const type = module.FPDFPageObj_GetType(object);
    if (type === formObject && depth < deepest) {
      const count = module.FPDFFormObj_CountObjects(object);
      return sum(count, (i) => pixelsOf(module.FPDFFormObj_GetObject(object, i), depth + 1));
    }
    if (type !== imageObject || !module.FPDFImageObj_GetImagePixelSize(object, size, size + 4)) return 0;
    const memory = (module.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
    const view = new DataView(memory.buffer, size, 8);
    return view.getUint32(0, true) * view.getUint32(4, true);
  };
  try {
    return sum(module.FPDFPage_CountObjects(page), (i) => pixelsOf(module.FPDFPage_GetObject(page, i), 0));
  } finally {
    module.pdfium.wasmExports.free(size);
  }
}

function sum(count: number, value: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += value(i);
  return total;
}
