import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftKinds, type CareCommand, type Claim } from '#shared/domain/posting/care.ts';
import { hasLeft, leftOf } from '#shared/domain/posting/left.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { labelled, NUMBER, opened, packed, PostingUnderTest, snapshot } from '../../../kit/postings.ts';

const fresh = () => new PostingUnderTest().must({ type: 'intake', snapshot: snapshot() });
const closed = () => labelled().must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null });
const leave = { type: 'hand-over', readAt: null, online: false } as const;
const cancel = { type: 'cancel', reason: 'передумал', initiator: 'client' } as const;
const reported = () => packed().must({ type: 'report-problem', reason: 'damaged', note: null });
const claim: Claim = {
  against: 'carrier',
  kopecks: 125_050,
  since: 5,
  dueAt: null,
  state: 'open',
  paidKopecks: null,
  note: '',
};
const careOf = ({ state }: PostingUnderTest) => (state.status === 'absent' ? undefined : state.care);
const said = (partial: Partial<PostingSnapshot>) =>
  ({ type: 'intake', snapshot: snapshot({ actions: [], ...partial }) }) as const;

describe('whose a problem is', () => {
  it('PQ1 is taken by name and let go; again by the same person changes nothing', () => {
    const posting = reported().must({ type: 'take-problem' });
    expect(careOf(posting)?.taken?.by).toBe('ANNA');
    const facts = posting.facts.length;
    expect(posting.must({ type: 'take-problem' }).facts).toHaveLength(facts);
    expect(careOf(posting.must({ type: 'leave-problem' }))?.taken).toBeNull();
    expect(posting.must({ type: 'leave-problem' }).types().at(-1)).toBe('ProblemLeft');
  });

  it('PQ1 is nobody’s once it is resolved or confirmed, and what was noted stays', () => {
    const solved = reported()
      .must({ type: 'take-problem' })
      .must({ type: 'write-note', text: 'есть на складе 2' })
      .must({ type: 'resolve-problem', how: 'restocked' });
    expect(careOf(solved)).toMatchObject({ taken: null, notes: [{ text: 'есть на складе 2' }] });
    const confirmed = fresh()
      .must({ type: 'take-problem' })
      .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' });
    expect(careOf(confirmed)?.taken).toBeNull();
  });
});

describe('what is noted', () => {
  it('PQ2 keeps who and when, and no empty note', () => {
    const posting = fresh().must({ type: 'write-note', text: '  звонили, не отвечает ' });
    expect(careOf(posting)?.notes).toMatchObject([{ by: 'ANNA', text: 'звонили, не отвечает' }]);
    expect(posting.refused({ type: 'write-note', text: '  ' })).toEqual({ code: 'reason-needed' });
    expect(posting.refused({ type: 'write-note', text: 'x'.repeat(2001) })).toEqual({
      code: 'reason-needed',
    });
  });

  it('MD4 a message that somebody sent is noted by kind and language, never its text', () => {
    const posting = fresh().must({ type: 'tell-message', draft: 'address', tongue: 'ru' });
    expect(posting.facts.at(-1)).toEqual({
      type: 'MessageTold',
      at: expect.any(Number),
      by: 'ANNA',
      draft: 'address',
      tongue: 'ru',
    });
  });

  it('PQ3 changes nothing else of a posting, wherever it stands', () => {
    const places = [
      fresh,
      opened,
      packed,
      reported,
      closed,
      () => closed().must(leave),
      () => closed().must(cancel),
    ];
    const deeds: readonly CareCommand[] = [
      { type: 'take-problem' },
      { type: 'leave-problem' },
      { type: 'write-note', text: 'проверили' },
      ...draftKinds.map((draft) => ({ type: 'tell-message', draft, tongue: 'en' }) as const),
      { type: 'write-claim', claim },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 6 }),
        (place, done) => {
          const posting = place();
          const { care: _, ...before } = { care: undefined, ...posting.state };
          for (const deed of done) posting.must(deed);
          const { care: __, ...after } = { care: undefined, ...posting.state };
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a parcel that left', () => {
  it('TK1 is watched from its hand-over, and in the house again once it is opened', () => {
    expect(hasLeft(closed().state as never)).toBe(false);
    const gone = closed().must(leave);
    expect(gone.state.status === 'absent' ? null : leftOf(gone.state)?.at).toBe(gone.facts.at(-1)?.at);
    const seen = closed().must(said({ phase: 'delivering', rawStatus: 'delivering' }));
    expect(seen.state.status === 'absent' || hasLeft(seen.state)).toBe(true);
    const back = seen.must({ type: 'reopen', reason: 'привезли назад' });
    expect(back.state.status === 'absent' || hasLeft(back.state)).toBe(false);
  });

  it('TK2 only another state at the marketplace is news', () => {
    const gone = closed().must(leave);
    const left = () => (gone.state.status === 'absent' ? null : leftOf(gone.state));
    const at = left()?.newsAt;
    gone.must(said({ phase: 'shippable', warehouse: 'Другой' }));
    expect(left()?.newsAt).toBe(at);
    gone.must(said({ phase: 'delivering', rawStatus: 'delivering', rawSubstatus: 'posting_in_carriage' }));
    expect(left()?.newsAt).toBe(gone.facts.at(-1)?.at);
    const second = left()?.newsAt;
    gone.must(said({ phase: 'delivering', rawStatus: 'delivering', rawSubstatus: 'posting_on_way_to_city' }));
    expect(left()?.newsAt).toBeGreaterThan(second ?? Infinity);
    expect(left()?.at).toBe(at);
  });

  it('TK5 only a parcel that left can be lost, and it can be found again', () => {
    expect(closed().refused({ type: 'say-lost', lost: true })).toEqual({
      code: 'wrong-moment',
      status: 'closed',
    });
    const lost = closed().must(leave).must({ type: 'say-lost', lost: true });
    expect(careOf(lost)?.lost?.by).toBe('ANNA');
    expect(careOf(lost.must({ type: 'say-lost', lost: false }))?.lost).toBeNull();
  });

  it('TK6 a claim is in whole kopecks, and what was paid is known where it was paid', () => {
    const gone = () => closed().must(leave);
    expect(careOf(gone().must({ type: 'write-claim', claim }))?.claim).toEqual(claim);
    for (const wrong of [
      { ...claim, kopecks: 0 },
      { ...claim, kopecks: 10.5 },
      { ...claim, state: 'paid' as const },
      { ...claim, paidKopecks: 100 },
    ])
      expect(gone().refused({ type: 'write-claim', claim: wrong })).toEqual({ code: 'reason-needed' });
    const paid: Claim = { ...claim, state: 'paid', paidKopecks: 100_000 };
    const posting = gone().must({ type: 'write-claim', claim }).must({ type: 'write-claim', claim: paid });
    expect(posting.facts.filter(({ type }) => type === 'ClaimWritten')).toHaveLength(2);
    expect(careOf(posting)?.claim).toEqual(paid);
    const facts = posting.facts.length;
    expect(posting.must({ type: 'write-claim', claim: paid }).facts).toHaveLength(facts);
  });
});
