import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { carrierName, isCarrierCode, ownCarrier } from '#shared/domain/rules/waybill/carriers.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { exampleNumber } from '#shared/domain/rules/waybill/example.ts';
import {
  checkOwnWaybill,
  checkPattern,
  fitsPattern,
  ownMatches,
  withOwn,
} from '#shared/domain/rules/waybill/own.ts';

const city = { name: 'Курьер', pattern: 'DL-########' };

describe('a carrier of the house’s own', () => {
  it('CA2 has a form of at least four open places, of known signs', () => {
    expect(checkPattern('DL-########')).toEqual({ ok: true, value: 'DL########' });
    expect(checkPattern('')).toMatchObject({ error: 'empty' });
    expect(checkPattern('ДЛ-####')).toMatchObject({ error: 'wrong-sign' });
    expect(checkPattern('DL-###')).toMatchObject({ error: 'nothing-open' });
    expect(checkPattern('#'.repeat(35))).toMatchObject({ error: 'too-long' });
  });

  it('CA2 takes numbers of that form, whatever their case, blanks and dashes, and no others', () => {
    expect(fitsPattern('dl 1234-5678', city.pattern)).toBe(true);
    for (const raw of ['DL1234567', 'DL123456789', 'DX12345678', 'DL1234567A', '', 'ДЛ12345678'])
      expect(fitsPattern(raw, city.pattern)).toBe(false);
    fc.assert(
      fc.property(fc.nat(99_999_999), (n) => fitsPattern(`DL${String(n).padStart(8, '0')}`, city.pattern)),
    );
  });

  it('CA2 is offered behind what is certain and before what is only likely', () => {
    const [own] = ownMatches('DL12345678', [city]);
    expect(own).toMatchObject({ carrier: 'own:Курьер', certainty: 'likely', number: 'DL12345678' });
    const certain = withOwn(parseWaybill('SF1234567890123'), 'SF1234567890123', [
      { name: 'Like SF', pattern: 'SF#############' },
    ]);
    expect(certain.candidates.map(({ carrier }) => carrier).slice(0, 2)).toEqual(['sf', 'own:Like SF']);
    const unknown = parseWaybill('DL12345678');
    expect(unknown.refusal).not.toBeNull();
    expect(withOwn(unknown, 'DL12345678', [city])).toMatchObject({ refusal: null });
  });

  it('CA3 is named by its number’s fact for ever', () => {
    const code = ownCarrier('Курьер');
    expect(checkOwnWaybill('DL12345678', code, [city])).toMatchObject({ ok: true, value: { carrier: code } });
    expect(checkOwnWaybill('DL12345678', code, [])).toMatchObject({ ok: false });
    expect(carrierName(code)).toMatchObject({ ru: 'Курьер', zh: 'Курьер' });
    expect([isCarrierCode(code), isCarrierCode('own:'), isCarrierCode('sf'), isCarrierCode('x')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('CA11 the example that stands for a pattern', () => {
  const sign = fc.constantFrom('#', '@', '*', 'A', '7');
  it('fits it, whatever the pattern is', () => {
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), (signs) => {
        expect(fitsPattern(exampleNumber(signs.join('')), signs.join(''))).toBe(true);
      }),
    );
  });
  it('shows a person a number, and no signs', () => {
    expect(exampleNumber('SF#############')).toBe('SF1234567890123');
    expect(exampleNumber('@@*#%')).not.toMatch(/[#@*%]/u);
  });
});
