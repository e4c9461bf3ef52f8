import { describe, expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { labelled, NUMBER, opened, packed, scan, snapshot } from '../../../kit/postings.ts';

const back = (code: string, owner: ReturnType<typeof postingNumber> | null = null) =>
  ({ type: 'scan-back', scanId: 'b', code, owner }) as const;

describe('label', () => {
  it('LB1 no label prints before the parcel is packed', () => {
    const posting = opened().must({ type: 'label-ready', parcel: NUMBER, codes: [] }).must(scan());
    expect(posting.types()).not.toContain('LabelRequested');
    expect(posting.refused({ type: 'print-label', parcel: NUMBER, reason: null })).toEqual({
      code: 'label-not-ready',
    });
  });

  it('LB2 WY1 a label fetched ahead prints with the last unit, one that comes later prints by itself, each once', () => {
    const ahead = opened().must({ type: 'label-ready', parcel: NUMBER, codes: [] }).must(scan()).must(scan());
    expect(ahead.types().filter((type) => type === 'LabelRequested')).toHaveLength(1);
    const late = packed().must({ type: 'park', shelf: 4, takenBy: null });
    expect(late.types()).not.toContain('LabelRequested');
    late
      .must({ type: 'label-ready', parcel: NUMBER, codes: ['a'] })
      .must({ type: 'label-ready', parcel: NUMBER, codes: ['a', 'b'] });
    expect(late.types().filter((type) => type === 'LabelRequested')).toHaveLength(1);
  });

  it('LB3 a second copy needs a reason and is the next copy', () => {
    const posting = labelled();
    expect(posting.refused({ type: 'print-label', parcel: NUMBER, reason: null })).toEqual({
      code: 'reprint-needs-reason',
    });
    posting.must({ type: 'print-label', parcel: NUMBER, reason: 'damaged' });
    expect(posting.facts.at(-1)).toMatchObject({ type: 'LabelRequested', copy: 2, reason: 'damaged' });
  });

  it('LB4 CN2 nothing prints for a cancelled posting', () => {
    const posting = labelled().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(posting.refused({ type: 'print-label', parcel: NUMBER, reason: 'damaged' })).toMatchObject({
      code: 'cancelled',
    });
    const early = packed()
      .must({ type: 'cancel', reason: 'x', initiator: 'client' })
      .must({ type: 'label-ready', parcel: NUMBER, codes: [] });
    expect(early.types()).not.toContain('LabelRequested');
  });

  it('LB5 one copy is one job', () => {
    expect(labelled().facts.find((fact) => fact.type === 'LabelRequested')).toMatchObject({
      jobId: `label:${NUMBER}:1`,
      copy: 1,
    });
  });

  it('LB6 maybe printed stays a question until the label is scanned', () => {
    const posting = packed()
      .must({ type: 'ship-confirmed', numbers: [NUMBER] })
      .must({ type: 'label-ready', parcel: NUMBER, codes: [] })
      .must({
        type: 'label-printed',
        parcel: NUMBER,
        jobId: `label:${NUMBER}:1`,
        outcome: 'maybe',
        detail: 'cut',
      });
    expect(posting.state).toMatchObject({ prints: [{ outcome: 'maybe' }] });
    expect(posting.must(back(NUMBER)).state.status).toBe('closed');
  });
});

describe('scan-back', () => {
  it.each([
    ['its number', NUMBER],
    ['a code of its label', 'ii30525117479'],
    ['a code the marketplace named', '%101%1720049505'],
  ])('SB1 closes by %s', (_, code) => {
    expect(labelled().must(back(code)).state.status).toBe('closed');
  });

  it('SB2 a foreign label is refused, its owner named, the mistake remembered', () => {
    const owner = postingNumber('1111111111-0001-1');
    const posting = labelled();
    expect(posting.refused(back('1111111111-0001-1', owner))).toMatchObject({
      code: 'wrong-label',
      owner,
      got: '1111111111-0001-1',
    });
    expect(posting.state.status).toBe('packed');
    expect(posting.facts.at(-1)).toMatchObject({ type: 'ScanRefused' });
  });

  it('SB3 a label that never printed cannot be scanned back', () => {
    expect(packed().refused(back(NUMBER))).toEqual({ code: 'label-not-printed' });
    const failed = packed()
      .must({ type: 'label-ready', parcel: NUMBER, codes: [] })
      .must({
        type: 'label-printed',
        parcel: NUMBER,
        jobId: `label:${NUMBER}:1`,
        outcome: 'failed',
        detail: 'label-torn',
      });
    expect(failed.refused(back(NUMBER))).toEqual({ code: 'label-not-printed' });
  });

  it('SB4 scanning a closed parcel again changes nothing', () => {
    expect(labelled().must(back(NUMBER)).do(back(NUMBER))).toEqual({ ok: true, facts: [] });
  });

  it('SB1 before packing is through, its own label is a scan in the wrong moment', () => {
    expect(opened().refused(back(NUMBER))).toEqual({ code: 'wrong-moment', status: 'packing' });
  });
});

describe('shelf', () => {
  it('PA1 PA2 a shelf holds one parcel', () => {
    const posting = packed();
    expect(posting.refused({ type: 'park', shelf: 4, takenBy: postingNumber('1-1-1') })).toEqual({
      code: 'shelf-taken',
      shelf: 4,
      by: '1-1-1',
    });
    expect(posting.must({ type: 'park', shelf: 5, takenBy: null }).state).toMatchObject({
      status: 'packed',
      shelf: 5,
    });
  });

  it('PA3 only packed parcels are parked', () => {
    expect(opened().refused({ type: 'park', shelf: 1, takenBy: null })).toEqual({
      code: 'not-parkable',
      status: 'packing',
    });
  });
});

describe('shipping', () => {
  it('SH2 SH5 a refusal becomes a problem, asking again is a new number', () => {
    const posting = packed().must({
      type: 'ship-refused',
      generation: 1,
      why: 'HAS_INCORRECT_PRODUCT_QUANTITY',
    });
    expect(posting.state).toMatchObject({ status: 'problem', reason: 'ship-refused' });
    posting.must({ type: 'resolve-problem', how: 'checked' }).must({ type: 'ship-again' });
    expect(posting.state).toMatchObject({ status: 'packed', ship: { state: 'requested', generation: 2 } });
    expect(posting.do({ type: 'ship-refused', generation: 1, why: 'late echo' })).toEqual({
      ok: true,
      facts: [],
    });
  });

  it('SH3 shipped only when the marketplace says so', () => {
    expect(packed().state).toMatchObject({ ship: { state: 'requested' } });
    const posting = packed().must({ type: 'intake', snapshot: snapshot({ phase: 'shipped' }) });
    expect(posting.state).toMatchObject({ ship: { state: 'confirmed' } });
  });

  it('SH4 IN6 a split asked for here is not taken for shipped under its old number', () => {
    const posting = opened()
      .must(scan())
      .must({ type: 'split' })
      .must(scan())
      .must({ type: 'intake', snapshot: snapshot({ phase: 'shipped' }) });
    expect(posting.state).toMatchObject({ ship: { state: 'requested' } });
  });
});
