import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { cutOffCards, groupByCutOff, type CutOffed } from '#shared/projections/cut-off-groups.ts';
import {
  countStates,
  passesCheck,
  passesRest,
  plainFilter,
  queueFilterSchema,
  standsIn,
  type QueueEntry,
} from '#shared/projections/queue-filter.ts';
import { queueNote } from '#shared/projections/queue-note.ts';
import { hasNumber } from '#shared/projections/queue-search.ts';
import { byUrgency, queueRow } from '#shared/projections/queue.ts';
import * as v from 'valibot';
import { line, opened, packed, PostingUnderTest, snapshot } from '../../kit/postings.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 9);
const dayOf = (at: number): number => Math.floor(at / (24 * HOUR));
const cut = (cutoffAt: number | null, express = false): CutOffed => ({ cutoffAt, express });
const grouped = (rows: readonly CutOffed[]) => groupByCutOff(rows, (row) => row, NOW, dayOf);

const entry = (posting: KnownPosting): QueueEntry => ({ row: queueRow(posting), posting });
const fresh = (
  findings: readonly CheckFinding[] | null,
  part: Parameters<typeof snapshot>[0] = {},
): KnownPosting => {
  const test = new PostingUnderTest().must({ type: 'intake', snapshot: snapshot(part) });
  if (findings !== null) test.must({ type: 'check', findings });
  return test.state as KnownPosting;
};

describe('groups of cut-offs', () => {
  it('QP1 express first, then what is past, then one group for each cut-off, at last those without', () => {
    const rows = [
      cut(NOW + HOUR, true),
      cut(NOW + 2 * HOUR, true),
      cut(NOW - HOUR),
      cut(NOW - 1),
      cut(NOW + HOUR),
      cut(NOW + HOUR),
      cut(NOW + 5 * HOUR),
      cut(null),
    ];
    expect(grouped(rows).map(({ kind, rows: { length } }) => [kind, length])).toEqual([
      ['express', 2],
      ['past', 2],
      ['time', 2],
      ['time', 1],
      ['none', 1],
    ]);
  });

  it('QP1 a day of more than four cut-offs is one group, from the first to the last; other days stay as they are', () => {
    const today = [1, 2, 3, 4, 5].map((hours) => cut(NOW + hours * HOUR));
    const groups = grouped([...today, cut(NOW + 24 * HOUR)]);
    expect(groups.map(({ kind }) => kind)).toEqual(['day', 'time']);
    expect(groups[0]).toMatchObject({ at: NOW + HOUR, until: NOW + 5 * HOUR, rows: today });
  });

  it('QP1 every row is in exactly one group, in the order it came', () => {
    const row = fc.record({
      express: fc.boolean(),
      cutoffAt: fc.option(fc.integer({ min: -9, max: 60 }).map((hours) => NOW + hours * HOUR)),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (unsorted) => {
        const named = unsorted.map((each, i) => ({
          ...queueRow(fresh([])),
          ...each,
          number: postingNumber(`${i}`),
        }));
        const rows = named.sort(byUrgency);
        expect(groupByCutOff(rows, (each) => each, NOW, dayOf).flatMap((group) => group.rows)).toEqual(rows);
      }),
    );
  });
});

describe('cards of cut-offs', () => {
  const rows = [cut(NOW + HOUR), cut(NOW + HOUR), cut(NOW + 3 * HOUR), cut(NOW + 3 * HOUR)];
  const cards = (perHour: number | null, isLeft: (row: CutOffed) => boolean = () => true) =>
    cutOffCards(grouped(rows), { isLeft, packedOf: () => 3, perHour, now: NOW });

  it('QP2 each begins where the ones before are done, and is judged against its own cut-off', () => {
    expect(cards(1).map(({ doneAt, risk }) => [(doneAt ?? 0) - NOW, risk])).toEqual([
      [2 * HOUR, 'late'],
      [4 * HOUR, 'late'],
    ]);
    expect(cards(2.2).map(({ risk }) => risk)).toEqual(['tight', 'calm']);
    expect(cards(40).map(({ risk, packed: done }) => [risk, done])).toEqual([
      ['calm', 3],
      ['calm', 3],
    ]);
  });

  it('QP2 forecasts nothing without a pace, and nothing of what is all packed', () => {
    expect(cards(null).map(({ doneAt, risk }) => [doneAt, risk])).toEqual([
      [null, 'calm'],
      [null, 'calm'],
    ]);
    expect(cards(1, () => false).map(({ left, doneAt }) => [left, doneAt])).toEqual([
      [0, null],
      [0, null],
    ]);
  });
});

