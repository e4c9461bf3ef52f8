import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { russianPostCheckDigit, s10CheckDigit } from '#shared/domain/rules/waybill/check-digits.ts';
import { checkWaybill } from '#shared/domain/rules/waybill/check.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length });
const put = (text: string, at: number, char: string): string => text.slice(0, at) + char + text.slice(at + 1);
const change = fc.record({ place: fc.nat(), by: fc.integer({ min: 1, max: 9 }) });
const changed = (text: string, { place, by }: { place: number; by: number }): string => {
  const at = place % text.length;
  return put(text, at, String((Number(text[at]) + by) % 10));
};

describe('S10 check digit', () => {
  it.each([
    ['47312482', '9', 'Wikipedia, the worked example'],
    ['41034224', '9', 'Wikipedia (ru), the worked example'],
    ['00071761', '8', 'npm s10'],
    ['00071758', '1', 'npm s10'],
    ['96633102', '0', 'npm s10, remainder 1'],
    ['00071759', '5', 'npm s10'],
    ['12345678', '5', 'tracking_number_data'],
    ['47110815', '1', 'BWIPP'],
  ])('WB6 the digit of %s is %s (%s)', (serial, digit) => {
    expect(s10CheckDigit(serial)).toBe(digit);
  });

  it('WB6 every number with its right check digit is taken', () => {
    fc.assert(
      fc.property(digits(8), fc.constantFrom('RA', 'CP', 'LK', 'UV', 'ZA'), (serial, letters) => {
        const tail = serial + s10CheckDigit(serial);
        expect(checkWaybill(`${letters}${tail}CN`, 'china-post').ok).toBe(true);
        expect(checkWaybill(`${letters}${tail}RU`, 'russian-post').ok).toBe(true);
        expect(checkWaybill(`E${letters[1]}${tail}CN`, 'ems').ok).toBe(true);
      }),
    );
  });

  it('WB6 a wrong check digit is refused and the right one named', () => {
    fc.assert(
      fc.property(digits(8), fc.integer({ min: 1, max: 9 }), (serial, by) => {
        const right = s10CheckDigit(serial);
        const wrong = String((Number(right) + by) % 10);
        const result = checkWaybill(`RA${serial}${wrong}RU`, 'russian-post');
        expect(result).toEqual({
          ok: false,
          error: { kind: 'check-digit', at: 10, expected: right, got: wrong },
        });
      }),
    );
  });

  it('WB6 one wrong digit of the serial is refused, but for the gap the standard leaves between remainders 0 and 6', () => {
    fc.assert(
      fc.property(digits(8), change, (serial, how) => {
        const wrong = changed(serial, how);
        const check = s10CheckDigit(serial);
        const taken = checkWaybill(`RA${wrong}${check}CN`, 'china-post').ok;
        const inGap = check === '5' && s10CheckDigit(wrong) === '5';
        expect(taken).toBe(inGap);
      }),
      { numRuns: 1000 },
    );
  });

  it('WB6 the gap is real: two serials one digit apart share the check digit 5', () => {
    expect(s10CheckDigit('00000000')).toBe('5');
    expect(s10CheckDigit('01000000')).toBe('5');
  });
});

describe('Russian Post domestic check digit', () => {
  it.each(['1094402244032', '8008374071251', '8009212391344'])(
    'WB10 is right for the published %s',
    (first13) => {
      const published = { '1094402244032': '1', '8008374071251': '4', '8009212391344': '8' };
      expect(russianPostCheckDigit(first13)).toBe(published[first13 as keyof typeof published]);
    },
  );

  it('WB10 every number with its right check digit is taken, and any single wrong digit is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'1234568'.split('')), digits(12), change, (first, rest, how) => {
        const right = first + rest;
        const number = right + russianPostCheckDigit(right);
        expect(checkWaybill(number, 'russian-post').ok).toBe(true);
        const wrong = changed(number, how);
        expect(checkWaybill(wrong, 'russian-post').ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('WB10 the refusal names the digit that belongs at the end', () => {
    expect(checkWaybill('80083740712515', 'russian-post')).toEqual({
      ok: false,
      error: { kind: 'check-digit', at: 13, expected: '4', got: '5' },
    });
  });

  it('WB10 no post office number begins with 0', () => {
    expect(checkWaybill('00000000000000', 'russian-post').ok).toBe(false);
  });
});
