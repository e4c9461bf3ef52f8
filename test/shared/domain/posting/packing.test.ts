import { describe, expect, it } from 'vitest';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import { unitsLeft } from '#shared/domain/posting/progress.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import {
  bareRules,
  catalogue,
  line,
  opened,
  packed,
  product,
  PostingUnderTest,
  scan,
  snapshot,
} from '../../../kit/postings.ts';

const whale = { sku: sku('101'), name: 'Кружка «Кит»' };
const plan = buildPlan(snapshot(), bareRules, catalogue(product()));

const left = (posting: PostingUnderTest): number =>
  posting.state.status === 'packing' ? unitsLeft(posting.state.work) : Number.NaN;

describe('opening', () => {
  it('PK1 opening an open posting goes on where it was', () => {
    const posting = opened().must(scan());
    expect(posting.do({ type: 'open', plan, opened: 'posting' })).toEqual({ ok: true, facts: [] });
    expect(left(posting)).toBe(1);
  });

  it('PK1 a posting that is not confirmed, cancelled or a problem does not open, and says why', () => {
    const fresh = new PostingUnderTest().must({ type: 'intake', snapshot: snapshot() });
    expect(fresh.refused({ type: 'open', plan, opened: 'posting' })).toEqual({
      code: 'not-openable',
      status: 'new',
    });
    const troubled = opened().must({ type: 'report-problem', reason: 'damaged', note: null });
    expect(troubled.refused({ type: 'open', plan, opened: 'posting' })).toEqual({
      code: 'problem-open',
      reason: 'damaged',
    });
    const gone = opened().must({ type: 'cancel', reason: 'покупатель передумал', initiator: 'client' });
    expect(gone.refused({ type: 'open', plan, opened: 'posting' })).toEqual({
      code: 'cancelled',
      reason: 'покупатель передумал',
    });
    expect(new PostingUnderTest().refused({ type: 'undo' })).toEqual({ code: 'posting-absent' });
    const other = buildPlan(snapshot({ lines: [line({ quantity: 9 })] }), bareRules, catalogue(product()));
    expect(
      opened().must({ type: 'leave' }).refused({ type: 'open', plan: other, opened: 'posting' }),
    ).toEqual({ code: 'plan-outdated' });
  });
});

describe('scanning units', () => {
  it('PK2 a wanted unit counts once, a carton counts its units', () => {
    const posting = opened(snapshot({ lines: [line({ quantity: 7 })] })).must(scan());
    expect(left(posting)).toBe(6);
    posting.must(scan({ sku: sku('100'), name: 'Кружка «Лиса»', units: 6 }));
    expect(posting.state.status).toBe('packed');
  });

  it('PK3 one too many is refused and remembered, the count stays', () => {
    const posting = opened(
      snapshot({ lines: [line({ quantity: 1 }), line({ sku: sku('102'), name: 'Банка' })] }),
    ).must(scan());
    const before = left(posting);
    expect(posting.refused(scan())).toEqual({
      code: 'one-too-many',
      thing: { sku: '100', name: 'Кружка «Лиса»' },
      wanted: 1,
      units: 1,
    });
    expect(left(posting)).toBe(before);
    expect(posting.types().at(-1)).toBe('ScanRefused');
  });

  it('PK3 a carton that holds more than is wanted is too many, whole', () => {
    const posting = opened();
    expect(posting.refused(scan({ sku: sku('100'), name: 'Кружка «Лиса»', units: 6 }))).toMatchObject({
      code: 'one-too-many',
      units: 6,
    });
    expect(left(posting)).toBe(2);
  });

  it('PK4 a wrong item names both things and changes no count', () => {
    const posting = opened();
    expect(posting.refused(scan(whale))).toEqual({
      code: 'wrong-item',
      got: whale,
      expected: { sku: '100', name: 'Кружка «Лиса»' },
      read: '4601234567893',
    });
    expect(left(posting)).toBe(2);
    expect(posting.facts.at(-1)).toMatchObject({ type: 'ScanRefused', refusal: { code: 'wrong-item' } });
  });

  it('PK5 an unknown code is kept as it was read and changes no count', () => {
    const posting = opened();
    expect(posting.refused({ type: 'scan', scanId: 'x', code: barcode('999'), product: null })).toEqual({
      code: 'unknown-code',
      read: '999',
    });
    expect(left(posting)).toBe(2);
    expect(posting.facts.at(-1)).toMatchObject({ type: 'ScanRefused', code: '999' });
  });

  it('PK6 the same physical scan told twice counts once', () => {
    const posting = opened().must(scan(undefined, 'same'));
    expect(posting.do(scan(undefined, 'same'))).toEqual({ ok: true, facts: [] });
    expect(left(posting)).toBe(1);
  });

  it('PK7 the last unit packs the parcel: ship is asked for in the same breath', () => {
    const posting = packed();
    expect(posting.types().slice(-3)).toEqual(['UnitScanned', 'PostingPacked', 'ShipRequested']);
    expect(posting.state).toMatchObject({
      status: 'packed',
      ship: { state: 'requested', generation: 1, packages: [{ lines: [{ sku: '100', quantity: 2 }] }] },
    });
  });

  it('PK7 our own label is asked for in the same breath too', () => {
    const posting = packed(snapshot({ way: 'virtual', source: 'file' }));
    expect(posting.types().slice(-2)).toEqual(['PostingPacked', 'LabelRequested']);
  });

  it('KT1 a kit packed by parts is verified part by part', () => {
    const kit = product({
      kit: [
        { sku: sku('201'), quantity: 2 },
        { sku: sku('202'), quantity: 1 },
      ],
    });
    const cup = product({ sku: sku('201'), name: 'Чашка' });
    const pot = product({ sku: sku('202'), name: 'Чайник' });
    const posting = opened(snapshot({ lines: [line({ quantity: 1 })] }), bareRules, [kit, cup, pot]);
    expect(left(posting)).toBe(3);
    posting.must(scan(cup)).must(scan(pot));
    expect(posting.refused(scan(pot))).toMatchObject({ code: 'one-too-many' });
    posting.must(scan(cup));
    expect(posting.state).toMatchObject({
      status: 'packed',
      ship: { packages: [{ lines: [{ sku: '100', quantity: 1 }] }] },
    });
  });
});

