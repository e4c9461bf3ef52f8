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
  /** Dots of the print head; white beyond it is left out evenly on both sides, ink beyond it is refused. */
  readonly widthDots?: number;
}

/** How to render one of our own labels. */
export interface RenderOptions {
  readonly dpi: Dpi;
  readonly language: LabelLanguage;
  readonly printer?: PrinterTuning;
}

/**
 * What to do with a page larger than the stock. `trim`: print what has ink, unscaled, if that fits; `shrink`: make it
 * smaller as long as every code on it can still be read from the dots.
 */
export type Larger = 'refuse' | 'trim' | 'shrink';

/** Which page (from 1) of a marketplace's PDF goes onto which stock, at which resolution, and how. */
export interface PagePlace {
  readonly page: number;
  readonly stock: Stock;
  readonly dpi: Dpi;
  /** `refuse` where it is not said. */
  readonly larger?: Larger;
  /** Codes of the parcel the page belongs to: if one of them cannot be read from the dots, nothing is printed. */
  readonly codes?: readonly string[];
}

/** How to render a page of a marketplace's PDF onto label stock. */
export interface RenderPdfOptions extends RenderOptions, PagePlace {}

/** A page made into dots beforehand. `file` is what to keep: it knows of which PDF and for which place it is. */
export interface PreparedPage {
  readonly file: Uint8Array;
  readonly findings: readonly LabelFinding[];
}

/** How to print kept dots; they must be those of this PDF (SHA-256 in hex) at this place, else they are `stale-dots`. */
export interface RenderDotsOptions extends RenderPdfOptions {
  readonly sha256: string;
  /** Such as `REPRINT 2`: put where the page is empty, clear of every code; left out where there is no room. */
  readonly mark?: string;
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
  /** The slow half of `renderPdf`: page to dots, codes read before and after. Deterministic. */
  preparePdf(pdf: Uint8Array, place: PagePlace): Promise<Result<PreparedPage, LabelError>>;
  /** The quick half: kept dots to a printer's bytes. */
  renderDots(file: Uint8Array, options: RenderDotsOptions): Promise<Result<Rendered, LabelError>>;
  inspectPdf(pdf: Uint8Array): Promise<Result<{ readonly pages: readonly PdfPage[] }, LabelError>>;
  /** Codes on a picture (PNG bytes). */
  readCodes(png: Uint8Array): Promise<Result<readonly ReadCode[], LabelError>>;
  close(): Promise<void>;
}
