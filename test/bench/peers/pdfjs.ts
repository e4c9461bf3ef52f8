import { fromGrey, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';

interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: { readonly width: number; readonly height: number };
    readonly context: CanvasRenderingContext2D;
  };
  destroy(made: unknown): void;
}

/** Page 1 of a PDF as dots, by pdf.js with the canvas that it brings. */
export type PdfjsDots = (pdf: Uint8Array) => Promise<Bitmap>;

/** Loads pdf.js for Node. */
export async function pdfjsDots(dotsPerPoint: number): Promise<PdfjsDots> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return async (pdf) => {
    const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
    const document = await task.promise;
    try {
      const page = await document.getPage(1);
      const viewport = page.getViewport({ scale: dotsPerPoint });
      const factory = document.canvasFactory as CanvasFactory;
      const made = factory.create(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({ canvas: null, canvasContext: made.context, viewport }).promise;
      const { width, height } = made.canvas;
      const { data } = made.context.getImageData(0, 0, width, height);
      const dots = fromGrey(new Uint8Array(data.buffer), width, height, width * 4, 4);
      factory.destroy(made);
      return dots;
    } finally {
      await task.destroy();
    }
  };
}
