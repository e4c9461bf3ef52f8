import { describe, expect, it } from 'vitest';
import { inBatch, missingParcels, takerKey, takerOf, type BatchRef } from '#shared/domain/handover/batch.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { isActive } from '#shared/projections/queue.ts';
import { labelled, NUMBER, opened, packed, snapshot, type PostingUnderTest } from '../../../kit/postings.ts';

const back = { type: 'scan-back', scanId: 'b', code: 'ii30525117479', owner: null } as const;
const closed = (of: PostingSnapshot = snapshot()): PostingUnderTest => labelled(of).must(back);

const known = ({ state }: PostingUnderTest): KnownPosting => {
  if (state.status === 'absent') throw new Error('nothing there');
  return state;
};

const ours: BatchRef = { id: 'b1', taker: takerOf(known(closed())), begunAt: 1 };
const theirs: BatchRef = { id: 'b2', taker: { kind: 'carrier', carrier: 'sf' }, begunAt: 1 };
const put = (batch: BatchRef = ours, code: string = NUMBER) =>
  ({ type: 'put-into-batch', batch, code }) as const;
const leave = (batch: BatchRef = ours) =>
  ({ type: 'hand-over', readAt: null, online: false, batch }) as const;

describe('who takes a parcel', () => {
  it('HB1 the marketplace’s own goes by warehouse and way, whatever its id; others by the name of the order', () => {
    const key = (of: Partial<PostingSnapshot>): string => takerKey(takerOf(known(closed(snapshot(of)))));
    expect(key({})).toBe(key({ deliveryMethodId: '17' }));
    expect(key({ warehouse: 'Другой' })).not.toBe(key({}));
    expect(key({ deliveryMethod: 'Другая' })).not.toBe(key({}));
    expect(key({ way: 'aggregator', carrier: 'Почта' })).toBe('named:Почта');
    expect(key({ source: 'file' })).toBe('named:Ozon');
  });

  it('HB1 HB9 Express goes with its courier and our list, for the marketplace has no carriage of it', () => {
    const express = takerOf(
      known(closed(snapshot({ express: true, carrier: null, deliveryMethod: 'Экспресс' }))),
    );
    expect(express).toEqual({ kind: 'named', name: 'Экспресс' });
  });
});

describe('what goes into a batch', () => {
  it('HB2 only closed parcels, by their own label; of any other it says what it lacks', () => {
    const lacks = (posting: PostingUnderTest): unknown => posting.refused(put());
    expect(lacks(opened())).toEqual({ code: 'not-leaving', number: NUMBER, lacks: 'packing' });
    expect(lacks(packed())).toMatchObject({ lacks: 'label' });
    expect(lacks(labelled())).toMatchObject({ lacks: 'scan-back' });
    expect(lacks(closed().must({ type: 'reopen', reason: 'x' }))).toMatchObject({ lacks: 'reopened' });
    const report = { type: 'report-problem', reason: 'damaged', note: null } as const;
    expect(lacks(packed().must(report))).toMatchObject({ lacks: 'problem' });
    expect(closed().refused(put(ours, 'something else')).code).toBe('unknown-code');
    for (const code of [NUMBER, 'ii30525117479', '%101%1720049505'])
      expect(inBatch(known(closed().must(put(ours, code))))?.parcels).toMatchObject([{ parcel: NUMBER }]);
  });

  it('HB2 never a cancelled one, nor one that has left', () => {
    const gone = closed().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(gone.refused(put()).code).toBe('cancelled');
    expect(closed().must(leaveAlone).refused(put()).code).toBe('handed-over');
  });

  it('HB3 a parcel of another taker is refused, and both are named', () => {
    expect(closed().refused(put(theirs))).toEqual({
      code: 'batch-foreign',
      number: NUMBER,
      taker: ours.taker,
      batch: theirs.taker,
    });
  });

  it('HB4 once: scanned again nothing changes', () => {
    const posting = closed().must(put());
    const before = posting.state;
    expect(posting.refused(put())).toEqual({ code: 'batch-already', parcel: NUMBER });
    expect(posting.state).toBe(before);
  });
});

const leaveAlone = { type: 'hand-over', readAt: null, online: false } as const;

describe('a batch before it leaves', () => {
  it('HB5 is in the facts, and keeps its parcels in the station’s memory', () => {
    const posting = closed();
    expect(isActive(known(posting))).toBe(false);
    posting.must(put());
    expect(isActive(known(posting))).toBe(true);
    expect(inBatch(known(posting))).toMatchObject({ ref: ours });
    expect(posting.types().at(-1)).toBe('PutIntoBatch');
  });

  it('HB6 lets a parcel out; opened again or cancelled it is out by itself', () => {
    const posting = closed().must(put());
    posting.must({ type: 'take-out-of-batch', parcel: NUMBER });
    expect(inBatch(known(posting))).toBeNull();
    expect(isActive(known(posting))).toBe(false);
    expect(posting.do({ type: 'take-out-of-batch', parcel: NUMBER }).facts).toEqual([]);
    expect(inBatch(known(closed().must(put()).must({ type: 'reopen', reason: 'x' })))).toBeNull();
    const cancelled = closed().must(put()).must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(inBatch(known(cancelled))).toBeNull();
    expect(cancelled.state).toMatchObject({ wasClosed: true, toPull: true });
  });

  it('HB7 a posting in two parcels leaves with both', () => {
    const [one, two] = [postingNumber('0208245774-0029-1'), postingNumber('0208245774-0029-2')];
    const posting = packed().must({ type: 'ship-confirmed', numbers: [one, two] });
    for (const parcel of [one, two])
      posting
        .must({ type: 'label-ready', parcel, codes: [] })
        .must({ type: 'label-printed', parcel, jobId: `label:${parcel}:1`, outcome: 'printed', detail: null })
        .must({ type: 'scan-back', scanId: parcel, code: parcel, owner: null });
    posting.must(put(ours, one));
    expect(missingParcels(known(posting))).toEqual([two]);
    expect(posting.refused(leave())).toEqual({ code: 'batch-incomplete', parcels: [two] });
    posting.must(put(ours, two)).must(leave());
    expect(posting.state).toMatchObject({ status: 'handed-over', batch: ours });
  });
});

describe('a batch that leaves', () => {
  it('HB9 asks for the marketplace’s carriage, or for a list to be signed, with one posting and once', () => {
    const papersFor = [{ posting: NUMBER, parcel: NUMBER }];
    const posting = closed()
      .must(put())
      .must({ ...leave(), papersFor });
    const carriage = { what: 'carriage', batch: ours, parcels: papersFor };
    expect(known(posting).errands).toMatchObject([{ id: `carriage:${NUMBER}:b1`, errand: carriage }]);
    expect(posting.do({ ...leave(), papersFor }).facts).toEqual([]);
    const named: BatchRef = { id: 'b3', taker: { kind: 'named', name: 'Почта' }, begunAt: 1 };
    const other = closed(snapshot({ way: 'aggregator', carrier: 'Почта' }))
      .must(put(named))
      .must({ ...leave(named), papersFor });
    expect(known(other).errands).toMatchObject([{ errand: { what: 'manifest', batch: named } }]);
  });

  it('HO1 facts of the first version, which tell of no batch, still hand over', () => {
    const posting = closed().must(leaveAlone);
    expect(posting.state.status).toBe('handed-over');
    expect('batch' in posting.state).toBe(false);
  });
});
