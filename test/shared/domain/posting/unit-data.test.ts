import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import type { UnitField } from '#shared/domain/rules/unit-data.ts';
import { fieldsOfWants, passesLuhn, readUnitData, unitFields } from '#shared/domain/rules/unit-data.ts';
import { checkPosting } from '#shared/domain/rules/check.ts';
import { dataAsked, unitRecords } from '#shared/domain/posting/unit-records.ts';
import type { PostingState } from '#shared/domain/posting/state.ts';
import {
  catalogue,
  line,
  NUMBER,
  opened,
  product,
  scan,
  snapshot,
  type PostingUnderTest,
} from '../../../kit/postings.ts';

const GTD = '10714440/110922/0012345';
const IMEI = '490154203237518';
let given = 0;
const give = (
  field: UnitField,
  raw: string | null,
  part: { usedBy?: typeof NUMBER; countries?: string[] } = {},
) =>
  ({
    type: 'data',
    scanId: `d${(given += 1)}`,
    field,
    raw,
    countries: part.countries ?? null,
    usedBy: part.usedBy ?? null,
  }) as const;
const wanting = (wants: readonly string[], quantity = 2, marking: 'none' | 'required' = 'none') =>
  opened(snapshot({ lines: [line({ quantity, wants, marking })] }));
const workIn = (state: PostingState) => {
  if (!('work' in state) || state.work === null) throw new Error(state.status);
  return state.work;
};
const asked = (posting: PostingUnderTest): string => {
  const question = dataAsked(workIn(posting.state));
  return question === null ? 'nothing' : `${question.field} ${question.unit}`;
};

