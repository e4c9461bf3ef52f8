import { describe, expect, it } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { GS, gtinMatches, normaliseMarking, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { line, NUMBER, opened, scan, snapshot } from '../../../kit/postings.ts';

const code = (serial: string, gtin = '04601234567893') =>
  `01${gtin}21${serial}${GS}91EE06${GS}92${'a'.repeat(44)}`;
const mug = { sku: sku('100'), name: 'Кружка «Лиса»', units: 1 };
let scans = 0;
const mark = (raw: string, product: typeof mug | null = mug, usedBy: typeof NUMBER | null = null) =>
  ({ type: 'mark', scanId: `m${++scans}`, raw, product, usedBy }) as const;
const marked = () => opened(snapshot({ lines: [line({ quantity: 2, marking: 'required' })] }));

describe('marking codes at the table', () => {
  it('MK1 after a unit that needs a code nothing else is taken until it is there', () => {
    const posting = marked().must(scan());
    expect(posting.refused(scan())).toMatchObject({ code: 'mark-first' });
    posting.must(mark(code('aaaaaaaaaaaaa'))).must(scan());
    expect(posting.state.status).toBe('packing');
    expect(posting.must(mark(code('bbbbbbbbbbbbb'))).state.status).toBe('packed');
  });

  it('MK1 no new box is begun between a unit and its code', () => {
    expect(marked().must(scan()).refused({ type: 'split' })).toMatchObject({ code: 'mark-first' });
  });

  it('MK1 a marking code alone is unit and code in one scan', () => {
    const posting = marked()
      .must(mark(code('aaaaaaaaaaaaa')))
      .must(mark(code('bbbbbbbbbbbbb')));
    expect(posting.state.status).toBe('packed');
    expect(posting.facts.filter((fact) => fact.type === 'UnitScanned').map((fact) => fact.mark)).toEqual([
      code('aaaaaaaaaaaaa'),
      code('bbbbbbbbbbbbb'),
    ]);
  });

  it('MK2 a code is used once in a lifetime, here or elsewhere', () => {
    const posting = marked().must(mark(code('aaaaaaaaaaaaa')));
    expect(posting.refused(mark(code('aaaaaaaaaaaaa')))).toEqual({ code: 'mark-used', by: NUMBER });
    const other = postingNumber('9-0001-1');
    expect(posting.refused(mark(code('bbbbbbbbbbbbb'), mug, other))).toEqual({
      code: 'mark-used',
      by: other,
    });
  });

  it('MK3 a code without separators or tail is refused with that reason', () => {
    expect(marked().refused(mark(code('aaaaaaaaaaaaa').replaceAll(GS, '')))).toEqual({
      code: 'mark-unreadable',
      trouble: 'separator-lost',
    });
    expect(marked().refused(mark('010460123456789321aaaaaaaaaaaaa'))).toEqual({
      code: 'mark-unreadable',
      trouble: 'tail-missing',
    });
  });

  it('MK4 a code of another product is refused', () => {
    expect(
      marked()
        .must(scan())
        .refused(mark(code('aaaaaaaaaaaaa'), { ...mug, sku: sku('999') })),
    ).toMatchObject({ code: 'mark-of-another' });
    expect(marked().refused(mark(code('aaaaaaaaaaaaa'), null))).toMatchObject({
      code: 'mark-of-another',
      gtin: '04601234567893',
    });
  });

  it('MK1 where no code is wanted the scan counts the unit and keeps no code', () => {
    const posting = opened().must(mark(code('aaaaaaaaaaaaa')));
    expect(posting.facts.at(-1)).toMatchObject({ type: 'UnitScanned', mark: null });
  });
});

describe('reading a marking code', () => {
  it.each([
    ['␝', '\u241d'],
    ['<GS>', '<GS>'],
    ['\\u001d', String.raw`\u001d`],
  ])('MK3 the separator spelt %s is restored', (_, spelling) => {
    expect(normaliseMarking(code('aaaaaaaaaaaaa').replaceAll(GS, spelling))).toBe(code('aaaaaaaaaaaaa'));
  });

  it('MK3 AIM identifier and leading separator are not part of the code', () => {
    for (const head of [']d2', GS, `]d2${GS}`])
      expect(parseMarkingCode(head + code('x1y2z3'))).toMatchObject({
        ok: true,
        value: { text: code('x1y2z3') },
      });
  });

  it('MK3 a wrong product check digit is no marking code', () => {
    expect(parseMarkingCode(code('abc', '04601234567890'))).toEqual({ ok: false, error: 'gtin-check-digit' });
    expect(parseMarkingCode('4601234567893')).toEqual({ ok: false, error: 'not-a-marking-code' });
  });

  it('MK4 13 and 14 digits name the same product', () => {
    expect(gtinMatches('04601234567893', '4601234567893')).toBe(true);
    expect(gtinMatches('04601234567893', '4601234567909')).toBe(false);
  });
});
