import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PdfPage } from '#shared/label/engine.ts';
import { choosePages, choosePagesOfBatch } from '../../../electron/store/label-pages.ts';
import { mapPages, type CodedPosting } from '../../../electron/store/map-pages.ts';

const page = (codes: readonly string[], text = ''): PdfPage => ({
  widthMm: 75,
  heightMm: 120,
  codes: codes.map((code) => ({ text: code, format: 'Code128', identifier: ']C0' })),
  text,
  blank: false,
});
const posting = (i: number): CodedPosting => ({
  number: `02082457${String(i).padStart(2, '0')}-0029-1`,
  codes: [`%101%17200${i}`, `ii305251${i}`],
});
const [a, b] = [posting(1), posting(2)];

describe('whose a page is', () => {
  test.each([
    ['by its number', [a.number]],
    ['by a code of the marketplace', a.codes.slice(0, 1)],
    ['by the digits alone', [a.number.replaceAll('-', '')]],
  ])('EN10 is told %s', (_, codes) => {
    expect(mapPages([page(codes)], [a, b])).toEqual([{ page: 1, kind: 'one', numbers: [a.number] }]);
  });

  test('EN10 codes of two postings on one page make it nobody’s, and both are named', () => {
    const [both] = mapPages([page([...a.codes, ...b.codes])], [a, b]);
    expect(both).toEqual({ page: 1, kind: 'conflict', numbers: [a.number, b.number] });
    const [foreign] = mapPages([page(a.codes, 'Отправление 34713624-0001-1')], [a, b]);
    expect(foreign).toEqual({ page: 1, kind: 'conflict', numbers: [a.number, '34713624-0001-1'] });
  });

  test('EN10 a page without codes is nobody’s; one that names a stranger says whom', () => {
    expect(mapPages([page([], 'Кружка 2 шт.'), page(['34713624-0001-1'])], [a, b])).toEqual([
      { page: 1, kind: 'none', numbers: [] },
      { page: 2, kind: 'none', numbers: ['34713624-0001-1'] },
    ]);
  });

  test('EN10 a code that stands for two postings decides nothing where another one does', () => {
    const shared = [a, b].map((one) => ({ ...one, codes: [...one.codes, 'ORDER-7'] }));
    expect(mapPages([page(['ORDER-7', a.number]), page(['ORDER-7'])], shared)).toEqual([
      { page: 1, kind: 'one', numbers: [a.number] },
      { page: 2, kind: 'conflict', numbers: [a.number, b.number] },
    ]);
  });

  test('EN10 in a batch of twenty, in any order and with pages of several parcels, each posting gets its own pages only', () => {
    const postings = Array.from({ length: 20 }, (_, i) => posting(i));
    const sheet = fc.record({
      owner: fc.nat({ max: 19 }),
      by: fc.constantFrom('number', 'code', 'digits'),
      plus: fc.option(fc.nat({ max: 19 }), { freq: 6 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 30 }), (sheets) => {
        const show = (i: number, by: string): string => {
          const { number, codes } = posting(i);
          return by === 'code' ? (codes[1] ?? '') : by === 'digits' ? number.replaceAll('-', '') : number;
        };
        const pages = sheets.map(({ owner, by, plus }) =>
          page([show(owner, by), ...(plus === null ? [] : [show(plus, 'code')])]),
        );
        const owners = mapPages(pages, postings);
        sheets.forEach(({ owner, plus }, i) => {
          const two = plus !== null && plus !== owner;
          expect(owners[i]?.kind).toBe(two ? 'conflict' : 'one');
          const chosen = choosePagesOfBatch(pages, posting(owner).number, postings);
          expect(chosen.ok && chosen.value.pages.includes(i + 1)).toBe(!two);
        });
      }),
      { numRuns: 100 },
    );
  });
});

test('EN10 a carrier code of another posting we know makes a file foreign, though no number is on it', () => {
  expect(choosePages([page(b.codes)], a.number, a.codes, [a, b])).toEqual({
    ok: false,
    error: 'label-foreign',
  });
  expect(choosePages([page(a.codes), page(b.codes)], a.number, a.codes, [b])).toMatchObject({ ok: false });
  expect(choosePages([page(a.codes)], a.number, a.codes, [a, b])).toMatchObject({ ok: true });
});

test('EN10 in a file for several postings a page without codes is not taken for anybody’s label', () => {
  expect(choosePagesOfBatch([page(['?'])], a.number, [a, b])).toEqual({ ok: false, error: 'label-foreign' });
  expect(choosePagesOfBatch([], a.number, [a, b])).toEqual({ ok: false, error: 'label-torn' });
});
