import { expect, it } from 'vitest';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import { photosOf, type PhotoRef } from '#shared/domain/posting/photo.ts';
import type { PhotoRule } from '#shared/domain/rules/photo.ts';
import { bareRules, opened, product, scan, snapshot, who } from '../../../kit/postings.ts';

const photo: PhotoRef = {
  name: '2026-11/21-0208245774-0029-1-p1.jpg',
  bytes: 120_000,
  sha256: 'ab'.repeat(32),
  width: 1280,
  height: 720,
};

const rule = (part: Partial<PhotoRule> = {}): PhotoRule => ({
  duty: 'required',
  traits: [],
  ways: [],
  ...part,
});

const parcel = (photoRule: PhotoRule, way: 'fbs' | 'aggregator' = 'fbs') =>
  opened(snapshot({ way }), { ...bareRules, weigh: 'optional', photo: photoRule }, [
    product({ traits: ['fragile'] }),
  ]);
const steps = (of: ReturnType<typeof opened>): readonly string[] =>
  of.state.status === 'packing' ? of.state.work.plan.steps.map(({ id }) => id) : [];
const ready = (photoRule: PhotoRule) => {
  const posting = parcel(photoRule).must(scan()).must(scan());
  for (const stepId of ['wrap', 'sticker-fragile']) posting.must({ type: 'step', stepId, how: 'ok' });
  return posting;
};

it.each([
  ['off', rule({ duty: 'off' }), false],
  ['every parcel', rule(), true],
  ['a trait of its goods', rule({ traits: ['liquid', 'fragile'] }), true],
  ['a trait that none of them has', rule({ traits: ['liquid'] }), false],
  ['its way', rule({ ways: ['fbs'] }), true],
  ['another way', rule({ ways: ['aggregator'] }), false],
  ['another way, but its trait', rule({ ways: ['aggregator'], traits: ['fragile'] }), true],
])('PH1 whether a picture is asked for: %s', (_what, photoRule, asked) => {
  expect(steps(parcel(photoRule)).includes('photo')).toBe(asked);
});

it('PH1 the picture shows the open box: it comes before the closed one is weighed', () => {
  expect(steps(parcel(rule()))).toEqual(['wrap', 'sticker-fragile', 'photo', 'weigh']);
});

it('PH2 OK alone is no picture; the fact carries name, size and sum', () => {
  const posting = ready(rule());
  expect(posting.refused({ type: 'step', stepId: 'photo', how: 'ok' })).toMatchObject({
    code: 'step-needs-value',
  });
  posting.must({ type: 'photo', photo });
  expect(posting.facts.at(-1)).toMatchObject({ type: 'PhotoTaken', stepId: 'photo', photo });
  expect(JSON.stringify(posting.facts.at(-1)).length).toBeLessThan(400);
});

it('PH2 a picture comes after the goods, and only where one is asked for', () => {
  expect(parcel(rule()).refused({ type: 'photo', photo })).toMatchObject({ code: 'goods-first' });
  expect(parcel(rule({ duty: 'off' })).refused({ type: 'photo', photo })).toMatchObject({
    code: 'no-such-step',
  });
});

it('PH3 UNDO takes a kept picture back, and both stay on record', () => {
  const posting = ready(rule());
  posting.must({ type: 'photo', photo }).must({ type: 'undo' });
  posting.must({ type: 'photo', photo: { ...photo, name: '2026-11/21-0208245774-0029-1-p2.jpg' } });
  const { state } = posting;
  expect(state.status === 'packing' && photosOf(state.work).map(({ name }) => name)).toEqual([
    '2026-11/21-0208245774-0029-1-p2.jpg',
  ]);
  expect(posting.facts.filter(({ type }) => type === 'PhotoTaken')).toHaveLength(2);
});

it('PH5 a required picture cannot be skipped, an optional one can; PROBLEM is the way out of the first', () => {
  const skip = { type: 'step', stepId: 'photo', how: 'skipped' } as const;
  expect(ready(rule()).refused(skip)).toMatchObject({ code: 'step-required' });
  ready(rule({ duty: 'optional' })).must(skip);
  const { state } = ready(rule());
  const out = decidePosting(state, { ...who, type: 'report-problem', reason: 'other', note: null });
  expect(out.ok).toBe(true);
});
