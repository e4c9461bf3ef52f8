import type { LabelFinding } from './findings.ts';
import type { Stock } from './size.ts';

/** Why a label could not be made; closed, each with what the screen needs to say so. */
export type LabelError =
  /** The file is no whole PDF: something else, cut short, or damaged inside. Never printed. */
  | { readonly kind: 'torn-pdf'; readonly why: 'not-a-pdf' | 'cut-short' | 'damaged' }
  /** A password is needed to open the file. */
  | { readonly kind: 'encrypted-pdf' }
  /** No bytes, no pages, or a page without ink (`page` from 1). */
  | { readonly kind: 'empty-pdf'; readonly page: number | null }
  | { readonly kind: 'no-such-page'; readonly page: number; readonly pages: number }
  /** Labels are never scaled: the page does not fit the stock, not even turned. */
  | { readonly kind: 'page-larger-than-stock'; readonly page: Stock; readonly stock: Stock }
  /** Our own label breaks a rule that must not be broken; the findings say which. */
  | { readonly kind: 'unfit-label'; readonly findings: readonly LabelFinding[] }
  | { readonly kind: 'font-missing'; readonly file: string }
  /** The worker died or hung while it had this job; it is started anew for the next one. */
  | { readonly kind: 'worker-lost'; readonly why: 'crashed' | 'took-too-long' | 'closed' };
