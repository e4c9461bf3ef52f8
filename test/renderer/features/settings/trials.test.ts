import { describe, expect, it } from 'vitest';
import { interpretScan } from '../../../../renderer/scan/interpret.ts';
import { compareWarehouses } from '../../../../renderer/features/settings/trials/compare-warehouses.ts';
import { judgeBadge } from '../../../../renderer/features/settings/trials/judge-badge.ts';
import { labelToTry } from '../../../../renderer/features/settings/trials/label-to-try.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { snapshot } from '../../../kit/postings.ts';

const house = (name: string, active = true) => ({ name, active });

describe('TRY2 warehouses that were read', () => {
  it('tells nothing where all is as known here', () => {
    expect(compareWarehouses([house('A'), house('B')], new Set(['A']), ['B'])).toEqual([]);
  });
  it('tells new, closed and unknown ones, each by its name and once', () => {
    expect(
      compareWarehouses([house('A'), house('B', false), house('C')], new Set(['A', 'X']), ['X', 'B']),
    ).toEqual([
      { kind: 'closed', name: 'B' },
      { kind: 'new', name: 'C' },
      { kind: 'unknown', name: 'X' },
    ]);
  });
});

describe('TRY3 the label that is asked for', () => {
  const posting = (number: string, over: Partial<PostingSnapshot> = {}): KnownPosting =>
    ({
      status: 'confirmed',
      labels: [],
      snapshot: snapshot({ number: postingNumber(number), phase: 'shipped', ...over }),
    }) as unknown as KnownPosting;

  it('is that of the most urgent posting that is assembled', () => {
    const found = labelToTry([
      posting('1-1', { cutoffAt: 300 }),
      posting('2-1', { cutoffAt: 100 }),
      posting('3-1', { cutoffAt: 50, phase: 'shippable' }),
    ]);
    expect(found?.number).toBe('2-1');
  });
  it.each([
    ['is not assembled yet', { phase: 'shippable' }],
    ['comes from a file', { source: 'file' }],
    ['has a label of our own', { way: 'non-integrated' }],
    ['goes in several boxes', { boxes: 2 }],
  ] as const)('is none of a posting that %s', (_what, over) => {
    expect(labelToTry([posting('1-1', over)])).toBeNull();
  });
});

describe('TRY4 a badge that is tried', () => {
  const heard = (text: string) => interpretScan({ text, alternate: text, aim: null });
  const judged = (text: string, pending: string | null = null) =>
    judgeBadge(heard(text), pending, [{ id: 'ANNA' }, { id: 'BOSS' }], (id) => id === 'BOSS');

  it.each([
    ['PL-BADGE-ANNA', { kind: 'opens', id: 'ANNA' }],
    ['PL-BADGE-BOSS', { kind: 'asks', id: 'BOSS' }],
    ['PL-BADGE-NOBODY', { kind: 'unknown', id: 'NOBODY' }],
    ['4600000000017', { kind: 'no-badge' }],
    ['PL-OK', { kind: 'no-badge' }],
    ['4711', { kind: 'no-badge' }],
  ])('%s is judged', (text, said) => {
    expect(judged(text)).toEqual(said);
  });
  it('takes digits only for the badge that waits for them', () => {
    expect(judged('4711', 'BOSS')).toEqual({ kind: 'check', id: 'BOSS', digits: '4711' });
    expect(judged('4600000000017', 'BOSS')).toEqual({ kind: 'no-badge' });
    expect(judged('PL-BADGE-ANNA', 'BOSS')).toEqual({ kind: 'opens', id: 'ANNA' });
  });
});
