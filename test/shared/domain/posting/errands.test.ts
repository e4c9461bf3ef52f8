import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import { refusedErrands, type Errand } from '#shared/domain/posting/errands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { isActive } from '#shared/projections/queue.ts';
import { effectsOf } from '#shared/process/posting-effects.ts';
import { effectClasses } from '#shared/process/effect-classes.ts';
import { errandOf } from '#shared/process/errand-effects.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import {
  labelled,
  line,
  NUMBER,
  opened,
  packed,
  PostingUnderTest,
  scan,
  snapshot,
} from '../../../kit/postings.ts';

const known = (posting: PostingUnderTest): KnownPosting => {
  if (posting.state.status === 'absent') throw new Error('absent');
  return posting.state;
};
const back = { type: 'scan-back', scanId: 'b', code: NUMBER, owner: null } as const;
const closed = (of = snapshot()): PostingUnderTest => labelled(of).must(back);
/** A parcel that the seller delivers himself: packed with a waybill, its own label printed. */
function byCourier(of = snapshot({ way: 'non-integrated' })): PostingUnderTest {
  const posting = opened(of).must(scan()).must(scan());
  posting.must({ type: 'waybill', raw: 'SF1402778603159', carrier: null, usedBy: null });
  return posting.must({
    type: 'label-printed',
    parcel: NUMBER,
    jobId: `label:${NUMBER}:1`,
    outcome: 'printed',
    detail: null,
  });
}
const tracking: Errand = { what: 'tracking', trackingNumber: 'SF1402778603159' };
const id = `tracking:${NUMBER}:SF1402778603159`;
const refused = (): PostingUnderTest =>
  closed().must({ type: 'errand-refused', id, errand: tracking, why: 'NO' });
const lastEffects = (posting: PostingUnderTest) => {
  let state: PostingState = absentPosting;
  let last: ReturnType<typeof effectsOf> = [];
  for (const fact of posting.facts) {
    const before = state;
    state = evolvePosting(state, fact);
    last = effectsOf(before, fact, state);
  }
  return last;
};

describe('what is refused for good', () => {
  it('OB7 is a person’s choice, on closed parcels too, and told once', () => {
    const posting = refused().must({ type: 'errand-refused', id, errand: tracking, why: 'NO' });
    expect(posting.types().filter((name) => name === 'ErrandRefused')).toHaveLength(1);
    expect(refusedErrands(known(posting))).toMatchObject([{ id, why: 'NO' }]);
    expect(isActive(known(posting))).toBe(true);
  });

  it('OB8 once more is an effect of its own; left is over', () => {
    const again = refused().must({ type: 'settle-errand', id, choice: 'again', number: null });
    expect(lastEffects(again)).toMatchObject([{ id: `${id}:again-1`, effect: { kind: 'tracking' } }]);
    expect(isActive(known(again))).toBe(false);
    const left = refused().must({ type: 'settle-errand', id, choice: 'leave', number: null });
    expect(lastEffects(left)).toEqual([]);
    expect(left.do({ type: 'settle-errand', id, choice: 'again', number: null }).facts).toEqual([]);
  });

  it('OB8 a corrected number is checked like any other', () => {
    const posting = refused();
    const number = { raw: '12', carrier: null, usedBy: null };
    expect(posting.refused({ type: 'settle-errand', id, choice: 'correct', number }).code).toBe(
      'waybill-refused',
    );
    posting.must({
      type: 'settle-errand',
      id,
      choice: 'correct',
      number: { ...number, raw: 'SF9999999999999' },
    });
    expect(lastEffects(posting)).toMatchObject([{ effect: { trackingNumber: 'SF9999999999999' } }]);
  });

  it('OB7 of a cancelled posting nothing is wanted any more', () => {
    const posting = closed().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(posting.do({ type: 'errand-refused', id, errand: tracking, why: 'NO' }).facts).toEqual([]);
  });

  it('SH5 a ship call refused after closing keeps the parcel in sight until it is asked again', () => {
    const parcel = byCourier().must(back).must({ type: 'ship-refused', generation: 1, why: 'NO' });
    expect(parcel.state.status).toBe('closed');
    expect(isActive(known(parcel))).toBe(true);
    parcel.must({ type: 'ship-again' });
    expect(lastEffects(parcel)).toMatchObject([{ id: `ship:${NUMBER}:2` }]);
  });
});

