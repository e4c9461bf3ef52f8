import { describe, expect, it } from 'vitest';
import {
  labelled,
  NUMBER,
  opened,
  packed,
  PostingUnderTest,
  scan,
  snapshot,
  who,
} from '../../../kit/postings.ts';

const closed = () => labelled().must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null });
const cancel = { type: 'cancel', reason: 'передумал', initiator: 'client' } as const;

describe('reopening', () => {
  it('RO1 needs a reason and is attributed', () => {
    expect(closed().refused({ type: 'reopen', reason: ' ' })).toEqual({ code: 'reason-needed' });
    const posting = closed().must({ type: 'reopen', reason: 'забыли открытку' });
    expect(posting.facts.at(-1)).toMatchObject({
      type: 'PostingReopened',
      by: 'ANNA',
      reason: 'забыли открытку',
    });
  });

  it('RO2 is refused after hand-over', () => {
    expect(
      closed()
        .must({ type: 'hand-over', readAt: null, online: false })
        .refused({ type: 'reopen', reason: 'x' }),
    ).toEqual({
      code: 'handed-over',
    });
  });

  it('RO3 a reopened parcel starts from the first unit and prints no second label by itself', () => {
    const posting = closed().must({ type: 'reopen', reason: 'x' });
    expect(posting.state.status).toBe('confirmed');
    const prints = posting.types().filter((type) => type === 'LabelRequested').length;
    const state = opened().state;
    if (state.status !== 'packing') throw new Error('not packing');
    posting.must({ type: 'open', plan: state.work.plan, opened: 'posting' }).must(scan()).must(scan());
    expect(posting.types().filter((type) => type === 'LabelRequested')).toHaveLength(prints);
    expect(posting.must({ type: 'scan-back', scanId: 'c', code: NUMBER, owner: null }).state.status).toBe(
      'closed',
    );
  });

  it('RO1 what is not closed cannot be reopened', () => {
    expect(opened().refused({ type: 'reopen', reason: 'x' })).toEqual({
      code: 'not-closed',
      status: 'packing',
    });
  });
});

describe('problems', () => {
  it('PB1 stops a posting wherever it stands, closed ones have none', () => {
    for (const posting of [
      opened(),
      packed(),
      new PostingUnderTest().must({ type: 'intake', snapshot: snapshot() }),
    ]) {
      expect(posting.must({ type: 'report-problem', reason: 'damaged', note: null }).state.status).toBe(
        'problem',
      );
    }
    expect(closed().refused({ type: 'report-problem', reason: 'damaged', note: null })).toEqual({
      code: 'wrong-moment',
      status: 'closed',
    });
  });

  it('LB2 a label that came while the posting stood still prints when it goes on', () => {
    const posting = packed()
      .must({ type: 'report-problem', reason: 'damaged', note: null })
      .must({ type: 'label-ready', parcel: NUMBER, codes: [] });
    expect(posting.types()).not.toContain('LabelRequested');
    expect(posting.must({ type: 'resolve-problem', how: 'ok' }).types().at(-1)).toBe('LabelRequested');
  });

  it('PB2 resolved, it goes on exactly where it stood', () => {
    const posting = opened().must(scan());
    const before = posting.state;
    posting
      .must({ type: 'report-problem', reason: 'no-barcode', note: null })
      .must({ type: 'resolve-problem', how: 'нашли' });
    expect(posting.state).toEqual(before);
    expect(posting.refused({ type: 'resolve-problem', how: '' })).toEqual({ code: 'no-problem' });
  });
});

describe('cancellation', () => {
  it('CN1 says what lies where', () => {
    const posting = packed().must({ type: 'park', shelf: 4, takenBy: null }).must(cancel);
    expect(posting.state).toMatchObject({
      status: 'cancelled',
      shelf: 4,
      seen: false,
      note: { afterShip: true },
    });
    expect(closed().must(cancel).state).toMatchObject({ status: 'cancelled', wasClosed: true });
  });

  it('CN2 nothing but seen is possible', () => {
    const posting = opened().must(cancel);
    expect(posting.refused(scan())).toMatchObject({ code: 'not-packing' });
    expect(posting.refused({ type: 'report-problem', reason: 'other', note: null })).toMatchObject({
      code: 'cancelled',
    });
    expect(posting.refused({ type: 'park', shelf: 1, takenBy: null })).toMatchObject({ code: 'cancelled' });
    expect(
      posting.refused({
        type: 'send-virtually',
        why: 'digital',
        usedBy: null,
        along: null,
        number: 'VIRT-20260131-0001',
        note: 'x',
        presaleUntil: null,
        physical: [],
      }),
    ).toMatchObject({ code: 'cancelled' });
  });

  it('CN3 the stop is answered once', () => {
    const posting = opened().must(cancel).must({ type: 'see-cancellation' });
    expect(posting.state).toMatchObject({ seen: true });
    expect(posting.do({ type: 'see-cancellation' })).toEqual({ ok: true, facts: [] });
  });
});

describe('virtual shipping', () => {
  const FAR = who.at + 10 * 86_400_000;
  const fresh = () => new PostingUnderTest().must({ type: 'intake', snapshot: snapshot({ way: 'virtual' }) });
  const send = {
    type: 'send-virtually',
    why: 'digital',
    usedBy: null,
    along: null,
    number: 'VIRT-20260131-0001',
    note: 'ключ отправлен',
    presaleUntil: null,
    physical: [] as string[],
  } as const;

  it('VR1 is refused where a physical thing is due, unless a pre-sale date is recorded', () => {
    expect(fresh().refused({ ...send, physical: ['Кружка'] })).toEqual({
      code: 'not-virtual',
      physical: ['Кружка'],
    });
    const presale = { ...send, why: 'presale', physical: ['Кружка'], presaleUntil: FAR } as const;
    expect(fresh().must(presale).state.status).toBe('sent-virtually');
  });

  it('VR2 VR3 needs its format and a note', () => {
    expect(fresh().refused({ ...send, number: '123' })).toEqual({ code: 'virtual-number', read: '123' });
    expect(fresh().refused({ ...send, note: '' })).toEqual({ code: 'reason-needed' });
    expect(fresh().must(send).do(send)).toEqual({ ok: true, facts: [] });
  });
});

it('HO1 only closed parcels are handed over, a cancelled one never', () => {
  expect(packed().refused({ type: 'hand-over', readAt: null, online: false })).toEqual({
    code: 'not-closed',
    status: 'packed',
  });
  expect(closed().must(cancel).refused({ type: 'hand-over', readAt: null, online: false })).toMatchObject({
    code: 'cancelled',
  });
  expect(closed().must({ type: 'hand-over', readAt: null, online: false }).state.status).toBe('handed-over');
});
