import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriers } from '#shared/domain/rules/waybill/carriers.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import {
  checkVirtualNumber,
  checkVirtualPrefix,
  virtualNumber,
} from '#shared/domain/rules/waybill/virtual.ts';
import { sampleWaybill } from '../../../../kit/sample-waybill.ts';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const prefixes = fc
  .string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')), minLength: 2, maxLength: 8 })
  .filter((prefix) => checkVirtualPrefix(prefix).ok);

describe('virtual numbers', () => {
  it.each([
    'VIRT-20260131-0001',
    'virt202601310001',
    ' Virt 20260131 0001 ',
    'ＶＩＲＴ－２０２６０１３１－０００１',
  ])('WB22 %j is read and written with dashes', (raw) => {
    expect(checkVirtualNumber(raw)).toEqual({ ok: true, value: 'VIRT-20260131-0001' });
  });

  it('WB22 what is written is read back, and is no carrier’s number', () => {
    fc.assert(
      fc.property(prefixes, day, fc.integer({ min: 1, max: 9999 }), (prefix, date, no) => {
        const written = virtualNumber(date, no, prefix);
        expect(written.ok).toBe(true);
        if (!written.ok) return;
        expect(checkVirtualNumber(written.value, prefix)).toEqual(written);
        expect(parseWaybill(written.value).candidates).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', { kind: 'empty' }],
    ['VIRT-20260230-0001', { kind: 'no-such-day', got: '2026-02-30' }],
    ['VIRT-20251301-0001', { kind: 'no-such-day', got: '2025-13-01' }],
    ['VIRT-00010101-0001', { kind: 'no-such-day', got: '0001-01-01' }],
    ['VIRT-20260131-0000', { kind: 'wrong-count', got: 0 }],
    ['VIRT-20260131-001', { kind: 'wrong-form', expected: 'VIRT-YYYYMMDD-NNNN' }],
    ['VIRT-20260131-00011', { kind: 'wrong-form', expected: 'VIRT-YYYYMMDD-NNNN' }],
    ['GIFT-20260131-0001', { kind: 'wrong-prefix', expected: 'VIRT', got: 'GIFT' }],
    ['VIRT-20260131-0001!', { kind: 'wrong-characters', at: 18, char: '!' }],
    ['VIRТ-20260131-0001', { kind: 'wrong-characters', at: 3, char: 'Т' }],
  ])('WB22 %j is refused: %j', (raw, error) => {
    expect(checkVirtualNumber(raw)).toEqual({ ok: false, error });
  });

  it('WB22 a carrier’s real number is never taken for a virtual one', () => {
    for (const carrier of carriers) {
      const result = checkVirtualNumber(sampleWaybill(carrier, 1));
      expect(result).toMatchObject({ ok: false, error: { kind: 'carrier-number' } });
    }
  });

  it.each([
    ['virt', { ok: true, value: 'VIRT' }],
    ['V', { ok: false, error: { kind: 'wrong-form' } }],
    ['V1RT', { ok: false, error: { kind: 'wrong-form' } }],
    ['TOOLONGPREFIX', { ok: false, error: { kind: 'wrong-form' } }],
    ['PL', { ok: false, error: { kind: 'command-code' } }],
    ['JDX', { ok: false, error: { kind: 'carrier-number', carriers: ['jd'] } }],
    ['SFA', { ok: false, error: { kind: 'carrier-number', carriers: ['sf'] } }],
  ])('WB23 prefix %s: %j', (prefix, expected) => {
    expect(checkVirtualPrefix(prefix)).toEqual(expected);
  });
});
