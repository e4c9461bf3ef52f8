import { describe, expect, it } from 'vitest';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import { dueOf, leavingOn, type LeavingGroup } from '#shared/projections/leaving.ts';
import { labelled, opened, packed, PostingUnderTest, snapshot, who } from '../../kit/postings.ts';

const DAY = 86_400_000;
const day = { from: who.at - DAY / 2, to: who.at + DAY / 2 };
const today = who.at + DAY / 4;

let made = 0;
const nextNumber = (): PostingNumber => postingNumber(`0208245774-00${(made += 1) + 40}-1`);
const said = (partial: Parameters<typeof snapshot>[0] = {}) =>
  snapshot({
    number: nextNumber(),
    cutoffAt: today,
    warehouse: 'Софьино',
    deliveryMethod: 'FBS',
    ...partial,
  });

const known = ({ state }: PostingUnderTest): KnownPosting => {
  if (state.status === 'absent') throw new Error('absent');
  return state;
};
const closed = (of = said()): PostingUnderTest =>
  labelled(of, of.number).must({ type: 'scan-back', scanId: 'b', code: of.number, owner: null });
const batchFor = (group: LeavingGroup | undefined, id: string) => {
  if (group === undefined) throw new Error('no group');
  return { id, taker: group.taker, begunAt: who.at };
};
const only = (postings: readonly PostingUnderTest[]): LeavingGroup => {
  const [group] = leavingOn(postings.map(known), day);
  if (group === undefined) throw new Error('nothing leaves');
  return group;
};

describe('what leaves today', () => {
  it('HV1 HV2 is counted once each, and what is missing says where it stands', () => {
    const fresh = new PostingUnderTest().must({ type: 'intake', snapshot: said() });
    const confirmed = new PostingUnderTest()
      .must({ type: 'intake', snapshot: said() })
      .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' });
    const open = opened(said());
    const parked = packed(said()).must({ type: 'park', shelf: 4, takenBy: null });
    const stuck = opened(said()).must({ type: 'report-problem', reason: 'damaged', note: null });
    const ready = closed();
    const inside = closed();
    const left = closed();
    const all = [fresh, confirmed, open, parked, stuck, ready, inside, left];
    const batch = batchFor(only(all), 'B1');
    inside.must({ type: 'put-into-batch', batch, code: known(inside).snapshot.number });
    left.must({ type: 'put-into-batch', batch, code: known(left).snapshot.number });
    left.must({ type: 'hand-over', readAt: null, online: false, batch });
    const group = only(all);
    expect(dueOf(group)).toBe(all.length);
    expect({ left: group.left, batched: group.batched, ready: group.ready }).toEqual({
      left: 1,
      batched: 1,
      ready: 1,
    });
    expect(group.missing.map(({ place }) => place.kind)).toEqual([
      'problem',
      'not-confirmed',
      'not-packed',
      'packing',
      'shelf',
      'closed',
    ]);
    expect(group.cutoffAt).toBe(today);
  });

  it('HV1 what is due another day waits, except a closed parcel; what is late counts', () => {
    const later = opened(said({ cutoffAt: day.to + DAY }));
    expect(leavingOn([known(later)], day)).toEqual([]);
    expect(only([closed(said({ cutoffAt: day.to + DAY }))]).ready).toBe(1);
    expect(only([opened(said({ cutoffAt: day.from - DAY }))]).missing).toHaveLength(1);
    const digital = new PostingUnderTest()
      .must({ type: 'intake', snapshot: said() })
      .must({ type: 'check', findings: [{ code: 'nothing-to-pack' }] });
    expect(leavingOn([known(digital)], day)).toEqual([]);
  });

  it('HV3 the parcel of a cancelled order is called out until somebody pulled it', () => {
    const parked = packed(said()).must({ type: 'park', shelf: 4, takenBy: null });
    parked.must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(only([parked]).pull).toEqual([{ parcel: known(parked).snapshot.number, shelf: 4 }]);
    const shut = closed().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(only([shut]).pull.map(({ shelf }) => shelf)).toEqual([null]);
    shut.must({ type: 'say-pulled' });
    expect(leavingOn([known(shut)], day)).toEqual([]);
  });

  it('HV4 HV7 batches that left keep their parcels and papers; what became ready later stands beside them', () => {
    const [first, second, late] = [closed(), closed(), closed()];
    const batch = batchFor(only([first]), 'B2');
    const leaving = [first, second].map((each) => {
      const { number } = known(each).snapshot;
      each.must({ type: 'put-into-batch', batch, code: number });
      return { posting: number, parcel: number };
    });
    first.must({ type: 'hand-over', readAt: null, online: false, batch, papersFor: leaving });
    second.must({ type: 'hand-over', readAt: null, online: false, batch });
    const group = only([first, second, late]);
    expect(group.gone).toHaveLength(1);
    expect(group.gone[0]?.parcels).toEqual(leaving);
    expect(group.gone[0]?.papers?.snapshot.number).toBe(known(first).snapshot.number);
    expect(group.ready).toBe(1);
  });
});