describe('undo', () => {
  it('UN1 takes back the last deed and restores the state before it', () => {
    const posting = opened();
    const before = posting.state;
    posting.must(scan()).must({ type: 'undo' });
    expect(posting.state).toEqual(before);
  });

  it('UN2 once packed nothing can be undone', () => {
    expect(packed().refused({ type: 'undo' })).toEqual({ code: 'already-shipping' });
  });

  it('UN3 nothing to undo is said', () => {
    expect(opened().refused({ type: 'undo' })).toEqual({ code: 'nothing-to-undo' });
  });
});

describe('splitting into parcels', () => {
  const two = snapshot({
    lines: [line({ quantity: 2 }), line({ sku: sku('102'), name: 'Банка', quantity: 1 })],
  });
  const jar = { sku: sku('102'), name: 'Банка' };

  it('SP2 the ship call says what lies in which parcel, together the whole posting', () => {
    const posting = opened(two).must(scan()).must({ type: 'split' }).must(scan()).must(scan(jar));
    expect(posting.state).toMatchObject({
      ship: {
        packages: [
          { lines: [{ sku: '100', quantity: 1 }] },
          {
            lines: [
              { sku: '100', quantity: 1 },
              { sku: '102', quantity: 1 },
            ],
          },
        ],
      },
    });
  });

  it('SP3 an empty box starts no new one', () => {
    expect(opened(two).refused({ type: 'split' })).toEqual({ code: 'split-impossible', why: 'empty-box' });
    expect(opened(two).must(scan()).must({ type: 'split' }).refused({ type: 'split' })).toMatchObject({
      why: 'empty-box',
    });
  });

  it('SP1 after the ship call there is nothing to split', () => {
    const ahead = opened(two, bareRules, [product()], 'at-confirmation').must(scan());
    expect(ahead.refused({ type: 'split' })).toEqual({ code: 'split-impossible', why: 'shipping' });
  });

  it('SH4 a split posting closes only when every parcel is scanned back', () => {
    const posting = opened(two).must(scan()).must({ type: 'split' }).must(scan()).must(scan(jar));
    const numbers = ['0208245774-0029-1', '0208245774-0029-2'].map(postingNumber);
    posting.must({ type: 'ship-confirmed', numbers });
    for (const parcel of numbers) {
      posting.must({ type: 'label-ready', parcel, codes: [] });
      posting.must({
        type: 'label-printed',
        parcel,
        jobId: `label:${parcel}:1`,
        outcome: 'printed',
        detail: null,
      });
    }
    posting.must({ type: 'scan-back', scanId: 'b2', code: numbers[1] ?? '', owner: null });
    expect(posting.state.status).toBe('packed');
    posting.must({ type: 'scan-back', scanId: 'b1', code: numbers[0] ?? '', owner: null });
    expect(posting.state.status).toBe('closed');
  });
});
