import { describe, expect, it } from 'vitest';
import type { CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { checkWaybill, parseWaybill, recogniseWaybill } from '#shared/domain/rules/waybill/check.ts';

const ranking = (raw: string): string[] =>
  parseWaybill(raw).candidates.map((match) => `${match.carrier} ${match.certainty}`);
const refusal = (raw: string, carrier: CarrierCode) => {
  const result = checkWaybill(raw, carrier);
  return result.ok ? null : result.error;
};

describe('recognition', () => {
  it.each([
    ['SF6026442929275', ['sf certain']],
    ['YT2058328209504', ['yto certain']],
    ['EE577352696CN', ['ems certain']],
    ['80083740712514', ['russian-post likely', 'zto possible']],
    ['73610555582883', ['zto likely']],
    ['77316523125896', ['sto likely', 'zto possible']],
    ['773277027280336', ['sto likely', 'yunda possible']],
    ['463431409940372', ['yunda likely']],
    ['254412284165', ['sf possible', 'zto possible', 'sto possible', 'yto possible']],
    ['968754207139', ['sto likely', 'sf possible', 'zto possible', 'yto possible']],
    ['1240921381750', ['ems likely', 'china-post likely', 'yunda possible', 'sto possible']],
    ['1106153417', ['cdek likely']],
  ])('WB4 %s may be of %j', (raw, expected) => {
    expect(ranking(raw)).toEqual(expected);
  });

  it('WB4 what speaks for a match is told: S10 with its check digit, SF without one', () => {
    expect(parseWaybill('EE577352696CN').candidates[0]).toMatchObject({
      groups: ['EE', '577', '352', '696', 'CN'],
      checks: { length: true, prefix: 'match', checkDigit: 'ok' },
      confidence: 'standard',
    });
    expect(parseWaybill('SF6026442929275').candidates[0]).toMatchObject({
      groups: ['SF', '6026', '4429', '2927', '5'],
      checks: { length: true, prefix: 'match', checkDigit: 'none' },
      confidence: 'carrier',
    });
    expect(parseWaybill('80083740712514').candidates[0]).toMatchObject({
      groups: ['800837', '40', '71251', '4'],
      checks: { length: true, prefix: 'none', checkDigit: 'ok' },
    });
  });

  it('WB7 S10 with a letter the standard keeps back is possible only', () => {
    expect(ranking('TX123456785CN')).toEqual(['china-post possible']);
    expect(ranking('KA123456785RU')).toEqual(['russian-post possible']);
  });

  it('WB16 YT with 16 digits is YunExpress, so nobody of ours', () => {
    expect(parseWaybill('YT2229521272164446').candidates).toEqual([]);
    expect(refusal('YT2229521272164446', 'yto')).toEqual({ kind: 'wrong-length', got: 18, expected: [15] });
  });

  it('WB21 without a carrier only a certain number is taken; else a person is asked', () => {
    expect(recogniseWaybill('JT5261988016578')).toMatchObject({ ok: true, value: { carrier: 'jt' } });
    expect(recogniseWaybill('80083740712514')).toEqual({
      ok: false,
      error: { kind: 'which-carrier', candidates: ['russian-post', 'zto'] },
    });
    expect(recogniseWaybill('KA123456785RU')).toMatchObject({ error: { kind: 'which-carrier' } });
  });

  it('WB21 a number nobody has is refused with what is wrong with it', () => {
    expect(recogniseWaybill('EE577352695CN')).toMatchObject({
      error: { kind: 'check-digit', expected: '6', got: '5' },
    });
    expect(recogniseWaybill('EE471108151FR')).toEqual({
      ok: false,
      error: { kind: 'foreign-country', country: 'FR', expected: ['CN', 'RU'] },
    });
    expect(recogniseWaybill('HELLO')).toEqual({ ok: false, error: { kind: 'unknown-format' } });
    expect(recogniseWaybill('')).toEqual({ ok: false, error: { kind: 'empty' } });
  });
});

describe('checking for the carrier a person named', () => {
  it('WB19 the named carrier wins where the number is one of its formats', () => {
    expect(checkWaybill('80083740712514', 'zto')).toMatchObject({
      ok: true,
      value: { certainty: 'possible' },
    });
    expect(checkWaybill('1240921381750', 'china-post').ok).toBe(true);
  });

  it('WB20 another carrier is named where it is likely or certain', () => {
    expect(refusal('SF6026442929275', 'zto')).toEqual({ kind: 'foreign-carrier', recognised: ['sf'] });
    expect(refusal('80083740712514', 'cdek')).toEqual({
      kind: 'foreign-carrier',
      recognised: ['russian-post'],
    });
    expect(refusal('EE577352696CN', 'china-post')).toEqual({ kind: 'foreign-carrier', recognised: ['ems'] });
  });

  it('WB8 a post number of another country is refused with the country', () => {
    expect(refusal('CP337500215CN', 'russian-post')).toEqual({
      kind: 'foreign-carrier',
      recognised: ['china-post'],
    });
    expect(refusal('RF426331371SG', 'russian-post')).toEqual({
      kind: 'foreign-country',
      country: 'SG',
      expected: ['RU'],
    });
  });

  it('WB20 a digit too few or too many is refused with the lengths it could have', () => {
    expect(refusal('SF602644292927', 'sf')).toEqual({ kind: 'wrong-length', got: 14, expected: [15] });
    expect(refusal('SF60264429292755', 'sf')).toEqual({ kind: 'wrong-length', got: 16, expected: [15] });
    expect(refusal('60264429292', 'sf')).toEqual({ kind: 'wrong-length', got: 11, expected: [12] });
    expect(refusal('JDVA1140881448', 'jd')).toEqual({ kind: 'wrong-length', got: 14, expected: [15] });
    expect(refusal('8008374071251', 'russian-post')).toEqual({
      kind: 'wrong-length',
      got: 13,
      expected: [14],
    });
  });

  it('WB20 a number typed without the letters of its carrier is told to lack them', () => {
    expect(refusal('6026442929275', 'sf')).toEqual({ kind: 'missing-letters', letters: 'SF' });
    expect(refusal('1058328209504', 'yto')).toEqual({ kind: 'missing-letters', letters: 'YT' });
    expect(refusal('5261988016578', 'jt')).toEqual({ kind: 'missing-letters', letters: 'JT' });
    expect(refusal('VA11408814483', 'sf')).toEqual({ kind: 'foreign-carrier', recognised: ['jd'] });
  });

  it('WB20 the first wrong character is named by its place in the typed text', () => {
    expect(refusal('SF 6026 4429 2O27 5', 'sf')).toEqual({
      kind: 'wrong-characters',
      at: 14,
      char: 'O',
      wanted: { kind: 'digit' },
    });
    expect(refusal('RG02275403OCN', 'china-post')).toEqual({
      kind: 'wrong-characters',
      at: 10,
      char: 'O',
      wanted: { kind: 'digit' },
    });
    expect(refusal('AB1234567890123', 'yto')).toEqual({
      kind: 'wrong-characters',
      at: 0,
      char: 'A',
      wanted: { kind: 'exactly', oneOf: ['Y'] },
    });
    expect(refusal('YZ1234567890123', 'yto')).toEqual({
      kind: 'wrong-characters',
      at: 1,
      char: 'Z',
      wanted: { kind: 'exactly', oneOf: ['T'] },
    });
  });

  it('WB20 a beginning that mixes two ranges of one carrier is wrong at its second digit', () => {
    expect(refusal('9112345678901', 'ems')).toEqual({
      kind: 'wrong-characters',
      at: 1,
      char: '1',
      wanted: { kind: 'exactly', oneOf: ['5', '7', '8', '9'] },
    });
  });
});
