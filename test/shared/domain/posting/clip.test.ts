import { expect, it } from 'vitest';
import { clipDay, clipsOf, type ClipRef } from '#shared/domain/posting/clip.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { bareRules, opened, product, scan, snapshot } from '../../../kit/postings.ts';

const clip = (id: string, from = 1_000): ClipRef => ({
  name: `2026-11/21-0208245774-0029-1-${id}.webm`,
  bytes: 1_200_000,
  sha256: 'ab'.repeat(32),
  ms: 48_000,
  from,
});
const parcel = () => opened(snapshot(), bareRules, [product()]);

it('CP9 a piece is a fact with name, size, sum and length; told twice it is one', () => {
  const posting = parcel().must(scan());
  posting.must({ type: 'keep-clip', clip: clip('a'), ended: 'left' });
  const facts = posting.facts.length;
  posting.must({ type: 'keep-clip', clip: clip('a'), ended: 'cut-off' });
  expect(posting.facts).toHaveLength(facts);
  expect(posting.facts.at(-1)).toMatchObject({ type: 'ClipKept', clip: clip('a'), ended: 'left' });
  expect(JSON.stringify(posting.facts.at(-1)).length).toBeLessThan(400);
});

it('CP9 no undo and nothing else that happens to the work takes a piece away', () => {
  const posting = parcel().must(scan());
  posting.must({ type: 'keep-clip', clip: clip('a'), ended: 'left' });
  posting.must({ type: 'undo' });
  expect(clipsOf(posting.state)).toHaveLength(1);
  posting.must({ type: 'report-problem', reason: 'damaged', note: null });
  posting.must({ type: 'keep-clip', clip: clip('b', 500), ended: 'problem' });
  posting.must({ type: 'resolve-problem', how: 'found' });
  posting.must({ type: 'cancel', reason: 'buyer', initiator: 'buyer' });
  posting.must({ type: 'keep-clip', clip: clip('c', 2_000), ended: 'cancelled' });
  // In the order in which they were recorded, whenever they were told.
  expect(clipsOf(posting.state).map((kept) => kept.ended)).toEqual(['problem', 'left', 'cancelled']);
});

it('CP9 facts from before there were clips give a posting without any', () => {
  const { facts, state } = parcel();
  expect(facts.reduce(evolvePosting, { status: 'absent' })).toEqual(state);
  expect(clipsOf(state)).toEqual([]);
  expect('clips' in state).toBe(false);
});

it.each(['../x.webm', '2026-11/21-../x.webm', '2026-11/21-a-b.jpg', '2026-11\\21-aaa.webm', ''])(
  'CP9 %s is no name of a piece',
  (name) => {
    expect(clipDay(name)).toBeNull();
    expect(clipDay(clip('a').name)).toBe(Date.UTC(2026, 10, 21));
  },
);
