import { describe, expect, it } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { planWave, waveSum, type WaveCandidate, type WaveWish } from '#shared/domain/rules/wave-plan.ts';
import { catalogue, product, snapshot } from '../../../kit/postings.ts';

const candidate = (
  n: number,
  skus: readonly string[],
  part: Partial<PostingSnapshot> = {},
): WaveCandidate => ({
  number: postingNumber(`0208245774-${n}-1`),
  snapshot: snapshot({ number: postingNumber(`0208245774-${n}-1`), cutoffAt: 1000 + n, ...part }),
  wants: skus.map((id) => ({ sku: sku(id), quantity: 1 })),
});

const wish = (part: Partial<WaveWish> = {}): WaveWish => ({
  way: null,
  carrier: null,
  warehouse: null,
  cutoff: null,
  express: null,
  only: null,
  single: false,
  order: 'urgent',
  size: 12,
  ...part,
});

const all = [
  candidate(1, ['a', 'b'], { express: true, cutoffAt: 1000 }),
  candidate(2, ['c', 'd'], { way: 'non-integrated', carrier: 'CDEK' }),
  candidate(3, ['e']),
  candidate(4, ['a', 'b'], { warehouse: 'North' }),
  candidate(5, ['a', 'c']),
];
const planned = (part: Partial<WaveWish>): readonly number[] =>
  planWave(all, wish(part)).map(({ number }) => Number(number.split('-')[1]));

describe('planning', () => {
  it('WV1 takes what fits, the most urgent first, and no more than there is room for', () => {
    expect(planned({})).toEqual([1, 2, 4, 5]);
    expect(planned({ size: 2 })).toEqual([1, 2]);
    expect(planned({ single: true })).toEqual([1, 2, 3, 4, 5]);
    expect(planned({ way: 'non-integrated' })).toEqual([2]);
    expect(planned({ carrier: 'CDEK' })).toEqual([2]);
    expect(planned({ warehouse: 'North' })).toEqual([4]);
    expect(planned({ express: false })).toEqual([2, 4, 5]);
    expect(planned({ cutoff: { from: 1000, to: 1002 } })).toEqual([1, 2]);
    expect(planned({ only: new Set(all.slice(2, 4).map(({ number }) => number)) })).toEqual([3, 4]);
    expect(planned({ size: 0 })).toEqual([]);
  });

  it('WV1 a short walk begins with the most urgent and goes on where least is added, in the order of urgency', () => {
    expect(planned({ order: 'short', size: 2 })).toEqual([1, 4]);
    expect(planned({ order: 'short', size: 3 })).toEqual([1, 4, 5]);
    expect(planned({ order: 'short' })).toEqual([1, 2, 4, 5]);
  });

  it('WV1 leaves out what has nothing to fetch, even where it was chosen', () => {
    const digital = candidate(9, []);
    expect(planWave([digital], wish({ single: true, only: new Set([digital.number]) }))).toEqual([]);
  });
});

it('WV2 adds up units, kinds, shelves and aisles, along the shelves, and tells what lies nowhere', () => {
  const at = (id: string, shelf: string | null) => product({ sku: sku(id), name: id, shelf });
  const lookup = catalogue(at('a', 'A-03-2'), at('b', 'A-01-1'), at('c', 'C2'), at('d', null));
  const sum = waveSum(planWave(all, wish({ size: 2 })), [3, 7], lookup);
  expect(sum).toMatchObject({ postings: 2, units: 4, kinds: 4, shelves: 3, aisles: 2, lost: 1 });
  expect(sum.stops.map(({ shelf, slots }) => [shelf, slots[0]?.slot])).toEqual([
    ['A-01-1', 3],
    ['A-03-2', 3],
    ['C2', 7],
    [null, 7],
  ]);
});
