import { readFileSync } from 'node:fs';
import { assertNever } from '#shared/kit/assert-never.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type {
  LabelEngine,
  PdfPage,
  PrinterTuning,
  ReadCode,
  Rendered,
  RenderOptions,
  RenderPdfOptions,
} from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { isFatal } from '#shared/label/findings.ts';
import { dotsPerMm, type Stock } from '#shared/label/size.ts';
import type { LabelAssets } from './assets.ts';
import type { Bitmap } from './bitmap.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { bitmapToPdf, planToPdf } from './languages/pdf.ts';
import { toPng } from './languages/png.ts';
import { toTspl } from './languages/tspl.ts';
import { toZpl } from './languages/zpl.ts';
import { inspectPdf, pdfToDots } from './pdf-to-dots.ts';
import { createPdfReader, type PdfReader } from './pdfium.ts';
import { planLabel } from './plan.ts';
import { createRaster } from './raster.ts';
import { createCodeReader, type CodeReader } from './read-codes.ts';

/** What the worker does: the engine without its queue. */
export type LabelCore = Omit<LabelEngine, 'close'>;

function toBytes(bitmap: Bitmap, stock: Stock, options: RenderOptions): Uint8Array {
  const printer: PrinterTuning = options.printer ?? {};
  const place = { offsetX: printer.offsetX ?? 0, offsetY: printer.offsetY ?? 0, copies: printer.copies ?? 1 };
  switch (options.language) {
    case 'zpl':
      return toZpl(bitmap, { ...place, packing: printer.zplPacking ?? 'acs' });
    case 'tspl':
      return toTspl(bitmap, stock, { ...place, gapMm: printer.gapMm ?? 2 });
    case 'png':
      return toPng(bitmap, dotsPerMm(options.dpi));
    case 'pdf':
      return bitmapToPdf(bitmap, stock);
    default:
      return assertNever(options.language);
  }
}

/** Keeps what an asynchronous start gave, once it succeeded. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= start().catch((thrown: unknown) => {
      running = null;
      throw thrown;
    });
    return running;
  };
}

/** The whole label pipeline in this thread; parts start when first needed. */
export function createLabelCore(assets: LabelAssets): LabelCore {
  const raster = createRaster();
  let loaded: Fonts | null = null;
  const fonts = (): Result<Fonts, LabelError> => {
    if (loaded !== null) return ok(loaded);
    const result = loadFonts(assets.fonts);
    if (result.ok) loaded = result.value;
    return result;
  };
  const reader = once<CodeReader>(() => createCodeReader(readFileSync(assets.zxingWasm)));
  const pdfs = once<PdfReader>(() => {
    const { sans400, sans700, han400, han700 } = assets.fonts;
    return createPdfReader(readFileSync(assets.pdfiumWasm), {
      sans400: readFileSync(sans400),
      sans700: readFileSync(sans700),
      han400: readFileSync(han400),
      han700: readFileSync(han700),
    });
  });

  const core: LabelCore = {
    async warmUp(): Promise<Result<void, LabelError>> {
      const words = {
        kind: 'text',
        box: { x: 0, y: 0, w: 40, h: 10 },
        size: 4,
        align: 'left',
        valign: 'top',
      } as const;
      const doc: LabelDoc = {
        widthMm: 40,
        heightMm: 20,
        items: [
          {
            ...words,
            runs: [{ text: 'Ж面', weight: 700 }],
            maxLines: 1,
            fit: { order: 'shrink-first', smallest: 0.5 },
            ink: 'black',
          },
          {
            kind: 'barcode',
            symbology: 'qr',
            value: '0',
            box: { x: 0, y: 10, w: 10, h: 10 },
            moduleMm: 0.25,
            hri: 0,
          },
        ],
      };
      const first = await core.render(doc, { dpi: 203, language: 'pdf' });
      if (!first.ok) return first;
      await core.render(doc, { dpi: 203, language: 'png' });
      const opened = await core.inspectPdf(first.value.bytes);
      return opened.ok ? ok(undefined) : opened;
    },
    async render(doc: LabelDoc, options: RenderOptions): Promise<Result<Rendered, LabelError>> {
      const ready = fonts();
      if (!ready.ok) return ready;
      const plan = planLabel(doc, options.dpi, ready.value);
      if (plan.findings.some(isFatal)) return err({ kind: 'unfit-label', findings: plan.findings });
      const bytes =
        options.language === 'pdf'
          ? planToPdf(doc, plan, options.dpi)
          : toBytes(raster(doc, plan, options.dpi), doc, options);
      return ok({ bytes, findings: plan.findings });
    },
    async renderPdf(pdf: Uint8Array, options: RenderPdfOptions): Promise<Result<Rendered, LabelError>> {
      const dots = await pdfToDots(await pdfs(), await reader(), pdf, options);
      if (!dots.ok) return dots;
      const { bitmap, findings } = dots.value;
      return ok({ bytes: toBytes(bitmap, options.stock, options), findings });
    },
    async inspectPdf(pdf: Uint8Array): Promise<Result<{ readonly pages: readonly PdfPage[] }, LabelError>> {
      return inspectPdf(await pdfs(), await reader(), pdf);
    },
    async readCodes(png: Uint8Array): Promise<Result<readonly ReadCode[], LabelError>> {
      return ok(await (await reader()).ofPicture(png));
    },
  };
  return core;
}
