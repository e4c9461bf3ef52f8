import { describe, expect, it } from 'vitest';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingOfEffect, type Effect, type EffectRow } from '#shared/process/effects.ts';
import { statusOf, type Outside } from '../../../renderer/session/status.ts';
import type { LabelNote } from '../../../renderer/session/view.ts';
import { NUMBER, packed, snapshot, type PostingUnderTest } from '../../kit/postings.ts';

const pace = { typicalMs: 50_000 };
const NOW = 1_000_000;

const row = (effect: Effect, over: Partial<EffectRow> = {}): EffectRow => ({
  id: `${effect.kind}:${postingOfEffect(effect)}`,
  lane: `${effect.kind.startsWith('print') ? 'print' : 'market'}:${postingOfEffect(effect)}`,
  effect,
  seq: 1,
  createdAt: NOW - 10_000,
  state: 'pending',
  attempts: 0,
  notBefore: 0,
  sentAt: null,
  receipt: null,
  trouble: null,
  journaled: true,
  ...over,
});
const ship: Effect = { kind: 'ship', posting: NUMBER, generation: 1, packages: [] };
const fetch: Effect = { kind: 'fetch-label', posting: NUMBER, parcel: NUMBER };
const sticker: Effect = { kind: 'print-sticker', posting: NUMBER, sticker: 'fragile', jobId: 'j' };

const outside = (rows: readonly EffectRow[]): Outside => ({
  online: false,
  offlineSince: 5,
  trouble: 'offline',
  printer: 'ready',
  shops: [],
  rows,
});
const stateOf = (unit: PostingUnderTest): KnownPosting => {
  if (unit.state.status === 'absent') throw new Error('absent');
  return unit.state;
};
const noteOf = (unit: PostingUnderTest, ...rows: readonly EffectRow[]): LabelNote | null =>
  statusOf(outside(rows), stateOf(unit), NOW, pace).label;

describe('what waits', () => {
  it('names every call that has not happened and why; labels on their way are none of ours', () => {
    const rows = [row(ship, { trouble: 'timeout', state: 'unknown' }), row(fetch), row(sticker)];
    const status = statusOf(outside(rows), null, NOW, pace);
    expect(status.waiting).toEqual([{ kind: 'ship', posting: NUMBER, why: 'timeout' }]);
    expect(status.printsWaiting).toBe(1);
    expect(status).toMatchObject({ online: false, offlineSince: 5, trouble: 'offline', label: null });
  });

  it('forgets what is settled', () => {
    const rows = (['done', 'refused', 'dropped'] as const).map((state) => row(ship, { state }));
    expect(statusOf(outside(rows), null, NOW, pace).waiting).toEqual([]);
  });
});

describe('the note about the label', () => {
  it('comes after the ship call, then counts down, and never below a second', () => {
    expect(noteOf(packed())).toEqual({ kind: 'after-ship', seconds: 50 });
    expect(noteOf(packed(), row(fetch))).toEqual({ kind: 'waiting', seconds: 40, since: NOW - 10_000 });
    expect(noteOf(packed(), row(fetch, { createdAt: 0 }))).toMatchObject({ seconds: 1 });
  });

  it.each(['label-pending', 'offline', 'timeout', 'rate-limited'])('still comes with %s', (trouble) => {
    expect(noteOf(packed(), row(fetch, { trouble }))?.kind).toBe('waiting');
  });

  it.each(['LABEL_GENERATION_FAILED', 'label-torn', 'auth'])('does not come by itself with %s', (trouble) => {
    expect(noteOf(packed(), row(fetch, { trouble }))).toEqual({ kind: 'refused', why: trouble });
  });

  it('ours is printed here; a refused ship call says why', () => {
    expect(noteOf(packed(snapshot({ way: 'non-integrated', source: 'file' })))?.kind).toBe('printing');
    const refused = packed().must({ type: 'ship-refused', generation: 1, why: 'NO' });
    expect(noteOf(refused)).toEqual({ kind: 'refused', why: 'NO' });
  });

  it.each([
    ['printed', { kind: 'printed', copies: 1 }],
    ['maybe', { kind: 'maybe' }],
    ['failed', { kind: 'refused', why: 'print-failed' }],
  ] as const)('LB6 a print that ended %s is told as that', (outcome, note) => {
    const unit = packed()
      .must({ type: 'ship-confirmed', numbers: [NUMBER] })
      .must({ type: 'label-ready', parcel: NUMBER, codes: ['c'] });
    expect(noteOf(unit)?.kind).toBe('printing');
    unit.must({ type: 'label-printed', parcel: NUMBER, jobId: `label:${NUMBER}:1`, outcome, detail: null });
    expect(noteOf(unit)).toMatchObject(note);
  });
});
