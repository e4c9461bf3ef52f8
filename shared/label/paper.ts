import { stockOf, type PageSize, type Stock } from './size.ts';

/** Measures of a document on one paper: margin in mm, and the unit by which all its sizes grow. */
export interface Paper extends Stock {
  readonly margin: number;
  readonly unit: number;
  /** Width between the margins, mm. */
  readonly inner: number;
}

const measures: Record<PageSize, { readonly margin: number; readonly unit: number }> = {
  '100x150': { margin: 4, unit: 1 },
  '100x100': { margin: 4, unit: 0.85 },
  '75x120': { margin: 3, unit: 0.8 },
  // An office printer cannot print on the outer 4 to 6 mm, and sheets get punched.
  A4: { margin: 14, unit: 1.1 },
};

/** Measures of a paper. */
export function paperOf(size: PageSize): Paper {
  const stock = stockOf(size);
  const { margin, unit } = measures[size];
  return { ...stock, margin, unit, inner: stock.widthMm - 2 * margin };
}
