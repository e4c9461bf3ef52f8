import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { CodedError } from '../bridge/coded-error.ts';
import type { JournalIndex, Place } from './journal-index.ts';
import { asRecord } from './journal-record.ts';
import { linesOf } from './lines.ts';
import { openLine } from './sealed-line.ts';

function recordOf(line: Buffer): JournalRecord {
  const opened = openLine(line);
  const record = opened === null ? null : asRecord(JSON.parse(opened.json));
  // It was whole when the journal was opened or written: the disk changed under it.
  if (record === null) throw new CodedError('unreadable');
  return record;
}

/** Facts after a seq, in order, at most `limit`. */
export async function readFacts(
  dir: string,
  segments: readonly string[],
  index: JournalIndex,
  afterSeq: number,
  limit: number,
): Promise<readonly JournalRecord[]> {
  const mark = index.markBefore(afterSeq);
  const facts: JournalRecord[] = [];
  if (mark === null || afterSeq >= index.lastSeq) return facts;
  for (const name of segments.slice(segments.indexOf(mark.segment))) {
    const from = name === mark.segment ? mark.offset : 0;
    for await (const { bytes, offset } of linesOf(path.join(dir, name), from)) {
      if (offset === 0) continue;
      const record = recordOf(bytes);
      if (record.kind !== 'fact' || record.envelope.seq <= afterSeq) continue;
      facts.push(record);
      if (facts.length === limit) return facts;
    }
  }
  return facts;
}

/** Records at known places. */
export async function readEffects(dir: string, places: readonly Place[]): Promise<readonly JournalRecord[]> {
  const files = new Map<string, FileHandle>();
  const records: JournalRecord[] = [];
  try {
    for (const { segment, offset, length } of places) {
      const file = files.get(segment) ?? (await open(path.join(dir, segment), 'r'));
      files.set(segment, file);
      const line = Buffer.alloc(length - 1);
      await file.read(line, 0, line.length, offset);
      records.push(recordOf(line));
    }
  } finally {
    for (const file of files.values()) await file.close();
  }
  return records;
}