describe('cancelling at the marketplace', () => {
  const all = { type: 'ask-cancel', reasonId: '352', message: '', lines: null } as const;

  it('CN8 needs a reason, is asked once, and is refused for what has left', () => {
    const posting = packed();
    expect(posting.refused({ ...all, reasonId: '' }).code).toBe('reason-needed');
    posting.must(all);
    expect(lastEffects(posting)).toMatchObject([{ id: `cancel:${NUMBER}`, lane: `market:${NUMBER}` }]);
    expect(posting.do(all).facts).toEqual([]);
    const gone = closed().must({ type: 'hand-over', readAt: null, online: false });
    expect(gone.refused(all).code).toBe('handed-over');
  });

  it('CN8 some units are fewer than all, and what was there is kept for the read that settles it', () => {
    const two = packed(snapshot({ lines: [line({ quantity: 2 })] }));
    const units = (quantity: number) => ({ ...all, lines: [{ sku: sku('100'), quantity }] });
    expect(two.refused(units(2)).code).toBe('wrong-moment');
    expect(two.refused(units(3)).code).toBe('wrong-moment');
    two.must(units(1));
    expect(lastEffects(two)).toMatchObject([
      { effect: { kind: 'cancel-units', lines: [{ quantity: 1 }], before: [{ quantity: 2 }] } },
    ]);
  });
});

describe('a parcel that must not leave', () => {
  const cancelled = () =>
    closed().must({
      type: 'intake',
      snapshot: snapshot({ cancellation: { reason: 'x', initiator: 'client', afterShip: true }, lines: [] }),
    });

  it('CN5 keeps what lies in it, whatever the marketplace says of its content, until it is pulled', () => {
    const posting = cancelled();
    expect(posting.state).toMatchObject({ status: 'cancelled', wasClosed: true, toPull: true, seen: false });
    expect(posting.types()).not.toContain('PackingAbandoned');
    posting.must({ type: 'see-cancellation' });
    expect(posting.state).toMatchObject({ seen: true, toPull: true });
    expect(isActive(known(posting))).toBe(true);
    posting.must({ type: 'say-pulled' });
    expect(isActive(known(posting))).toBe(false);
    expect(posting.do({ type: 'say-pulled' }).facts).toEqual([]);
  });

  it('CN5 in somebody’s hands it is pulled by answering the stop; one that left cannot be pulled', () => {
    expect(cancelled().must({ type: 'see-cancellation', pulled: true }).state).toMatchObject({
      toPull: false,
    });
    const left = closed().must({ type: 'hand-over', readAt: null, online: false });
    const note = { reason: 'x', initiator: 'client', afterShip: true };
    left.must({ type: 'intake', snapshot: snapshot({ cancellation: note }) });
    expect(left.state).toMatchObject({ status: 'cancelled', wasClosed: true, toPull: false });
  });
});

