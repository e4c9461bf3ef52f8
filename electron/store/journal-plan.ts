import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { CodedError } from '../bridge/coded-error.ts';
import type { JournalIndex } from './journal-index.ts';
import { asRecord } from './journal-record.ts';
import { sealLine } from './sealed-line.ts';
import type { SealedLine } from './sealed-line.ts';

/** A record that has to be written. */
export interface PlannedLine extends SealedLine {
  readonly record: JournalRecord;
}

/** Decides what of a batch is new, before a byte is written; refuses the batch as a whole where it does not fit. */
export function planAppend(index: JournalIndex, records: readonly unknown[]): readonly PlannedLine[] {
  const planned: PlannedLine[] = [];
  const ids = new Map<number, string>();
  const rows = new Set<string>();
  let lastSeq = index.lastSeq;
  for (const value of records) {
    const record = asRecord(value);
    if (record === null) throw new CodedError('bad-record');
    const line = { ...sealLine(JSON.stringify(record)), record };
    if (record.kind === 'effect') {
      const isNews = rows.has(record.row.id) || !index.isLatest(record.row.id, line.bytes.length, line.sum);
      if (isNews) planned.push(line);
      if (isNews) rows.add(record.row.id);
      continue;
    }
    const { seq, id } = record.envelope;
    if (seq > lastSeq + 1) throw new CodedError('gap', `fact ${seq} after ${lastSeq}`);
    if (seq <= lastSeq) {
      if (index.contradicts(seq, id) || (ids.get(seq) ?? id) !== id) throw new CodedError('fork');
      continue;
    }
    ids.set(seq, id);
    lastSeq = seq;
    planned.push(line);
  }
  return planned;
}
