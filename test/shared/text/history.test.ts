import { expect, it } from 'vitest';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { tellHistory } from '#shared/text/tell-history.ts';
import { labelled, NUMBER } from '../../kit/postings.ts';

const money = (kopecks: number) => `${kopecks / 100} ₽`;

/** Keys of what is told of these facts, in their order. */
function keysOf(facts: readonly PostingFact[]): readonly string[] {
  let before: PostingSnapshot | null = null;
  return facts.flatMap((fact) => {
    const told = tellHistory(fact, before, money);
    if ('snapshot' in fact) before = fact.snapshot;
    return told === null ? [] : [told.key.replace('care:history.', '')];
  });
}

it('PQ7 tells what happened to a posting, not every scan of it', () => {
  const posting = labelled()
    .must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null })
    .must({ type: 'hand-over', readAt: null, online: false })
    .must({ type: 'say-lost', lost: true })
    .must({
      type: 'write-claim',
      claim: {
        against: 'carrier',
        kopecks: 5000,
        since: 1,
        dueAt: null,
        state: 'open',
        paidKopecks: null,
        note: '',
      },
    });
  expect(keysOf(posting.facts)).toEqual([
    'takenIn',
    'confirmed',
    'started',
    'packed',
    'closed',
    'handedOver',
    'lost',
    'claim',
  ]);
});

it('PQ7 a problem is told with its reason, or with the words of whoever reported it', () => {
  const at = { at: 1, by: 'ANNA' } as const;
  const said = (note: string | null) =>
    tellHistory({ type: 'ProblemReported', ...at, reason: 'damaged', note }, null, money)?.params['reason'];
  expect(said(null)).toEqual({ say: { key: 'care:reasons.damaged', params: {} } });
  expect(said('треснула ручка')).toBe('треснула ручка');
  const how = (word: string) =>
    tellHistory({ type: 'ProblemResolved', ...at, how: word }, null, money)?.params['how'];
  expect(how('restocked')).toEqual({ say: { key: 'care:hows.restocked', params: {} } });
  expect(how('a word of another version')).toEqual({ say: { key: 'care:hows.desk', params: {} } });
});