describe('hand-over', () => {
  it('HO2 waits for a read of the last ten minutes, unless the marketplace cannot be reached', () => {
    const at = 1_000_000_000_000_000;
    const posting = closed();
    expect(posting.refused({ type: 'hand-over', readAt: null, online: true })).toEqual({
      code: 'not-read-lately',
      minutes: 10,
    });
    expect(posting.refused({ type: 'hand-over', readAt: 0, online: true }).code).toBe('not-read-lately');
    expect(posting.must({ type: 'hand-over', readAt: at, online: true }).state.status).toBe('handed-over');
  });

  it('HO3 the steps of an own delivery follow each other, each once', () => {
    const posting = byCourier()
      .must({ type: 'ship-confirmed', numbers: [NUMBER] })
      .must(back);
    expect(posting.refused({ type: 'report-step', step: 'last-mile' }).code).toBe('wrong-moment');
    posting.must({ type: 'hand-over', readAt: null, online: false });
    expect(posting.refused({ type: 'report-step', step: 'delivered' }).code).toBe('wrong-moment');
    posting.must({ type: 'report-step', step: 'last-mile' });
    expect(lastEffects(posting)).toMatchObject([{ id: `last-mile:${NUMBER}` }]);
    expect(posting.do({ type: 'report-step', step: 'last-mile' }).facts).toEqual([]);
    posting.must({ type: 'report-step', step: 'delivered' });
    expect(lastEffects(posting)).toMatchObject([{ id: `delivered:${NUMBER}` }]);
  });
});

describe('assembly', () => {
  it('SH7 each warehouse keeps to its own policy, else the station’s', () => {
    const settings = { shipPolicy: 'at-packing', shipPolicies: { 'Склад 2': 'at-confirmation' } } as const;
    expect(policyOf(settings, { warehouse: 'Склад 2' })).toBe('at-confirmation');
    expect(policyOf(settings, { warehouse: 'constructor' })).toBe('at-packing');
    expect(policyOf(settings, { warehouse: null })).toBe('at-packing');
  });

  it('SH8 the cut-off is confirmed before the ship call, and lets the posting be confirmed at all', () => {
    const waits = snapshot({
      way: 'non-integrated',
      phase: 'unready',
      actions: ['set_cutoff'],
      cutoffAt: 77,
    });
    const posting = byCourier(waits);
    let state: PostingState = absentPosting;
    const ids = posting.facts.flatMap((fact) => {
      const before = state;
      state = evolvePosting(state, fact);
      return effectsOf(before, fact, state).map(({ id: each }) => each);
    });
    expect(ids.slice(0, 2)).toEqual([`cutoff:${NUMBER}:1`, `ship:${NUMBER}:1`]);
  });

  it('SH9 marks are taken over once, where that is offered after assembly', () => {
    const shoes = snapshot({ lines: [line({ quantity: 1, marking: 'required' })] });
    const raw = `010460123456789321abcdefghijklm\u001D91AAAA\u001D92${'b'.repeat(20)}`;
    const posting = opened(shoes).must({
      type: 'mark',
      scanId: 'm',
      raw,
      product: { sku: sku('100'), name: 'x', units: 1 },
      usedBy: null,
    });
    posting.must({ type: 'ship-confirmed', numbers: [NUMBER] });
    const offered = { ...shoes, phase: 'shipped', actions: ['update_cis'] } as const;
    posting.must({ type: 'intake', snapshot: offered });
    expect(lastEffects(posting)).toMatchObject([{ id: `update-marks:${NUMBER}` }]);
    posting.must({ type: 'intake', snapshot: shoes }).must({ type: 'intake', snapshot: offered });
    expect(posting.types().filter((name) => name === 'ErrandAsked')).toHaveLength(1);
  });
});

/** What is asked instead of the posting. */
const otherwise: Readonly<Record<string, string>> = {
  'return-answer': 'wish',
  'give-up-carriage': 'carriage',
};

it('OB6 every kind of effect says how it is settled; what cannot be repeated is settled by reading the posting', () => {
  for (const [kind, { class: is, settledBy }] of Object.entries(effectClasses)) {
    if (is === 'state-setting' || is === 'irreversible')
      expect([kind, settledBy]).toEqual([kind, otherwise[kind] ?? 'posting']);
    if (is === 'set-value') expect([kind, settledBy]).toEqual([kind, 'repeating']);
  }
  expect(errandOf({ kind: 'cancel', posting: NUMBER, reasonId: '1', message: '' })).toMatchObject({
    what: 'cancel',
  });
  expect(errandOf({ kind: 'ship', posting: NUMBER, generation: 1, packages: [] })).toBeNull();
});
