import { describe, expect, it } from 'vitest';
import { takerOf, type BatchRef } from '#shared/domain/handover/batch.ts';
import { isDue } from '#shared/domain/handover/place.ts';
import { isOpenWork } from '#shared/domain/posting/open-work.ts';
import type { LeftWhy } from '#shared/domain/posting/said-left.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { absentPosting, type KnownPosting } from '#shared/domain/posting/state.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { effectsOf } from '#shared/process/posting-effects.ts';
import { leavingOn } from '#shared/projections/leaving.ts';
import { watchOf } from '#shared/projections/tracking.ts';
import {
  labelled,
  NUMBER,
  opened,
  packed,
  scan,
  snapshot,
  type PostingUnderTest,
} from '../../../kit/postings.ts';

const back = { type: 'scan-back', scanId: 'b', code: 'ii30525117479', owner: null } as const;
const closed = (of: PostingSnapshot = snapshot()): PostingUnderTest => labelled(of).must(back);
/** A parcel that the seller delivers himself: packed with a waybill, its own label scanned back. */
function byCourier(): PostingUnderTest {
  const posting = opened(snapshot({ way: 'non-integrated' }))
    .must(scan())
    .must(scan());
  posting.must({ type: 'waybill', raw: 'SF1402778603159', carrier: null, usedBy: null });
  const run = { jobId: `label:${NUMBER}:1`, outcome: 'printed', detail: null } as const;
  return posting.must({ type: 'label-printed', parcel: NUMBER, ...run }).must({ ...back, code: NUMBER });
}
const say = (why: LeftWhy, note: string | null = null) => ({ type: 'say-left', why, note }) as const;

const known = ({ state }: PostingUnderTest): KnownPosting => {
  if (state.status === 'absent') throw new Error('nothing there');
  return state;
};
const batchOf = (posting: PostingUnderTest): BatchRef => ({
  id: 'b1',
  taker: takerOf(known(posting)),
  begunAt: 1,
});
const putInto = (batch: BatchRef) => ({ type: 'put-into-batch', batch, code: NUMBER }) as const;
const day = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** What is sent outside because of the last facts. */
const effects = ({ facts }: PostingUnderTest, type: string): readonly string[] => {
  let state = absentPosting;
  const ids: string[] = [];
  for (const fact of facts) {
    const after = evolvePosting(state, fact);
    if (fact.type === type) ids.push(...effectsOf(state, fact, after).map(({ id }) => id));
    state = after;
  }
  return ids;
};

describe('a closed parcel that nobody hands over', () => {
  it('HB11 SHP13 is open work until somebody says where it is; then nobody looks for it, and it is watched', () => {
    const posting = closed();
    expect([isOpenWork(known(posting)), isDue(known(posting))]).toEqual([true, true]);
    expect(leavingOn([known(posting)], day)).toHaveLength(1);
    posting.must(say('unscanned'));
    expect([isOpenWork(known(posting)), isDue(known(posting))]).toEqual([false, false]);
    expect(leavingOn([known(posting)], day)).toEqual([]);
    expect(watchOf(known(posting))).toMatchObject({ number: NUMBER, lost: false });
    expect(known(posting).saidLeft).toMatchObject({ why: 'unscanned', note: null, by: 'ANNA' });
    expect(posting.do(say('missing', 'again')).facts).toEqual([]);
  });

  it('HB11 one that nobody finds counts as lost', () => {
    const posting = closed().must(say('missing', 'not on its shelf'));
    expect(watchOf(known(posting))).toMatchObject({ lost: true });
    expect(posting.types().slice(-2)).toEqual(['LeftSaid', 'LossSaid']);
  });

  it('HB11 takes a note, unless the carrier took it', () => {
    for (const why of ['other-way', 'missing'] as const) {
      expect(closed().refused(say(why)).code).toBe('reason-needed');
      expect(closed().refused(say(why, '  ')).code).toBe('reason-needed');
      expect(closed().refused(say(why, 'x'.repeat(501))).code).toBe('reason-needed');
      expect(closed().do(say(why, 'the buyer came')).ok).toBe(true);
    }
  });

  it('HB11 is said of closed parcels only, and of none that lies in a batch, left or was cancelled', () => {
    expect(packed().refused(say('unscanned')).code).toBe('not-closed');
    const batched = closed();
    batched.must(putInto(batchOf(batched)));
    expect(batched.refused(say('unscanned')).code).toBe('wrong-moment');
    batched.must({ type: 'hand-over', readAt: null, online: false, batch: batchOf(batched) });
    expect(batched.refused(say('unscanned')).code).toBe('handed-over');
    const gone = closed().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(gone.refused(say('unscanned')).code).toBe('cancelled');
  });

  it('HB11 what a hand-over tells of its delivery is told, once and never of a missing one', () => {
    const found = byCourier().must(say('other-way', 'own courier'));
    expect(effects(found, 'LeftSaid')).toEqual([`delivering:${NUMBER}`]);
    expect(watchOf(known(found))?.step).toBe('last-mile');
    expect(found.do({ type: 'report-step', step: 'last-mile' }).ok).toBe(true);
    const lost = byCourier().must(say('missing', 'not there'));
    expect(effects(lost, 'LeftSaid')).toEqual([]);
    expect(watchOf(known(lost))?.step).toBeNull();
    expect(lost.do({ type: 'report-step', step: 'last-mile' }).ok).toBe(false);
    expect(effects(closed().must(say('unscanned')), 'LeftSaid')).toEqual([]);
  });

  it('HB12 scanned into a batch it is here after all, and leaves like any other', () => {
    const posting = closed().must(say('missing', 'not there'));
    const batch = batchOf(posting);
    posting.must(putInto(batch));
    expect(posting.types().slice(-3)).toEqual(['HereSaid', 'LossSaid', 'PutIntoBatch']);
    expect(known(posting).saidLeft).toBeUndefined();
    expect(watchOf(known(posting))).toBeNull();
    expect([isOpenWork(known(posting)), isDue(known(posting))]).toEqual([true, true]);
    posting.must({ type: 'hand-over', readAt: null, online: false, batch });
    expect(posting.state.status).toBe('handed-over');
  });

  it('HB12 opened again it is here, too', () => {
    const posting = closed().must(say('missing', 'not there')).must({ type: 'reopen', reason: 'found' });
    expect(posting.types().slice(-3)).toEqual(['HereSaid', 'LossSaid', 'PostingReopened']);
    expect(known(posting).care?.lost).toBeNull();
    expect([known(posting).saidLeft, isOpenWork(known(posting))]).toEqual([undefined, true]);
  });

  it('HB11 SHP13 cancelled afterwards nobody is sent to pull what is not here, and its shop may go', () => {
    const posting = closed()
      .must(say('unscanned'))
      .must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(posting.state).toMatchObject({ status: 'cancelled', toPull: false });
    expect(isOpenWork(known(posting))).toBe(false);
  });
});
