import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleOf, sampleWaybill } from '../../../../kit/sample-waybill.ts';
import { carrierNames, carriers, isCarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { checkWaybill, parseWaybill, recogniseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { waybillFormats } from '#shared/domain/rules/waybill/fit.ts';
import { lengthOf } from '#shared/domain/rules/waybill/format.ts';
import { publishedNumbers } from './published.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const anyFormat = fc.constantFrom(...waybillFormats);

describe('published numbers', () => {
  it.each(publishedNumbers)('WB4-WB18 %s is taken for %s as %s (%s)', (number, carrier, format) => {
    const result = checkWaybill(number, carrier);
    expect(result).toMatchObject({ ok: true, value: { number, carrier, format } });
    expect(parseWaybill(number).candidates.map((match) => match.carrier)).toContain(carrier);
  });

  it('every carrier has a published example', () => {
    expect(new Set(publishedNumbers.map(([, carrier]) => carrier))).toEqual(new Set(carriers));
  });
});

describe('table of formats', () => {
  it('is sound: leads of one length, groups that add up, ids once', () => {
    for (const format of waybillFormats) {
      expect(new Set(format.lead.map((lead) => lead.length)).size, format.id).toBeLessThanOrEqual(1);
      expect(
        format.groups.reduce((sum, size) => sum + size, 0),
        format.id,
      ).toBe(lengthOf(format));
    }
    expect(new Set(waybillFormats.map((format) => format.id)).size).toBe(waybillFormats.length);
  });

  it('names every carrier in three languages', () => {
    for (const carrier of carriers) {
      const name = carrierNames[carrier];
      expect(Object.values(name).every((text) => text.length > 0)).toBe(true);
      expect(isCarrierCode(carrier)).toBe(true);
    }
    expect(isCarrierCode('own')).toBe(false);
  });

  it('WB4 a number of any format is recognised with its carrier, and taken for it', () => {
    fc.assert(
      fc.property(anyFormat, seeds, (format, seed) => {
        const number = sampleOf(format, seed);
        expect(parseWaybill(number).candidates.map((match) => match.carrier)).toContain(format.carrier);
        const checked = checkWaybill(number, format.carrier);
        expect(checked.ok && checked.value.groups.join('')).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('WB4 at most one carrier is certain and it stands first; certainty never grows down the list', () => {
    const order = ['certain', 'likely', 'possible'];
    fc.assert(
      fc.property(anyFormat, seeds, (format, seed) => {
        const ranks = parseWaybill(sampleOf(format, seed)).candidates.map((match) =>
          order.indexOf(match.certainty),
        );
        expect(ranks.filter((rank) => rank === 0).length).toBeLessThanOrEqual(1);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  it('WB4 digits alone are never certain', () => {
    const numbers = fc.string({
      unit: fc.constantFrom(...'0123456789'.split('')),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(recogniseWaybill(number).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('samples: the same seed gives the same number, many seeds many numbers', () => {
    for (const carrier of carriers) {
      expect(sampleWaybill(carrier, 7)).toBe(sampleWaybill(carrier, 7));
      const many = Array.from({ length: 200 }, (_, seed) => sampleWaybill(carrier, seed));
      expect(new Set(many).size).toBe(200);
      expect(many.every((number) => checkWaybill(number, carrier).ok)).toBe(true);
    }
  });
});
