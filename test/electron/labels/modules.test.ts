import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symbolSize } from '#shared/label/symbols.ts';
import { encodeModules } from '../../../electron/labels/raster/modules.ts';

const ascii = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)),
  minLength: 1,
  maxLength: 24,
});
const numberLike = fc.stringMatching(/^[A-Z]{0,3}\d{4,16}(-\d{4}-\d{1,2})?$/);

describe('the size of a code is known before it is drawn', () => {
  test('Code 128: the estimate is the encoder’s own size, so that a label that passes the check prints', () => {
    fc.assert(
      fc.property(fc.oneof(ascii, numberLike), (value) => {
        expect(symbolSize('code128', value).columns).toBe(
          encodeModules({ symbology: 'code128', value })?.columns,
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each(['qr', 'gs1datamatrix'] as const)(
    '%s: the estimate is never smaller than the symbol',
    (symbology) => {
      fc.assert(
        fc.property(fc.oneof(ascii, numberLike), (raw) => {
          const value = symbology === 'qr' ? raw : raw.replaceAll(' ', '_');
          const symbol = encodeModules({ symbology, value });
          expect(symbolSize(symbology, value).columns).toBeGreaterThanOrEqual(symbol?.columns ?? Infinity);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('a value that no symbol holds is told, not thrown', () => {
    expect(encodeModules({ symbology: 'qr', value: 'x'.repeat(5000) })).toBeNull();
    expect(symbolSize('qr', 'x'.repeat(5000)).columns).toBe(Infinity);
    expect(encodeModules({ symbology: 'ean13', value: '4607012345678' })).toBeNull();
  });
});
