import type { LabelFinding } from './findings.ts';
import type { LabelLanguage } from './languages.ts';
import type { Box } from './doc.ts';
import type { Dpi, Stock } from './size.ts';

/** Why a label could not be made; closed, each with what the screen needs to say so. */
export type LabelError =
  /** The file is no whole PDF: something else, cut short, or damaged inside. Never printed. */
  | { readonly kind: 'torn-pdf'; readonly why: 'not-a-pdf' | 'cut-short' | 'damaged' }
  /** A password is needed to open the file. */
  | { readonly kind: 'encrypted-pdf' }
  /** No bytes, no pages, or a page without ink (`page` from 1). */
  | { readonly kind: 'empty-pdf'; readonly page: number | null }
  | { readonly kind: 'no-such-page'; readonly page: number; readonly pages: number }
  /** More pages, or more bytes, than a file of labels has. */
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly most: number }
  | { readonly kind: 'too-large-file'; readonly bytes: number; readonly most: number }
  /** Pictures on a page that would take minutes and gigabytes to unpack. */
  | { readonly kind: 'too-large-picture'; readonly pixels: number; readonly most: number }
  /**
   * Labels are not scaled by themselves: the page does not fit the stock, not even turned. `ink` is what of it has ink
   * (null for a blank page or one larger than any label), `answers` are the ways that would work for this page.
   */
  | {
      readonly kind: 'page-larger-than-stock';
      readonly page: Stock;
      readonly stock: Stock;
      readonly ink: Box | null;
      readonly answers: readonly ('trim' | 'shrink')[];
    }
  /** Codes of the page that could not be read any more after shrinking it; `formats` as in `Code128`. */
  | { readonly kind: 'codes-lost-by-shrinking'; readonly formats: readonly string[] }
  /** Codes of this very parcel that the printer's resolution would destroy. */
  | { readonly kind: 'codes-lost'; readonly formats: readonly string[] }
  /** Kept dots that are damaged, or of another PDF, page, stock or resolution: prepare anew. */
  | { readonly kind: 'stale-dots' }
  /** Ink would fall beyond the print head. */
  | { readonly kind: 'wider-than-head'; readonly inkDots: number; readonly headDots: number }
  /** The language exists at one resolution only. */
  | { readonly kind: 'wrong-dpi'; readonly language: LabelLanguage; readonly dpi: Dpi; readonly wanted: Dpi }
  /** Our own label breaks a rule that must not be broken; the findings say which. */
  | { readonly kind: 'unfit-label'; readonly findings: readonly LabelFinding[] }
  | { readonly kind: 'font-missing'; readonly file: string }
  /** The worker died or hung while it had this job; it is started anew for the next one. */
  | { readonly kind: 'worker-lost'; readonly why: 'crashed' | 'took-too-long' | 'closed' };
