import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWaybill, parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { sampleOf } from '../../../../kit/sample-waybill.ts';
import { waybillFormats } from '#shared/domain/rules/waybill/fit.ts';

describe('reading what was typed', () => {
  it.each([
    ['sf6026442929275', 'lower case'],
    ['SF 6026 4429 2927 5', 'blanks'],
    ['  SF-6026-4429-2927-5\r\n', 'dashes and the end of a scan'],
    ['SF–6026—4429−29275', 'typographic dashes'],
    ['ＳＦ６０２６４４２９２９２７５', 'full width'],
    ['ｓｆ－６０２６　４４２９２９２７５', 'full width with its own dash and blank'],
    ['\uFEFFSF6026\u200B4429\u00A029275', 'invisible marks out of a copied page'],
  ])('WB1 %j is read as SF6026442929275 (%s)', (raw) => {
    const parsed = parseWaybill(raw);
    expect(parsed.number).toBe('SF6026442929275');
    expect(parsed.candidates[0]).toMatchObject({ carrier: 'sf', certainty: 'certain' });
    expect(parsed.reading).toBe('as-typed');
    expect(parsed.refusal).toBeNull();
  });

  it('WB1 dressing a number up never changes what is read', () => {
    const dress = fc.array(fc.constantFrom('', ' ', '-', '—', '\u3000', '\u200B'), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...waybillFormats),
        fc.nat(),
        dress,
        fc.boolean(),
        (format, seed, between, lower) => {
          const number = sampleOf(format, seed);
          const raw = number
            .split('')
            .map((char, i) => (between[i] ?? '') + char)
            .join('');
          expect(parseWaybill(lower ? raw.toLowerCase() : raw)).toEqual(parseWaybill(number));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['SF6026442929275:8867', 15, ':'],
    ['SF 6026/442929275', 7, '/'],
    ['SF60264429中9275', 10, '中'],
    ['SF6026/4429.2927!', 6, '/'],
    ['ſF6026442929275', 0, 'ſ'],
    ['SF602644292927٥', 14, '٥'],
    ['SF6026442929275\u001d', 15, '\u001d'],
  ])('WB1 %j is refused at place %i for %j', (raw, at, char) => {
    const refusal = { kind: 'wrong-characters', at, char, wanted: null };
    expect(parseWaybill(raw)).toMatchObject({ candidates: [], refusal });
    expect(checkWaybill(raw, 'sf')).toEqual({ ok: false, error: refusal });
  });

  it.each(['', '   ', '\n', ' - - '])('WB2 %j is refused as empty', (raw) => {
    expect(checkWaybill(raw, 'sf')).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(parseWaybill(raw).refusal).toEqual({ kind: 'empty' });
  });

  it('never throws, whatever is scanned into the field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const parsed = parseWaybill(raw);
        expect(parsed.refusal === null).toBe(parsed.candidates.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Cyrillic letters', () => {
  it('WB3 a number typed on the Russian keyboard is read by its keys, and says so', () => {
    const parsed = parseWaybill('ыа6026442929275');
    expect(parsed).toMatchObject({ number: 'SF6026442929275', reading: 'layout', refusal: null });
    expect(parsed.candidates[0]).toMatchObject({ carrier: 'sf', certainty: 'certain' });
  });

  it('WB3 a look-alike letter with one meaning is read, and says so', () => {
    expect(parseWaybill('RG022754039СN')).toMatchObject({ number: 'RG022754039CN', reading: 'look-alike' });
    expect(parseWaybill('УТ2058328209504')).toMatchObject({
      number: 'YT2058328209504',
      reading: 'look-alike',
    });
  });

  it('WB3 a Cyrillic О among digits is a zero', () => {
    expect(parseWaybill('8ОО83740712514')).toMatchObject({ number: '80083740712514', reading: 'look-alike' });
  });

  it('WB3 a letter that could be two is refused with both readings', () => {
    // А looks like A, and its key is F.
    expect(checkWaybill('RА022754039CN', 'china-post')).toEqual({
      ok: false,
      error: { kind: 'cyrillic', at: 1, char: 'А', readings: ['RA022754039CN', 'RF022754039CN'] },
    });
  });

  it('WB3 a text that makes no number in any reading is refused with none', () => {
    expect(parseWaybill('SF602644Ж92Щ275').refusal).toEqual({
      kind: 'cyrillic',
      at: 8,
      char: 'Ж',
      readings: [],
    });
  });
});

describe('parcels of one JD waybill', () => {
  it.each([
    ['JDVA11408814483-1-2', 1, 2],
    ['JDVA11408814483-2-2-', 2, 2],
    ['jdva11408814483-1-1-15', 1, 1],
    ['JDAWX021335191911-1-3', 1, 3],
    ['VA45306123456－１－１－', 1, 1],
  ])('WB17 %s is parcel %i of %i, and the number goes without', (raw, no, of) => {
    const parsed = parseWaybill(raw);
    expect(parsed.parcel).toEqual({ no, of });
    expect(parsed.number).not.toContain('-');
    expect(parsed.number.length).toBeLessThan(raw.length - 3);
    expect(checkWaybill(raw, 'jd').ok).toBe(true);
  });

  it.each([
    ['JDVA11408814483-3-2', { no: 3, of: 2 }],
    ['JDVA11408814483-0-1', { no: 0, of: 1 }],
  ])('WB17 %s is no such parcel and refused', (raw, parcel) => {
    expect(checkWaybill(raw, 'jd')).toEqual({ ok: false, error: { kind: 'parcel-count', ...parcel } });
  });

  it('WB17 dashes in other numbers stay just dashes', () => {
    expect(parseWaybill('JDX-0244-0726-1700')).toMatchObject({ number: 'JDX024407261700', parcel: null });
    expect(parseWaybill('7361-0555-5828-83')).toMatchObject({ number: '73610555582883', parcel: null });
  });
});
