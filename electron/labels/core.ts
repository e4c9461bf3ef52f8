import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type {
  LabelEngine,
  PagePlace,
  PdfPage,
  PreparedPage,
  ReadCode,
  Rendered,
  RenderDotsOptions,
  RenderOptions,
  RenderPdfOptions,
} from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { isFatal } from '#shared/label/findings.ts';
import type { LabelAssets } from './assets.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { encode } from './languages/encode.ts';
import { planToPdf } from './languages/pdf.ts';
import { inspectPdf } from './pdf/inspect.ts';
import { pdfToDots, type PdfDots } from './pdf/pdf-to-dots.ts';
import { createPdfReader, type PdfReader } from './pdf/pdfium.ts';
import { lentFonts } from './pdf/lent-fonts.ts';
import { packDots, unpackDots } from './pdf/prepared.ts';
import { createCodeReader, type CodeReader } from './pdf/read-codes.ts';
import { createPictureLoader } from './raster/picture.ts';
import { planLabel, withPictures } from './raster/plan.ts';
import { createRaster } from './raster/raster.ts';
import { stamped, stampLabel } from './raster/stamp.ts';
import { warmUpLabel } from './warm-up.ts';

/** What the worker does: the engine without its queue. */
export type LabelCore = Omit<LabelEngine, 'close'>;

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

/** What was told of the dots comes before what was told of the bytes. */
function encoded({ bitmap, findings }: PdfDots, options: RenderPdfOptions): Result<Rendered, LabelError> {
  const bytes = encode(bitmap, options.stock, options);
  return bytes.ok ? ok({ ...bytes.value, findings: [...findings, ...bytes.value.findings] }) : bytes;
}

function fontLoader({ fonts }: LabelAssets): () => Result<Fonts, LabelError> {
  let loaded: Fonts | null = null;
  return () => {
    if (loaded !== null) return ok(loaded);
    const result = loadFonts(fonts);
    if (result.ok) loaded = result.value;
    return result;
  };
}

/** The whole label pipeline in this thread. */
export function createLabelCore(assets: LabelAssets): LabelCore {
  const raster = createRaster();
  const picture = createPictureLoader();
  const fonts = fontLoader(assets);
  // Parts start when first needed.
  const reader = once<CodeReader>(() => createCodeReader(readFileSync(assets.zxingWasm)));
  const pdfs = once<PdfReader>(() => createPdfReader(readFileSync(assets.pdfiumWasm), lentFonts(assets)));
  const dotsOf = async (pdf: Uint8Array, place: PagePlace): Promise<Result<PdfDots, LabelError>> =>
    pdfToDots(await pdfs(), await reader(), pdf, place);

  const markedWith = ({ mark, dpi }: RenderDotsOptions, dots: PdfDots): Result<PdfDots, LabelError> => {
    if (mark === undefined) return ok(dots);
    const ready = fonts();
    if (!ready.ok) return ready;
    const doc = stampLabel(mark);
    const bitmap = stamped(dots.bitmap, raster(doc, planLabel(doc, dpi, ready.value), dpi), dpi);
    return bitmap === null
      ? ok({ ...dots, findings: [...dots.findings, { kind: 'no-room-for-mark' }] })
      : ok({ ...dots, bitmap });
  };

  const core: LabelCore = {
    async warmUp(): Promise<Result<void, LabelError>> {
      const first = await core.render(warmUpLabel, { dpi: 203, language: 'pdf' });
      if (!first.ok) return first;
      await core.render(warmUpLabel, { dpi: 203, language: 'zpl' });
      const opened = await core.inspectPdf(first.value.bytes);
      return opened.ok ? ok(undefined) : opened;
    },
    async render(doc: LabelDoc, options: RenderOptions): Promise<Result<Rendered, LabelError>> {
      const ready = fonts();
      if (!ready.ok) return ready;
      const { dpi } = options;
      const plan = await withPictures(planLabel(doc, dpi, ready.value), dpi, picture);
      const { findings } = plan;
      if (findings.some(isFatal)) return err({ kind: 'unfit-label', findings });
      if (options.language === 'pdf') return ok({ bytes: planToPdf(doc, plan, dpi), findings });
      const bytes = encode(raster(doc, plan, dpi), doc, options);
      return bytes.ok ? ok({ ...bytes.value, findings: [...findings, ...bytes.value.findings] }) : bytes;
    },
    async renderPdf(pdf: Uint8Array, options: RenderPdfOptions): Promise<Result<Rendered, LabelError>> {
      const dots = await dotsOf(pdf, options);
      return dots.ok ? encoded(dots.value, options) : dots;
    },
    async preparePdf(pdf: Uint8Array, place: PagePlace): Promise<Result<PreparedPage, LabelError>> {
      const dots = await dotsOf(pdf, place);
      if (!dots.ok) return dots;
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      return ok({ file: packDots(dots.value, sha256, place), findings: dots.value.findings });
    },
    async renderDots(file: Uint8Array, options: RenderDotsOptions): Promise<Result<Rendered, LabelError>> {
      const dots = unpackDots(file, options.sha256, options);
      if (!dots.ok) return dots;
      const marked = markedWith(options, dots.value);
      return marked.ok ? encoded(marked.value, options) : marked;
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