describe('data of single units', () => {
  it('DF1 after the unit its data is asked for; nothing else is taken until it is there', () => {
    const posting = wanting(['imei']).must(scan());
    expect(asked(posting)).toBe('imei 1');
    const first = { code: 'data-first', field: 'imei' };
    expect(posting.refused(scan())).toMatchObject(first);
    expect(posting.refused({ type: 'split' })).toMatchObject(first);
    expect(posting.refused({ type: 'weigh', grams: 500, source: 'typed' })).toMatchObject({
      code: 'no-such-step',
    });
    posting.must(give('imei', IMEI));
    expect(asked(posting)).toBe('nothing');
    posting.must(scan()).must(give('imei', '356938035643809'));
    expect(posting.state.status).toBe('packed');
  });

  it('DF1 the mark comes first, and a marking code is no answer', () => {
    const posting = wanting(['gtd', 'mandatory_mark'], 1, 'required').must(scan());
    expect(posting.refused(give('gtd', GTD))).toMatchObject({ code: 'mark-first' });
  });

  it('DF1 a carton of three asks for each of its units, one question at a time', () => {
    const posting = wanting(['weight', 'gtd'], 3).must({
      type: 'scan',
      scanId: 'carton',
      code: barcode('1'),
      product: { sku: sku('100'), name: 'x', units: 3 },
    });
    const questions: string[] = [];
    while (posting.state.status === 'packing') {
      questions.push(asked(posting));
      const field = dataAsked(workIn(posting.state))?.field ?? 'rnpt';
      posting.must(give(field, field === 'grams' ? '350' : GTD));
    }
    expect(questions).toEqual(['grams 1', 'gtd 1', 'grams 2', 'gtd 2', 'grams 3', 'gtd 3']);
  });

  it.each([
    ['gtd', '10714440/110922/0012345', '10714440/110922/0012345'],
    ['gtd', ' 10714440/110922/0012345/1 ', '10714440/110922/0012345/1'],
    ['rnpt', '10714440/110922/0012345/12', '10714440/110922/0012345/12'],
    ['imei', '49 015420 323751 8', IMEI],
    ['uin', '6431234567890123', '6431234567890123'],
    ['uin', '643123456789012', '643123456789012'],
    ['country', 'cn', 'CN'],
    ['grams', '0350', '350'],
  ] as const)('DF2 %s: %s is taken', (field, raw, value) => {
    expect(readUnitData(field, raw, null)).toEqual({ ok: true, value });
  });

  it.each([
    ['gtd', '1071444/110922/0012345', 'form'],
    ['gtd', '10714440/110922/0012345/1234', 'form'],
    ['rnpt', GTD, 'form'],
    ['imei', '490154203237519', 'check-digit'],
    ['imei', '4601234567893', 'form'],
    ['uin', '64312345678901', 'form'],
    ['country', 'ZZ', 'no-country'],
    ['country', 'China', 'form'],
    ['grams', '0', 'implausible'],
    ['grams', '1.5', 'form'],
    ['grams', '70000', 'implausible'],
  ] as const)('DF2 %s: %s is refused: %s', (field, raw, trouble) => {
    const posting = wanting([
      { gtd: 'gtd', rnpt: 'rnpt', imei: 'imei', uin: 'jw_uin', country: 'country', grams: 'weight' }[field],
    ]).must(scan());
    const before = posting.state;
    expect(posting.refused(give(field, raw))).toMatchObject({ code: 'data-wrong', field, trouble });
    expect(posting.state).toEqual(before);
  });

  it('DF2 one wrong digit of an IMEI, or two neighbours swapped, is never taken', () => {
    const imeis = fc.stringMatching(/^\d{14}$/u).map((body) => {
      const digit = Array.from('0123456789').find((each) => passesLuhn(body + each)) ?? '';
      return body + digit;
    });
    fc.assert(
      fc.property(imeis, fc.nat(14), fc.integer({ min: 1, max: 9 }), (imei, at, shift) => {
        const wrong = Array.from(imei);
        wrong[at] = String((Number(wrong[at]) + shift) % 10);
        expect(readUnitData('imei', wrong.join(''), null).ok).toBe(false);
      }),
    );
  });

  it('DF2 a country that the marketplace does not take is refused where its list is known', () => {
    const posting = wanting(['country']).must(scan());
    expect(posting.refused(give('country', 'FR', { countries: ['CN'] }))).toMatchObject({
      trouble: 'not-offered',
    });
    posting.must(give('country', 'FR'));
  });

  it('DF3 the country is asked once; from outside the union the declaration of every unit follows', () => {
    const abroad = wanting(['change_country']).must(scan()).must(give('country', 'CN'));
    expect(asked(abroad)).toBe('gtd 1');
    abroad.must(give('gtd', GTD)).must(scan());
    expect(asked(abroad)).toBe('gtd 2');
    const home = wanting(['country']).must(scan()).must(give('country', 'KZ')).must(scan());
    expect(home.state.status).toBe('packed');
  });

  it('DF4 there is none: of papers only', () => {
    const papers = wanting(['gtd', 'rnpt'], 1).must(scan()).must(give('gtd', null));
    papers.must(give('rnpt', null));
    expect(papers.state.status).toBe('packed');
    const phone = wanting(['imei'], 1).must(scan());
    expect(phone.refused(give('imei', null))).toEqual({ code: 'data-needed', field: 'imei' });
  });

  it('DF6 a number of one unit is used once, here and elsewhere', () => {
    const posting = wanting(['imei']).must(scan()).must(give('imei', IMEI)).must(scan());
    expect(posting.refused(give('imei', IMEI))).toEqual({ code: 'data-used', field: 'imei', by: NUMBER });
    const other = postingNumber('9-0001-1');
    expect(posting.refused(give('imei', '356938035643809', { usedBy: other }))).toMatchObject({ by: other });
  });

  it('UN1 undo takes one answer back, and it is asked again', () => {
    const posting = wanting(['rnpt', 'gtd']).must(scan()).must(give('gtd', GTD));
    expect(asked(posting)).toBe('rnpt 1');
    posting.must({ type: 'undo' });
    expect(asked(posting)).toBe('gtd 1');
    posting.must({ type: 'undo' });
    expect(asked(posting)).toBe('nothing');
  });

  it('PK6 the same scan told twice answers once; what nobody asked is refused', () => {
    const posting = wanting(['imei', 'jw_uin']).must(scan());
    const said = give('imei', IMEI);
    posting.must(said).must(said);
    expect(posting.types().filter((type) => type === 'DataGiven')).toHaveLength(1);
    expect(posting.refused(give('gtd', GTD))).toEqual({ code: 'data-not-wanted' });
  });

  it('DF1 every unit keeps its own mark and its own data, in whatever order they came', () => {
    const posting = wanting(['gtd', 'weight'], 2);
    posting.must(scan()).must(give('grams', '100')).must(give('gtd', null));
    posting.must(scan()).must(give('grams', '200')).must(give('gtd', GTD));
    const work = workIn(posting.state);
    expect(work.plan.lines.flatMap((each) => unitRecords(work, each))).toEqual([
      { mark: null, data: { grams: '100', gtd: null } },
      { mark: null, data: { grams: '200', gtd: GTD } },
    ]);
  });

  it('DF7 CK5 what the table does not ask for blocks: unknown words, digital goods, kits by parts', () => {
    const context = { now: 0, sameBuyer: [], maxGrams: null };
    const wants = snapshot({
      cutoffAt: null,
      lines: [line({ wants: ['gtd', 'imei', 'jw_uin', 'weight', 'country', 'rnpt'] })],
    });
    const found = (one: ReturnType<typeof product>) =>
      checkPosting(wants, { ...context, lookup: catalogue(one) }).filter(({ code }) => code === 'wants-data');
    expect(found(product())).toEqual([]);
    expect(found(product({ traits: ['digital'] }))).toHaveLength(1);
    expect(found(product({ kit: [{ sku: sku('7'), quantity: 1 }] }))).toHaveLength(1);
  });

  it('DF8 refused for good: a person has it packed again, and everything is asked anew', () => {
    const posting = wanting(['imei'], 1).must(scan()).must(give('imei', IMEI));
    posting.must({ type: 'ship-refused', generation: 1, why: 'marks-failed' });
    expect(posting.state.status).toBe('problem');
    posting.must({ type: 'resolve-problem', how: 'pack-again' }).must({ type: 'reopen', reason: 'data' });
    expect(posting.state).toMatchObject({ status: 'confirmed', ship: { state: 'refused' } });
    const again = opened(snapshot({ lines: [line({ quantity: 1, wants: ['imei'] })] }));
    const plan = workIn(again.state).plan;
    posting.must({ type: 'open', plan, opened: 'posting' }).must(scan());
    expect(asked(posting)).toBe('imei 1');
    posting.must(give('imei', '356938035643809'));
    expect(posting.facts.findLast((fact) => fact.type === 'ShipRequested')).toMatchObject({ generation: 2 });
  });

  it('CL1 the fields stand in the order they are asked for; other words are left out', () => {
    expect(
      fieldsOfWants(['gtd', 'jw_uin', 'toString', 'imei', 'weight', 'change_country', 'country', 'rnpt']),
    ).toEqual([...unitFields]);
    expect(fieldsOfWants(['constructor'])).toEqual([]);
  });
});
