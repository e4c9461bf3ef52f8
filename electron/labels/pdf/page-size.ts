import { dotsPerMm, type Dpi, type Stock } from '#shared/label/size.ts';

// A3. A larger page is no label, and its dots would fill the memory.
const largestMm = 420;
// The decoder keeps what it once took: this much grey is what it may hold of a page.
const mostDots = 6_000_000;

/** False for pages larger than any label or sheet. */
export const isReadable = ({ widthMm, heightMm }: Stock): boolean => Math.max(widthMm, heightMm) <= largestMm;

/**
 * Dots per mm at which codes are looked for: finer than the printer, as far as memory allows, so that every code that a
 * printer could have made is seen.
 */
export function readingDots({ widthMm, heightMm }: Stock, printer: Dpi): number {
  const wanted = dotsPerMm(printer === 203 ? 300 : 600);
  return Math.min(wanted, Math.sqrt(mostDots / (widthMm * heightMm)));
}
