import { dotsPerMm, type Dpi, type LabelSize } from '../label/size.ts';

/** What a measured ruler says about a printer. */
export type RulerVerdict =
  | { readonly kind: 'right' }
  /** The head is finer or coarser than the settings say. */
  | { readonly kind: 'dpi'; readonly dpi: Dpi }
  /** Something between here and the paper scales the page. */
  | { readonly kind: 'scaled' }
  /** No printer does that: measured wrongly. */
  | { readonly kind: 'senseless' };

const heads: readonly Dpi[] = [203, 300, 600];

/** How well a person reads a ruler, mm. */
const READING_MM = 0.6;
/** How far from a head's own length a measured one may lie, as a share. */
const HEAD_SHARE = 0.04;

/** Length of the ruler on the test label of a stock, mm. */
export const rulerMm = (size: LabelSize): number => (size === '30x20' ? 20 : size === '43x25' ? 30 : 50);

/** Reads a measured ruler (PS2): what was drawn in dots of one head comes out in another length on another head. */
export function readRuler(measuredMm: number, drawnMm: number, set: Dpi): RulerVerdict {
  if (!Number.isFinite(measuredMm) || measuredMm < drawnMm / 5 || measuredMm > drawnMm * 5)
    return { kind: 'senseless' };
  if (Math.abs(measuredMm - drawnMm) <= READING_MM) return { kind: 'right' };
  const dots = drawnMm * dotsPerMm(set);
  const head = heads.find((dpi) => {
    const onIt = dots / dotsPerMm(dpi);
    return dpi !== set && Math.abs(measuredMm - onIt) <= Math.max(READING_MM, onIt * HEAD_SHARE);
  });
  return head === undefined ? { kind: 'scaled' } : { kind: 'dpi', dpi: head };
}