describe('narrowing', () => {
  const marked = entry(fresh([], { lines: [line({ quantity: 1, marking: 'required' })], warehouse: 'A' }));
  const plain = entry(
    fresh([{ code: 'past-cutoff', cutoffAt: 1 }], { way: 'non-integrated', express: true }),
  );

  it('QP3 by way, warehouse, one item, marking code, express and findings', () => {
    const passing = (part: Partial<ReturnType<typeof plainFilter>>) =>
      [marked, plain].filter((each) => passesRest({ ...plainFilter('new'), ...part }, each));
    expect(passing({})).toEqual([marked, plain]);
    expect(passing({ way: 'fbs' })).toEqual([marked]);
    expect(passing({ warehouse: 'A' })).toEqual([marked]);
    expect(passing({ single: true })).toEqual([marked]);
    expect(passing({ marking: true })).toEqual([marked]);
    expect(passing({ express: true })).toEqual([plain]);
    expect(passing({ found: true })).toEqual([plain]);
  });

  it('QP3 counts by where postings stand; what is kept under a name is read back or refused', () => {
    expect(countStates([marked, plain, entry(packed().state as KnownPosting)])).toMatchObject({
      open: 2,
      new: 2,
      waiting: 1,
      packed: 0,
    });
    expect(standsIn('waiting', 'to-scan-back')).toBe(true);
    expect(v.is(queueFilterSchema, plainFilter('ready'))).toBe(true);
    expect(v.is(queueFilterSchema, { ...plainFilter('ready'), way: 'rocket' })).toBe(false);
  });
});

describe('what a row says', () => {
  it('QP4 what blocks comes before what is only worth knowing', () => {
    const late: CheckFinding = { code: 'past-cutoff', cutoffAt: 1 };
    const blocks: CheckFinding = { code: 'nothing-to-pack' };
    expect(queueNote(fresh([late, blocks]))).toEqual({ kind: 'finding', finding: blocks, more: 1 });
    expect(queueNote(fresh([late]))).toEqual({ kind: 'finding', finding: late, more: 0 });
    expect(queueNote(fresh([]))).toEqual({ kind: 'good' });
    expect(queueNote(fresh(null))).toEqual({ kind: 'unchecked' });
    expect([fresh([late]), fresh([blocks]), fresh(null)].map(passesCheck)).toEqual([true, false, false]);
  });

  it('QP4 where it stands, once it goes on', () => {
    expect(queueNote(opened().state as KnownPosting)).toMatchObject({ kind: 'packing', by: 'ANNA' });
    expect(queueNote(packed().state as KnownPosting)).toEqual({ kind: 'waits' });
    const parked = packed().must({ type: 'park', shelf: 4, takenBy: null });
    expect(queueNote(parked.state as KnownPosting)).toEqual({ kind: 'shelf', shelf: 4 });
  });
});

describe('searching', () => {
  it('QP6 finds by any part of any number, whatever case, and by the name', () => {
    const it = entry(fresh([], { trackingNumber: 'SF1234567890' }));
    for (const text of ['0208245774', '5774-0029', 'sf12345', '1720049505', 'kr-lisa', '100', 'лиса'])
      expect(hasNumber(it, text), text).toBe(true);
    for (const text of ['999', 'zto', 'Иванова']) expect(hasNumber(it, text), text).toBe(false);
  });
});
