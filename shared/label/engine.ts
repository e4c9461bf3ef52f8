import type { Result } from '../kit/result.ts';
import type { LabelDoc } from './doc.ts';
import type { LabelError } from './errors.ts';
import type { LabelFinding } from './findings.ts';
import type { Compression, LabelLanguage, MediaKind } from './languages.ts';
import type { Dpi, Stock } from './size.ts';

/** What a printer's model and settings say about its bytes; offsets in dots, right and down are positive. */
export interface PrinterTuning {
  readonly offsetX?: number;
  readonly offsetY?: number;
  /** How bitmaps travel; `acs` works on every clone of ZPL, `tiles` on every TSPL. */
  readonly compression?: Compression;
  readonly media?: MediaKind;
  /** Gap between labels or height of the black mark in mm. */
  readonly gapMm?: number;
  /** In the model's own steps; left alone where it is not said. */
  readonly darkness?: number;
  /** Inches a second; left alone where it is not said. */
  readonly speed?: number;
  readonly copies?: number;
}

/** How to render one of our own labels. */
export interface RenderOptions {
  readonly dpi: Dpi;
  readonly language: LabelLanguage;
  readonly printer?: PrinterTuning;
}

/** How to render a page (from 1) of a marketplace's PDF onto label stock. */
export interface RenderPdfOptions extends RenderOptions {
  readonly page: number;
  readonly stock: Stock;
}

/** Bytes ready for a printer or a file, and what is worth telling about them. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly findings: readonly LabelFinding[];
}

/** A code as a reader sees it: `format` as in `Code128`, `identifier` the AIM id, `]d2` for GS1 DataMatrix. */
export interface ReadCode {
  readonly text: string;
  readonly format: string;
  readonly identifier: string;
}

/** A page of a PDF: its size, every code on it, its extractable text. */
export interface PdfPage extends Stock {
  readonly codes: readonly ReadCode[];
  readonly text: string;
  readonly blank: boolean;
}

/** Turns labels into bytes, one at a time, away from the main thread. Every method may be called at any moment. */
export interface LabelEngine {
  /** Loads fonts and decoders, so that the first label is as quick as the others. */
  warmUp(): Promise<Result<void, LabelError>>;
  render(doc: LabelDoc, options: RenderOptions): Promise<Result<Rendered, LabelError>>;
  renderPdf(pdf: Uint8Array, options: RenderPdfOptions): Promise<Result<Rendered, LabelError>>;
  inspectPdf(pdf: Uint8Array): Promise<Result<{ readonly pages: readonly PdfPage[] }, LabelError>>;
  /** Codes on a picture (PNG bytes). */
  readCodes(png: Uint8Array): Promise<Result<readonly ReadCode[], LabelError>>;
  close(): Promise<void>;
}
