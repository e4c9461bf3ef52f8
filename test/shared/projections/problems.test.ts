import { describe, expect, it } from 'vitest';
import { noCare } from '#shared/domain/posting/care.ts';
import { problemReasons } from '#shared/domain/posting/facts.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { queueRow } from '#shared/projections/queue.ts';
import { problemsIn } from '#shared/projections/problems.ts';
import { oldestFirst, passesFilter, problemSorts, sortOf } from '#shared/projections/problem-sorts.ts';
import { offersFor } from '../../../renderer/features/problems/offers.ts';
import { common } from '../../gallery/parcel.ts';
import { line } from '../../kit/postings.ts';

const fresh = (
  findings: readonly CheckFinding[] | null,
  phase: 'shippable' | 'unready' = 'shippable',
): KnownPosting => ({
  ...common({ phase }),
  status: 'new',
  findings,
});
const reported = (ship: KnownPosting['ship']): KnownPosting => {
  const before = { ...common(), status: 'confirmed' } as const;
  return {
    ...before,
    ship,
    status: 'problem',
    reason: 'damaged',
    note: null,
    since: 5,
    reportedBy: 'ANNA',
    before,
  };
};
const because = (
  reason: (typeof problemReasons)[number],
  more: Partial<Extract<KnownPosting, { status: 'problem' }>> = {},
  actions: readonly string[] = [],
): KnownPosting => {
  const before = {
    ...common({ actions, source: 'market', way: 'fbs', lines: [line()] }),
    status: 'confirmed',
  } as const;
  return {
    ...before,
    status: 'problem',
    reason,
    note: null,
    since: 5,
    reportedBy: 'ANNA',
    before,
    ...more,
  };
};
const listed = (posting: KnownPosting) => problemsIn([queueRow(posting)], () => posting);
const flat: CheckFinding = { code: 'address-incomplete', missing: ['flat'] };

describe('work list of problems', () => {
  it('leaves out what is on its way by itself: ready postings and ones not checked yet', () => {
    expect(listed({ ...common(), status: 'confirmed' })).toEqual([]);
    expect(listed(fresh(null))).toEqual([]);
  });

  it('lists what the check blocks, and lets a person confirm it all the same (CK2)', () => {
    const [trouble] = listed(fresh([flat, { code: 'no-barcode', sku: '1' }]));
    expect(trouble).toMatchObject({ kind: 'found', findings: [flat] });
    expect(trouble === undefined ? [] : offersFor(trouble)).toEqual(['message', 'confirmAnyway']);
  });

  it('offers nothing where the marketplace does not let anybody confirm yet', () => {
    const [trouble] = listed(fresh([{ code: 'not-shippable', rawStatus: 'awaiting_approve' }], 'unready'));
    expect(trouble === undefined ? ['?'] : offersFor(trouble)).toEqual([]);
  });

  it('lists what nobody confirmed where confirming by itself is off', () => {
    const [trouble] = listed(fresh([]));
    expect(trouble?.kind).toBe('waits');
  });

  it('offers to ask again only where the marketplace refused (SH5)', () => {
    const [plain] = listed(reported({ state: 'none' }));
    const [refused] = listed(reported({ state: 'refused', generation: 1, why: 'HAS_INCORRECT_STATUS' }));
    expect(plain === undefined ? [] : offersFor(plain)).toEqual(['tookAnother', 'message']);
    expect(refused === undefined ? [] : offersFor(refused)).toEqual(['shipAgain', 'tookAnother', 'message']);
  });

  it('PQ4 each problem has one kind by its reason, and the filters leave what their counts say', () => {
    const all = problemReasons.flatMap((reason) => listed(because(reason)));
    expect(all.map(sortOf)).toEqual([
      'goods',
      'goods',
      'goods',
      'goods',
      'address',
      'label',
      'label',
      'other',
    ]);
    const counts = problemSorts.map((sort) => all.filter((each) => passesFilter(sort, each, null)).length);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(all.length);
    expect(all.filter((each) => passesFilter('all', each, null))).toHaveLength(all.length);
  });

  it('PQ4 mine are those that I took, and the oldest come first where that is wanted', () => {
    const taken = because('damaged', { care: { ...noCare, taken: { by: 'BOSS', at: 9 } }, since: 50 });
    const older = because('other', { since: 7 });
    const all = [...listed(taken), ...listed(older)];
    expect(all.filter((each) => passesFilter('mine', each, 'BOSS'))).toHaveLength(1);
    expect(all.filter((each) => passesFilter('mine', each, 'ANNA'))).toHaveLength(0);
    expect(all.filter((each) => passesFilter('mine', each, null))).toHaveLength(0);
    expect(oldestFirst(all).map(({ posting }) => ('since' in posting ? posting.since : null))).toEqual([
      7, 50,
    ]);
  });

  it('PQ5 what helps against the reason is offered first, cancelling last', () => {
    const offers = (reason: (typeof problemReasons)[number]) => {
      const [trouble] = listed(because(reason, {}, ['cancel']));
      return trouble === undefined ? [] : offersFor(trouble);
    };
    expect(offers('out-of-stock')).toEqual(['restocked', 'units', 'message', 'cancelThere']);
    expect(offers('damaged')[0]).toBe('tookAnother');
    expect(offers('bad-address')).toEqual(['message', 'addressKnown', 'cancelThere']);
    expect(offers('label-trouble')).toEqual(['resolve', 'split', 'cancelThere']);
    for (const reason of problemReasons) expect(offers(reason).at(-1)).toBe('cancelThere');
  });

  it('PQ6 goods are left out only of what has several units, is not assembled, and may be cancelled', () => {
    const mayLeaveOut = (posting: KnownPosting) =>
      listed(posting).some((trouble) => offersFor(trouble).includes('units'));
    expect(mayLeaveOut(because('out-of-stock', {}, ['cancel']))).toBe(true);
    expect(mayLeaveOut(because('out-of-stock', {}, []))).toBe(false);
    const one = because('out-of-stock', {}, ['cancel']);
    const [first] = one.snapshot.lines;
    if (first === undefined) throw new Error('no line');
    expect(mayLeaveOut({ ...one, snapshot: { ...one.snapshot, lines: [{ ...first, quantity: 1 }] } })).toBe(
      false,
    );
    expect(mayLeaveOut({ ...one, ship: { state: 'confirmed', numbers: [] } })).toBe(false);
  });
});
