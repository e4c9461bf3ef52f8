import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { queueRow } from '#shared/projections/queue.ts';
import { problemsIn } from '#shared/projections/problems.ts';
import { actionsFor } from '../../../renderer/features/problems/use-problem-actions.ts';
import { common } from '../../gallery/parcel.ts';

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
    expect(trouble === undefined ? [] : actionsFor(trouble)).toEqual(['confirmAnyway']);
  });

  it('offers nothing where the marketplace does not let anybody confirm yet', () => {
    const [trouble] = listed(fresh([{ code: 'not-shippable', rawStatus: 'awaiting_approve' }], 'unready'));
    expect(trouble === undefined ? ['?'] : actionsFor(trouble)).toEqual([]);
  });

  it('lists what nobody confirmed where confirming by itself is off', () => {
    const [trouble] = listed(fresh([]));
    expect(trouble?.kind).toBe('waits');
  });

  it('offers to ask again only where the marketplace refused (SH5)', () => {
    const [plain] = listed(reported({ state: 'none' }));
    const [refused] = listed(reported({ state: 'refused', generation: 1, why: 'HAS_INCORRECT_STATUS' }));
    expect(plain === undefined ? [] : actionsFor(plain)).toEqual(['resolve']);
    expect(refused === undefined ? [] : actionsFor(refused)).toEqual(['shipAgain', 'resolve']);
  });
});
