import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { CodedError } from '../../bridge/coded-error.ts';
import { sealLine } from '../sealed-line.ts';
import type { SealedLine } from '../sealed-line.ts';
import type { Contents } from './contents.ts';
import { asRecord } from './record.ts';

/** A record that has to be written. */
export interface PlannedLine extends SealedLine {
  readonly record: JournalRecord;
}

/**
 * Decides what of a batch is new, before a byte is written; refuses the batch as a whole where it does not fit. Facts that
 * are missing below the highest one are taken whenever they come; `holes` lets a batch leave out facts.
 */
export function planAppend(
  contents: Contents,
  records: readonly unknown[],
  holes: boolean,
): readonly PlannedLine[] {
  const planned: PlannedLine[] = [];
  const ids = new Map<number, string>();
  const rows = new Set<string>();
  let { lastSeq } = contents;
  for (const value of records) {
    const record = asRecord(value);
    if (record === null) throw new CodedError('bad-record');
    const line = { ...sealLine(JSON.stringify(record)), record };
    if (record.kind === 'effect') {
      const isNews =
        rows.has(record.row.id) || !contents.isLatest(record.row.id, line.bytes.length, line.sum);
      if (isNews) planned.push(line);
      if (isNews) rows.add(record.row.id);
      continue;
    }
    const { seq, id } = record.envelope;
    if (seq > lastSeq + 1 && !holes) throw new CodedError('gap', `fact ${seq} after ${lastSeq}`);
    if (contents.contradicts(seq, id) || (ids.get(seq) ?? id) !== id) throw new CodedError('fork');
    if (ids.has(seq) || contents.hasFact(seq)) continue;
    ids.set(seq, id);
    lastSeq = Math.max(lastSeq, seq);
    planned.push(line);
  }
  return planned;
}
