import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { EffectRow, EffectState } from '#shared/process/effects.ts';

/** A fact as the window sends it. */
export const fact = (seq: number, note = 'ok'): JournalRecord => ({
  kind: 'fact',
  envelope: {
    id: `fact-${seq}`,
    stream: 'posting:0208245774-0029-1',
    version: seq,
    seq,
    station: 'S-1',
    fact: { type: 'ProblemReported', at: 1, by: 'ANNA', reason: 'other', note },
  },
});

/** Facts `from` to `to`, both included. */
export const facts = (from: number, to: number): JournalRecord[] =>
  Array.from({ length: to - from + 1 }, (_, at) => fact(from + at));

/** An effect's row. */
export function effect(
  id: string,
  state: EffectState = 'pending',
  part: Partial<EffectRow> = {},
): JournalRecord {
  const posting = postingNumber('0208245774-0029-1');
  return {
    kind: 'effect',
    row: {
      id,
      lane: `market:${posting}`,
      effect: { kind: 'delivering', posting },
      seq: 1,
      createdAt: 1,
      state,
      attempts: 0,
      notBefore: 0,
      sentAt: null,
      trouble: null,
      journaled: false,
      ...part,
    } as EffectRow,
  };
}
