import { dotsPerMm, type Dpi, type Stock } from '#shared/label/size.ts';

// A3. A larger page is no label, and its dots would fill the memory.
const largestMm = 420;
// A label of 100x150 at 600 dpi, a sheet of A4 at 300: about 9 MB of grey.
const mostDots = 9_000_000;

/** False for pages larger than any label or sheet. */
export const isReadable = ({ widthMm, heightMm }: Stock): boolean => Math.max(widthMm, heightMm) <= largestMm;

/** Twice as fine as the printer, as far as memory allows: enough for every code that a printer could have made. */
export function readingDpi({ widthMm, heightMm }: Stock, printer: Dpi): Dpi {
  const wanted: readonly Dpi[] = printer === 203 ? [300, 203] : [600, 300, 203];
  return wanted.find((dpi) => widthMm * heightMm * dotsPerMm(dpi) ** 2 <= mostDots) ?? 203;
}
