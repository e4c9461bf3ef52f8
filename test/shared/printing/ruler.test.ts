import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsPerMm, labelSizes, type Dpi } from '#shared/label/size.ts';
import { sample } from '#shared/label/samples/sample.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import { readRuler, rulerMm } from '#shared/printing/ruler.ts';

const heads: readonly Dpi[] = [203, 300, 600];

describe('the ruler of the test label', () => {
  it('SU2 tells the real head from the length in which another head drew it', () => {
    for (const set of heads) {
      for (const real of heads) {
        for (const mm of [20, 30, 50]) {
          const measured = (mm * dotsPerMm(set)) / dotsPerMm(real);
          const told = readRuler(measured, mm, set);
          if (real === set) expect(told).toEqual({ kind: 'right' });
          else if (measured < mm * 5 && measured > mm / 5) expect(told).toEqual({ kind: 'dpi', dpi: real });
        }
      }
    }
    expect(readRuler(34, 50, 203)).toEqual({ kind: 'dpi', dpi: 300 });
    expect(readRuler(73.9, 50, 300)).toEqual({ kind: 'dpi', dpi: 203 });
  });

  it('SU2 takes what a person reads within half a millimetre as right, and names a page scaled on the way', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.5, noNaN: true }), (off) => {
        expect(readRuler(50 + off, 50, 203)).toEqual({ kind: 'right' });
      }),
    );
    expect(readRuler(48.2, 50, 203)).toEqual({ kind: 'scaled' });
    expect(readRuler(45, 50, 300)).toEqual({ kind: 'scaled' });
    for (const silly of [0, -3, 1, 900, Number.NaN]) {
      expect(readRuler(silly, 50, 203)).toEqual({ kind: 'senseless' });
    }
  });

  it('SU2 asks for the length that the label has on every stock', () => {
    for (const size of labelSizes) {
      const design = { size, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
      const [doc] = labelCatalog.test.compose(sample('test', 'en'), design, null);
      const lengths = doc?.items.flatMap((item) => (item.kind === 'line' ? [item.x2 - item.x1] : []));
      expect(Math.max(...(lengths ?? []))).toBeCloseTo(rulerMm(size), 6);
    }
  });
});
